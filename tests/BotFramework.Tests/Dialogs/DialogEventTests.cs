using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class DialogEventTests
{
    [Fact]
    public async Task An_event_goes_up_and_comes_back_if_nobody_wants_it()
    {
        var leaf = new Probe("leaf");
        var stage = new Stage(new Listener(null, leaf));

        Assert.False(await EmitAsync(stage, "call", bubble: true));

        Assert.Equal(["begin ", "pre call 5", "post call 5"], leaf.Calls);
        Assert.Equal(["pre call"], ((Listener)stage.Dialogs.Find("listener")).Calls);
    }

    [Fact]
    public async Task A_parent_that_handles_it_keeps_it_from_coming_back()
    {
        var leaf = new Probe("leaf");

        Assert.True(await EmitAsync(new Stage(new Listener("call", leaf)), "call", bubble: true));

        Assert.Equal(["begin ", "pre call 5"], leaf.Calls);
    }

    [Fact]
    public async Task An_event_that_does_not_bubble_stays_with_the_dialog()
    {
        var leaf = new Probe("leaf");

        Assert.False(await EmitAsync(new Stage(new Listener("call", leaf)), "call", bubble: false));

        Assert.Equal(["begin ", "pre call 5", "post call 5"], leaf.Calls);
    }

    [Fact]
    public async Task A_dialog_can_take_what_its_parents_left()
    {
        var leaf = new Probe("leaf") { Handles = "call", HandlesLate = true };

        Assert.True(await EmitAsync(new Stage(new Listener(null, leaf)), "call", bubble: true));
    }

    [Theory]
    [InlineData("number", "5", true)]
    [InlineData("number", "five or so, why?", true)]
    [InlineData("number", "why?", false)]
    [InlineData("number", "", false)]
    [InlineData("text", "anything", false)]
    [InlineData("text", "", false)]
    public async Task A_prompt_keeps_a_message_that_answers_it_but_for_one_that_takes_any_text(string kind, string answer, bool kept)
    {
        var stage = new Stage(kind == "text" ? new TextPrompt("ask") : new NumberPrompt<int>("ask"));
        var handled = !kept;
        await stage.Play(dc => dc.PromptAsync("ask", new PromptOptions())).Send("hi").StartTestAsync();

        await stage.Play(async dc =>
        {
            handled = await dc.EmitEventAsync(DialogEvents.ActivityReceived, dc.Context.Activity);
            return Dialog.EndOfTurn;
        }).Send(new Activity { Type = ActivityTypes.Message, Text = answer }).StartTestAsync();

        Assert.Equal(kept, handled);
    }

    [Fact]
    public async Task What_comes_is_announced_once_a_turn_from_the_innermost_dialog_up()
    {
        var prompt = new ChoicePrompt("ask");
        var listener = new Listener(null, prompt);
        var stage = new Stage(listener) { Options = new PromptOptions { Choices = ChoiceFactory.ToChoices(["red", "blue"]) } };
        await stage.SendAsync("hi");
        Assert.Empty(listener.Calls);

        await stage.Play(async dc =>
        {
            await dc.ContinueDialogAsync();
            return await dc.ContinueDialogAsync();
        }).Send("what?").StartTestAsync();
        Assert.Equal(["pre activityReceived"], listener.Calls);

        await stage.SendAsync("red");
        Assert.Equal(["pre activityReceived"], listener.Calls);
    }

    [Fact]
    public async Task A_prompt_leaves_other_events_alone()
    {
        var stage = new Stage(new TextPrompt("ask"));
        var handled = true;
        await stage.Play(async dc =>
        {
            await dc.PromptAsync("ask", new PromptOptions());
            handled = await dc.EmitEventAsync(DialogEvents.Custom);
            return Dialog.EndOfTurn;
        }).Send("hi").StartTestAsync();

        Assert.False(handled);
    }

    private static async Task<bool> EmitAsync(Stage stage, string name, bool bubble)
    {
        var handled = false;
        await stage.SendAsync("hi");
        await stage.Play(async dc =>
        {
            handled = await dc.EmitEventAsync(name, 5, bubble, true);
            return Dialog.EndOfTurn;
        }).Send("a").StartTestAsync();
        return handled;
    }

    private sealed class Listener : ComponentDialog
    {
        private readonly string _handles;

        public Listener(string handles, Dialog inner)
            : base("listener")
        {
            _handles = handles;
            AddDialog(inner);
        }

        public List<string> Calls { get; } = [];

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Assert.True(e.Bubble);
            Calls.Add($"pre {e.Name}");
            return Task.FromResult(e.Name == _handles);
        }
    }
}
