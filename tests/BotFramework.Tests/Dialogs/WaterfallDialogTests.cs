using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

public class WaterfallDialogTests
{
    [Fact]
    public Task Steps_run_in_order_one_a_message() =>
        new Stage(new WaterfallDialog("walk", [Stage.Say("one"), Stage.Say("two"), Stage.Say("three")])).Play()
            .Send("a").AssertReply("one")
            .Send("b").AssertReply("two")
            .Send("c").AssertReply("three")
            .StartTestAsync();

    [Fact]
    public async Task A_waterfall_without_further_steps_ends_with_the_last_text()
    {
        var stage = new Stage(new WaterfallDialog("walk").AddStep(Stage.Say("one")));

        await stage.SendAsync("a", "bye");

        Assert.Equal(DialogTurnStatus.Complete, stage.Result.Status);
        Assert.Equal("bye", stage.Result.Result);
    }

    [Fact]
    public Task A_step_knows_its_index_its_options_its_reason_and_the_result_before() =>
        new Stage(new WaterfallDialog("walk", [Describe(true), Describe(false), Describe(false)])) { Options = "opt" }.Play()
            .Send("a").AssertReply("0 opt BeginCalled ").AssertReply("1 opt NextCalled r0")
            .Send("b").AssertReply("2 opt ContinueCalled b")
            .StartTestAsync();

    [Fact]
    public async Task Next_cannot_be_called_twice_in_a_step()
    {
        var stage = new Stage(new WaterfallDialog("walk",
        [
            async (step, cancellationToken) =>
            {
                await step.NextAsync(null, cancellationToken);
                return await step.NextAsync(null, cancellationToken);
            },
            Stage.Say("two"),
        ]));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => stage.SendAsync("a"));

