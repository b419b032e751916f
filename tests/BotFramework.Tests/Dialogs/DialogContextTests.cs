using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public class DialogContextTests
{
    [Fact]
    public async Task Without_an_active_dialog_everything_is_empty()
    {
        var stage = new Stage(new Probe("a"));

        await stage.Play(async dc =>
        {
            await dc.RepromptDialogAsync();
            Assert.Null(dc.ActiveDialog);
            Assert.Null(dc.Child);
            Assert.Null(dc.Parent);
            Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync()).Status);
            Assert.False(await dc.EmitEventAsync("x"));
            return await dc.ContinueDialogAsync();
        }).Send("a").StartTestAsync();

        Assert.Equal(DialogTurnStatus.Empty, stage.Result.Status);
    }

    [Fact]
    public Task An_unknown_dialog_cannot_be_begun() => InTurn(new Probe("a"), async dc =>
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("nope"));

        Assert.Equal(
            "DialogContext.BeginDialogAsync(): A dialog with an id of 'nope' wasn't found. The dialog must be included in the current or parent DialogSet. " +
            "For example, if subclassing a ComponentDialog you can call AddDialog() within your constructor.",
            error.Message);
        await Assert.ThrowsAsync<ArgumentNullException>("dialogId", () => dc.BeginDialogAsync(""));
        await Assert.ThrowsAsync<ArgumentNullException>("dialogId", () => dc.PromptAsync("", new PromptOptions()));
        await Assert.ThrowsAsync<ArgumentNullException>("options", () => dc.PromptAsync("a", null));
        Assert.Empty(dc.Stack);
    });

    [Fact]
    public Task An_active_dialog_that_is_gone_cannot_go_on() => InTurn(new Probe("a"), async dc =>
    {
        dc.Stack.Add(new DialogInstance { Id = "gone" });
        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => dc.ContinueDialogAsync());
        var unasked = await Assert.ThrowsAsync<InvalidOperationException>(() => dc.RepromptDialogAsync());
        await dc.BeginDialogAsync("a");
        var unresumed = await Assert.ThrowsAsync<InvalidOperationException>(() => dc.EndDialogAsync());

        Assert.Equal("Failed to continue dialog. A dialog with id gone could not be found.", failed.Message);
        Assert.Contains("'gone'", unasked.Message, StringComparison.Ordinal);
        Assert.Contains("'gone'", unresumed.Message, StringComparison.Ordinal);
    });

    [Fact]
    public Task Tokens_are_neither_options_nor_results() => InTurn(new Probe("a"), async dc =>
    {
        foreach (var mistake in (Func<Task>[])[
            () => dc.BeginDialogAsync("a", CancellationToken.None),
            () => dc.ReplaceDialogAsync("a", CancellationToken.None),
            () => dc.EndDialogAsync(CancellationToken.None)])
        {
            Assert.EndsWith("cannot be a cancellation token", (await Assert.ThrowsAsync<ArgumentException>(mistake)).Message, StringComparison.Ordinal);
        }
    });

    [Fact]
    public async Task A_dialog_that_ends_resumes_the_one_below_with_its_result()
    {
        var (below, above) = (new Probe("below"), new Probe("above"));

        await InTurn([below, above], async dc =>
        {
            await dc.BeginDialogAsync("below", "o1");
            await dc.BeginDialogAsync("above", "o2");
            Assert.Equal(["above", "below"], dc.Stack.Select(instance => instance.Id));
            Assert.Equal(DialogTurnStatus.Waiting, (await dc.EndDialogAsync("r")).Status);
            var last = await dc.EndDialogAsync("s");
            Assert.Equal((DialogTurnStatus.Complete, "s"), (last.Status, last.Result));
        });

        Assert.Equal(["begin o2", "end EndCalled"], above.Calls);
        Assert.Equal(["begin o1", "resume EndCalled r", "end EndCalled"], below.Calls);
    }

    [Fact]
    public async Task A_replaced_dialog_ends_and_the_one_below_is_not_resumed()
    {
        var (below, old, fresh) = (new Probe("below"), new Probe("old"), new Probe("fresh"));

        await InTurn([below, old, fresh], async dc =>
        {
            await dc.BeginDialogAsync("below");
            await dc.BeginDialogAsync("old");
            await dc.ReplaceDialogAsync("fresh", "o");
            Assert.Equal(["fresh", "below"], dc.Stack.Select(instance => instance.Id));
        });

        Assert.Equal(["begin ", "end ReplaceCalled"], old.Calls);
        Assert.Equal(["begin o"], fresh.Calls);
        Assert.Equal(["begin "], below.Calls);
    }

    [Fact]
    public async Task Cancelling_ends_every_dialog_and_offers_the_lower_ones_an_event()
    {
        var (below, above) = (new Probe("below"), new Probe("above"));

        await InTurn([below, above], async dc =>
        {
            await dc.BeginDialogAsync("below");
            await dc.BeginDialogAsync("above");
            Assert.Equal(DialogTurnStatus.Cancelled, (await dc.CancelAllDialogsAsync()).Status);
            Assert.Empty(dc.Stack);
        });

        Assert.Equal(["begin ", "end CancelCalled"], above.Calls);
        Assert.Equal(["begin ", $"pre {DialogEvents.CancelDialog} ", $"post {DialogEvents.CancelDialog} ", "end CancelCalled"], below.Calls);
    }

    [Fact]
    public async Task A_lower_dialog_can_stop_the_cancelling()
    {
        var (below, above) = (new Probe("below") { Handles = "stop" }, new Probe("above"));

        await InTurn([below, above], async dc =>
        {
            await dc.BeginDialogAsync("below");
            await dc.BeginDialogAsync("above");
            Assert.Equal(DialogTurnStatus.Cancelled, (await dc.CancelAllDialogsAsync(false, "stop", 1)).Status);
            Assert.Equal("below", dc.ActiveDialog.Id);
        });

        Assert.Equal(["begin ", "pre stop 1"], below.Calls);
    }

    [Fact]
    public async Task A_token_is_no_value_of_the_event()
    {
        await InTurn([new Probe("one")], async dc =>
        {
            await dc.BeginDialogAsync("one");
            await Assert.ThrowsAsync<ArgumentException>(() => dc.CancelAllDialogsAsync(false, "stop", CancellationToken.None));
            Assert.Equal("one", dc.ActiveDialog.Id);
        });
    }

    [Fact]
    public async Task The_active_dialog_asks_again_unless_it_handles_the_event()
    {
        var (plain, own) = (new Probe("plain"), new Probe("own") { Handles = DialogEvents.RepromptDialog });

        await InTurn([plain, own], async dc =>
        {
            await dc.BeginDialogAsync("plain");
            await dc.RepromptDialogAsync();
            await dc.BeginDialogAsync("own");
            await dc.RepromptDialogAsync();
        });

        Assert.Equal("reprompt", plain.Calls[^1]);
        Assert.DoesNotContain("reprompt", own.Calls);
    }

    [Fact]
    public Task An_error_tells_which_dialogs_were_active() => InTurn([new Probe("below"), new Broken()], async dc =>
    {
        await dc.BeginDialogAsync("below");
        var error = await Assert.ThrowsAsync<NotSupportedException>(() => dc.BeginDialogAsync(nameof(Broken)));

        Assert.Contains("Broken", error.Data[nameof(DialogContext)]?.ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public async Task A_dialog_that_overrides_nothing_ends_when_continued_or_resumed()
    {
        var stage = new Stage(new Plain("plain"), new Plain("other"));

        await stage.Play(async dc =>
        {
            await dc.BeginDialogAsync("plain");
            await dc.BeginDialogAsync("other");
            await dc.RepromptDialogAsync();
            return await dc.EndDialogAsync("r");
        }).Send("a").StartTestAsync();
        Assert.Equal((DialogTurnStatus.Complete, "r"), (stage.Result.Status, stage.Result.Result));

        await stage.SendAsync("a", "b");
        Assert.Equal((DialogTurnStatus.Complete, null), (stage.Result.Status, stage.Result.Result));
    }

    [Fact]
    public Task A_context_needs_a_turn_or_a_parent() => InTurn(new Probe("a"), dc =>
    {
        Assert.Throws<ArgumentNullException>("turnContext", () => new DialogContext(dc.Dialogs, turnContext: null, new DialogState()));
        Assert.Throws<ArgumentNullException>("parentDialogContext", () => new DialogContext(dc.Dialogs, parentDialogContext: null, new DialogState()));

        var child = new DialogContext(new DialogSet(), dc, new DialogState([new DialogInstance { Id = "a" }]));
        Assert.Same(dc, child.Parent);
        Assert.Same(dc.Context, child.Context);
        Assert.Equal("a", child.FindDialog("a").Id);
        Assert.Equal("a", child.ActiveDialog.Id);
        return Task.CompletedTask;
    });

    private static Task InTurn(Dialog dialog, Func<DialogContext, Task> act) => InTurn([dialog], act);

    private static Task InTurn(Dialog[] dialogs, Func<DialogContext, Task> act) => new Stage(dialogs).Play(async dc =>
    {
        await act(dc);
        return Dialog.EndOfTurn;
    }).Send("a").StartTestAsync();

    private sealed class Plain(string id) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);
    }

    private sealed class Broken : Dialog
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
