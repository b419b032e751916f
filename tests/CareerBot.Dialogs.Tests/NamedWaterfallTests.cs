using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Tests;

/// <summary>A dialog that was left in the middle goes on after its program was changed.</summary>
public sealed class NamedWaterfallTests
{
    [Fact]
    public async Task A_step_put_in_before_the_one_that_waits_moves_nobody()
    {
        var storage = new MemoryStorage();
        Assert.Equal(["first?"], await SayAsync(storage, new Before(), "hi"));
        Assert.Equal(["second?"], await SayAsync(storage, new Before(), "one"));

        Assert.Equal(["done with two"], await SayAsync(storage, new Longer(), "two"));
    }

    [Fact]
    public async Task A_step_that_is_gone_begins_the_dialog_again_with_an_apology()
    {
        var storage = new MemoryStorage();
        await SayAsync(storage, new Before(), "hi");
        await SayAsync(storage, new Before(), "one");

        Assert.Equal(["sorry", "other?"], await SayAsync(storage, new Other(), "two"));
    }

    private static async Task<List<string>> SayAsync(MemoryStorage storage, Dialog dialog, string text)
    {
        var state = new ConversationState(storage);
        var adapter = new TestAdapter();
        var prompted = new DialogHost(dialog);
        await adapter.ProcessActivityAsync(
            new Activity { Type = ActivityTypes.Message, Text = text },
            async (turn, token) =>
            {
                await prompted.RunAsync(turn, state.CreateProperty<DialogState>(nameof(DialogState)), token);
                await state.SaveChangesAsync(turn, force: false, token);
            });
        var said = new List<string>();
        while (adapter.GetNextReply() is Activity reply)
        {
            said.Add(reply.Text);
        }

        return said;
    }

    private sealed class DialogHost : ComponentDialog
    {
        public DialogHost(Dialog dialog)
            : base(nameof(DialogHost))
        {
            AddDialog(dialog);
            AddDialog(new TextPrompt(nameof(TextPrompt)));
            InitialDialogId = dialog.Id;
        }
    }

    private abstract class Talk() : NamedWaterfall("talk")
    {
        protected override async Task ApologizeAsync(DialogContext dc, CancellationToken cancellationToken) =>
            await dc.Context.SendActivityAsync("sorry", cancellationToken: cancellationToken);

        protected static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string question, CancellationToken cancellationToken) =>
            step.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text(question) }, cancellationToken);

        protected static Task<DialogTurnResult> AskFirstAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
            AskAsync(step, "first?", cancellationToken);

        protected static Task<DialogTurnResult> AskSecondAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
            AskAsync(step, "second?", cancellationToken);

        protected static Task<DialogTurnResult> AskOtherAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
            AskAsync(step, "other?", cancellationToken);

        protected static async Task<DialogTurnResult> FinishAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            await step.Context.SendActivityAsync($"done with {step.Result}", cancellationToken: cancellationToken);
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }
    }

    private sealed class Before : Talk
    {
        public Before() => Steps(AskFirstAsync, AskSecondAsync, FinishAsync);
    }

    private sealed class Longer : Talk
    {
        public Longer() => Steps(AskFirstAsync, AskOtherAsync, AskSecondAsync, FinishAsync);
    }

    private sealed class Other : Talk
    {
        public Other() => Steps(AskOtherAsync, FinishAsync);
    }
}