        Assert.Equal("WaterfallStepContext.NextAsync(): method already called for dialog and step 'walk[0]'.", error.Message);
    }

    [Fact]
    public Task Values_are_there_in_later_turns() =>
        new Stage(new WaterfallDialog("walk", [Keep, Recall])).Play()
            .Send("seven").AssertReply("kept")
            .Send("b").AssertReply("seven 7")
            .StartTestAsync();

    [Fact]
    public async Task State_lies_under_the_names_that_are_known()
    {
        var stage = new Stage(new WaterfallDialog("walk", [Stage.Say("one"), Keep])) { Options = "opt" };

        await stage.SendAsync("a", "b");

        var state = stage.Context.ActiveDialog.State;
        Assert.Equal(1, Convert.ToInt32(state["stepIndex"], null));
        Assert.Equal("opt", state["options"]);
        Assert.Equal("b", ((IDictionary<string, object>)state["values"])["word"]);
        Assert.True(Guid.TryParse((string)state["instanceId"], out _));
    }

    [Fact]
    public Task What_is_not_a_message_does_not_move_it() =>
        new Stage(new WaterfallDialog("walk", [Stage.Say("one"), Stage.Say("two")])).Play()
            .Send("a").AssertReply("one")
            .Send(new Activity { Type = ActivityTypes.Event, Name = "tick" })
            .Send("b").AssertReply("two")
            .StartTestAsync();

    [Theory]
    [InlineData(0L)]
    [InlineData(0d)]
    [InlineData("0")]
    public async Task A_restored_index_may_be_any_kind_of_number(object index)
    {
        var stage = new Stage(new WaterfallDialog("walk", [Stage.Say("one"), Stage.Say("two")]));

        await stage.Play(async dc =>
        {
            dc.Stack.Add(new DialogInstance { Id = "walk", State = Stored(index, new Dictionary<string, object>()) });
            return await dc.ContinueDialogAsync();
        }).Send("a").AssertReply("two").StartTestAsync();
    }

    [Fact]
    public async Task Values_restored_as_JSON_can_be_read_and_changed()
    {
        var stage = new Stage(new WaterfallDialog("walk", [Keep, Recall]));

        await stage.Play(async dc =>
        {
            dc.Stack.Add(new DialogInstance { Id = "walk", State = Stored(new JValue(0), JObject.Parse("{\"word\":\"seven\",\"number\":7}")) });
            return await dc.ContinueDialogAsync();
        }).Send("a").AssertReply("seven 7").StartTestAsync();
    }

    [Fact]
    public Task A_waterfall_whose_index_was_never_stored_resumes_at_the_second_step() =>
        new Stage(new WaterfallDialog("walk", [Stage.Say("one"), Stage.Say("two")])).Play(async dc =>
        {
            var state = Stored(0, new Dictionary<string, object>());
            state.Remove("stepIndex");
            dc.Stack.Add(new DialogInstance { Id = "walk", State = state });
            return await dc.Dialogs.Find("walk").ResumeDialogAsync(dc, DialogReason.EndCalled);
        }).Send("a").AssertReply("two").StartTestAsync();

    [Fact]
    public void The_version_is_the_id_and_the_number_of_steps() =>
        Assert.Equal("walk:2", new WaterfallDialog("walk", [Stage.Say("one"), Stage.Say("two")]).GetVersion());

    [Fact]
    public void A_step_cannot_be_null() =>
        Assert.Throws<ArgumentNullException>("step", () => new WaterfallDialog("walk").AddStep(null));

    [Fact]
    public async Task A_cancellation_token_is_neither_options_nor_a_result()
    {
        var token = CancellationToken.None;
        var walk = new WaterfallDialog("walk", [(step, _) => step.NextAsync(CancellationToken.None, CancellationToken.None)]);

        await Assert.ThrowsAsync<ArgumentException>(() => walk.BeginDialogAsync(null, token));
        var error = await Assert.ThrowsAsync<ArgumentException>(() => new Stage(walk).SendAsync("a"));
        Assert.Equal("result cannot be a cancellation token", error.Message);
    }

    [Fact]
    public async Task Without_a_context_nothing_runs()
    {
        var walk = new WaterfallDialog("walk", [Stage.Say("one")]);

        await Assert.ThrowsAsync<ArgumentNullException>("dc", () => walk.BeginDialogAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>("dc", () => walk.ContinueDialogAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>("dc", () => walk.ResumeDialogAsync(null, DialogReason.EndCalled, null));
    }

    [Fact]
    public Task A_derived_waterfall_can_act_around_each_step() =>
        new Stage(new Loud("walk", [Stage.Say("one"), Stage.Say("two")])).Play()
            .Send("a").AssertReply("step 0").AssertReply("one")
            .Send("b").AssertReply("step 1").AssertReply("two")
            .StartTestAsync();

    [Fact]
    public Task A_derived_waterfall_can_go_back() =>
        new Stage(new Loud("walk", [Stage.Say("one"), Stage.Say("two")])).Play()
            .Send("a").AssertReply("step 0").AssertReply("one")
            .Send("again").AssertReply("step 0").AssertReply("one")
            .StartTestAsync();

    private static Dictionary<string, object> Stored(object index, object values) =>
        new() { ["stepIndex"] = index, ["values"] = values, ["options"] = null, ["instanceId"] = "i" };

    private static WaterfallStep Describe(bool goOn) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync($"{step.Index} {step.Options} {step.Reason} {step.Result}", cancellationToken: cancellationToken);
        return goOn ? await step.NextAsync($"r{step.Index}", cancellationToken) : Dialog.EndOfTurn;
    };

    private static async Task<DialogTurnResult> Keep(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["word"] = step.Context.Activity.Text;
        step.Values["number"] = 7;
        await step.Context.SendActivityAsync("kept", cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    private static async Task<DialogTurnResult> Recall(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync($"{step.Values["word"]} {step.Values["number"]}", cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    private sealed class Loud(string id, WaterfallStep[] steps) : WaterfallDialog(id, steps)
    {
        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
            dc.Context.Activity.Text == "again"
                ? RunStepAsync(dc, 0, DialogReason.ContinueCalled, null, cancellationToken)
                : base.ContinueDialogAsync(dc, cancellationToken);

        protected override async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
        {
            await stepContext.Context.SendActivityAsync($"step {stepContext.Index}", cancellationToken: cancellationToken);
            return await base.OnStepAsync(stepContext, cancellationToken);
        }
    }
}
