using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class ComponentDialogTests
{
    [Fact]
    public async Task Its_result_is_that_of_the_inner_dialog()
    {
        var stage = new Stage(Survey("survey"));

        await stage.Play()
            .Send("hi").AssertReply("Name?")
            .Send("Asha").AssertReply("Town?")
            .Send("Pune").AssertReply("Thanks")
            .StartTestAsync();

        Assert.Equal((DialogTurnStatus.Complete, "Pune"), (stage.Result.Status, stage.Result.Result));
    }

    [Fact]
    public async Task Its_inner_stack_lies_in_its_own_state()
    {
        var stage = new Stage(Survey("survey"));

        await stage.SendAsync("hi");

        var instance = Assert.Single(stage.Context.Stack);
        var inner = Assert.IsType<DialogState>(instance.State[ComponentDialog.PersistedDialogState]);
        Assert.Equal(["ask", "steps"], inner.DialogStack.Select(dialog => dialog.Id));
        Assert.Equal("dialogs", ComponentDialog.PersistedDialogState);
    }

    [Fact]
    public async Task Components_can_be_nested()
    {
        var outer = new ComponentDialog("outer");
        outer.AddDialog(new WaterfallDialog("steps",
        [
            (step, cancellationToken) => step.BeginDialogAsync("survey", null, cancellationToken),
            Stage.Tell(step => $"from {step.Result}"),
        ]));
        outer.AddDialog(Survey("survey"));

        await new Stage(outer).Play()
            .Send("hi").AssertReply("Name?")
            .Send("Asha").AssertReply("Town?")
            .Send("Pune").AssertReply("Thanks").AssertReply("from Pune")
            .StartTestAsync();
    }

    [Fact]
    public async Task An_inner_dialog_can_begin_one_of_the_parents()
    {
        var component = new ComponentDialog("component");
        component.AddDialog(new WaterfallDialog("steps", [(step, cancellationToken) => step.BeginDialogAsync("outside", "o", cancellationToken)]));
        var outside = new Probe("outside");

        await new Stage(component, outside).SendAsync("hi", "on");

        Assert.Equal(["begin o", "continue on"], outside.Calls);
    }

    [Fact]
    public void The_first_dialog_added_is_the_one_begun()
    {
        var component = new ComponentDialog();
        Assert.Same(component, component.AddDialog(new WaterfallDialog("a")));
        component.AddDialog(new WaterfallDialog("b"));

        Assert.Equal("a", component.InitialDialogId);
        Assert.Equal(nameof(ComponentDialog), component.Id);
        Assert.Equal("b", component.FindDialog("b").Id);
        Assert.Null(component.FindDialog("c", null));
        Assert.Throws<ArgumentNullException>("dialog", () => component.AddDialog(null));
    }

    [Fact]
    public async Task Dialogs_put_into_the_set_directly_are_begun_too()
    {
        var probe = new Probe("a");
        var component = new ComponentDialog("component") { Dialogs = new DialogSet().Add(probe) };

        await new Stage(component).SendAsync("hi");

        Assert.Equal(["begin "], probe.Calls);
    }

    [Fact]
    public async Task It_begins_with_the_options_it_was_given()
    {
        var probe = new Probe("a");

        await new Stage(new ComponentDialog("component").AddDialog(probe)) { Options = "o" }.SendAsync("hi");

        Assert.Equal(["begin o"], probe.Calls);
    }

    [Fact]
    public async Task Cancelling_it_cancels_what_is_inside()
    {
        var probe = new Probe("a");
        var component = new Diary("component", probe);
        var stage = new Stage(component);

        await stage.SendAsync("hi");
        await stage.Play(dc => dc.CancelAllDialogsAsync()).Send("stop").StartTestAsync();

        Assert.Equal(["begin ", "end CancelCalled"], probe.Calls);
        Assert.Equal(["initialize", "end CancelCalled"], component.Calls);
        Assert.Equal(DialogTurnStatus.Cancelled, stage.Result.Status);
    }

    [Fact]
    public async Task Cancelling_inside_with_the_parents_empties_both_stacks()
    {
        var inner = new Probe("a");
        var stage = new Stage(new ComponentDialog("component").AddDialog(inner));

        await stage.SendAsync("hi");
        await stage.Play(dc => dc.Child.CancelAllDialogsAsync(true)).Send("stop").StartTestAsync();

        Assert.Equal(DialogTurnStatus.Cancelled, stage.Result.Status);
        Assert.Empty(stage.Context.Stack);
        Assert.Equal(["begin ", "end CancelCalled"], inner.Calls);
    }

    [Fact]
    public async Task An_interruption_can_answer_and_ask_again()
    {
        var stage = new Stage(new Helpful());

        await stage.Play()
            .Send("hi").AssertReply("Name?")
            .Send("help").AssertReply("Say your name.").AssertReply("Name?")
            .Send("Asha").AssertReply("Hello Asha")
            .StartTestAsync();
    }

    [Fact]
    public async Task An_interruption_that_cancels_ends_the_component_without_a_result()
    {
        var stage = new Stage(new Helpful());

        await stage.Play().Send("hi").AssertReply("Name?").Send("cancel").AssertReply("Cancelled.").StartTestAsync();

        Assert.Equal((DialogTurnStatus.Complete, null), (stage.Result.Status, stage.Result.Result));
        Assert.Empty(stage.Context.Stack);
    }

    [Fact]
    public async Task When_a_dialog_above_it_ends_the_inner_dialog_asks_again()
    {
        var (inner, above) = (new Probe("inner"), new Probe("above"));
        var component = new Diary("component", inner);
        var stage = new Stage(component, above);

        await stage.SendAsync("hi");
        await stage.Play(dc => dc.BeginDialogAsync("above")).Send("aside").StartTestAsync();
        await stage.SendAsync("end");

        Assert.Equal(["begin ", "reprompt"], inner.Calls);
        Assert.Equal("reprompt", component.Calls[^1]);
        Assert.Equal(DialogTurnStatus.Waiting, stage.Result.Status);
    }

    [Fact]
    public async Task A_change_of_its_dialogs_between_turns_is_told_to_the_outer_dialogs()
    {
        var storage = new MemoryStorage();
        await new Stage(storage, new ComponentDialog("component").AddDialog(new Probe("a"))).SendAsync("hi");

        var changed = new ComponentDialog("component").AddDialog(new Probe("a")).AddDialog(new Probe("b"));
        var stage = new Stage(storage, changed) { Adapter = new(TestAdapter.CreateConversation("stage"), sendTraceActivity: true) };

        await stage.Play()
            .Send("on").AssertReply(reply => Assert.Equal(
                "Unhandled dialog event: versionChanged. Active Dialog: component",
                Assert.IsAssignableFrom<ITraceActivity>(reply).Name))
            .Send("on").AssertNoReply(timeout: 50)
            .StartTestAsync();
    }

    [Fact]
    public async Task It_is_initialized_once_and_early_if_a_derived_one_wishes()
    {
        var component = new Diary("component", new Probe("a"));

        await new Stage(component).Play(async dc =>
        {
            await component.PrepareAsync(dc);
            await dc.BeginDialogAsync("component");
            return await dc.ContinueDialogAsync();
        }).Send("hi").StartTestAsync();

        Assert.Equal(["initialize"], component.Calls);
    }

    [Fact]
    public async Task It_ends_with_an_inner_dialog_that_does_not_wait()
    {
        var stage = new Stage(new ComponentDialog("component").AddDialog(new Finished()));

        await stage.SendAsync("hi");

        Assert.Equal((DialogTurnStatus.Complete, "done"), (stage.Result.Status, stage.Result.Result));
    }

    [Fact]
    public async Task A_container_without_a_stack_of_its_own_has_no_child()
    {
        var stage = new Stage(new Hollow());

        await stage.SendAsync("hi");

        Assert.Equal("hollow", stage.Context.ActiveDialog.Id);
        Assert.Null(stage.Context.Child);
    }

    [Fact]
    public async Task Null_contexts_and_tokens_are_refused()
    {
        var component = new ComponentDialog("component");

        await Assert.ThrowsAsync<ArgumentNullException>("outerDc", () => component.BeginDialogAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>("outerDc", () => component.ContinueDialogAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>("outerDc", () => component.ResumeDialogAsync(null, DialogReason.EndCalled));
        await Assert.ThrowsAsync<ArgumentException>(() => component.BeginDialogAsync(null, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => component.ResumeDialogAsync(null, DialogReason.EndCalled, CancellationToken.None));
    }

    private static ComponentDialog Survey(string id)
    {
        var component = new ComponentDialog(id);
        component.AddDialog(new WaterfallDialog("steps", [Stage.Ask("ask", "Name?"), Stage.Ask("ask", "Town?"), Stage.Tell(_ => "Thanks")]));
        component.AddDialog(new TextPrompt("ask"));
        return component;
    }

    private sealed class Diary : ComponentDialog
    {
        public Diary(string id, Dialog inner)
            : base(id) => AddDialog(inner);

        public List<string> Calls { get; } = [];

        public Task PrepareAsync(DialogContext dc) => EnsureInitializedAsync(dc);

        protected override Task OnInitializeAsync(DialogContext dc)
        {
            Calls.Add("initialize");
            return base.OnInitializeAsync(dc);
        }

        protected override Task OnEndDialogAsync(
            ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Calls.Add($"end {reason}");
            return base.OnEndDialogAsync(context, instance, reason, cancellationToken);
        }

        protected override Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        {
            Calls.Add("reprompt");
            return base.OnRepromptDialogAsync(turnContext, instance, cancellationToken);
        }
    }

    private sealed class Finished : Dialog
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new DialogTurnResult(DialogTurnStatus.CompleteAndWait, "done"));
    }

    private sealed class Hollow() : DialogContainer("hollow")
    {
        public override DialogContext CreateChildContext(DialogContext dc) => null;

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);
    }

    private sealed class Helpful : ComponentDialog
    {
        public Helpful()
        {
            AddDialog(new WaterfallDialog("steps", [Stage.Ask("ask", "Name?"), Stage.Tell(step => $"Hello {step.Result}")]));
            AddDialog(new TextPrompt("ask"));
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "help":
                    await innerDc.Context.SendActivityAsync("Say your name.", cancellationToken: cancellationToken);
                    await innerDc.RepromptDialogAsync(cancellationToken);
                    return EndOfTurn;
                case "cancel":
                    await innerDc.Context.SendActivityAsync("Cancelled.", cancellationToken: cancellationToken);
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }
    }
}
