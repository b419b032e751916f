using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

// A bot that continues its dialogs, or begins the first of them, and stores their state as JSON after each turn.
internal sealed class Stage
{
    private readonly Dialog _first;

    public Stage(params Dialog[] dialogs)
        : this(new MemoryStorage(), dialogs)
    {
    }

    public Stage(IStorage storage, params Dialog[] dialogs)
    {
        State = new ConversationState(storage);
        Property = State.CreateProperty<DialogState>("DialogState");
        Dialogs = new DialogSet(Property);
        _first = dialogs.FirstOrDefault();
        foreach (var dialog in dialogs)
        {
            Dialogs.Add(dialog);
        }
    }

    public ConversationState State { get; }

    public IStatePropertyAccessor<DialogState> Property { get; }

    public DialogSet Dialogs { get; }

    public TestAdapter Adapter { get; init; } = new(TestAdapter.CreateConversation("stage"));

    public object Options { get; init; }

    // Whether what is said names no language, as on channels that know none.
    public bool NoLocale { get; set; }

    public DialogTurnResult Result { get; private set; }

    public DialogContext Context { get; private set; }

    public TestFlow Play(Func<DialogContext, Task<DialogTurnResult>> turn = null) => new(Adapter, async (turnContext, cancellationToken) =>
    {
        turnContext.Activity.Locale = NoLocale ? null : turnContext.Activity.Locale;
        Context = await Dialogs.CreateContextAsync(turnContext, cancellationToken);
        Result = await (turn ?? ContinueOrBeginAsync)(Context);
        await State.SaveChangesAsync(turnContext, false, cancellationToken);
    });

    public Task SendAsync(params string[] texts) => texts.Aggregate(Play(), (flow, text) => flow.Send(text)).StartTestAsync();

    public Task SendAsync(Activity activity) => Play().Send(activity).StartTestAsync();

    public async Task<DialogTurnResult> ContinueOrBeginAsync(DialogContext dc)
    {
        var result = await dc.ContinueDialogAsync();
        return result.Status == DialogTurnStatus.Empty ? await dc.BeginDialogAsync(_first.Id, Options) : result;
    }

    public static WaterfallStep Say(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    };

    public static WaterfallStep Ask(string promptId, string question, string retry = null) => (step, cancellationToken) =>
        step.PromptAsync(
            promptId,
            new PromptOptions { Prompt = MessageFactory.Text(question), RetryPrompt = retry == null ? null : MessageFactory.Text(retry) },
            cancellationToken);

    public static WaterfallStep Tell(Func<WaterfallStepContext, string> words) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(words(step), cancellationToken: cancellationToken);
        return await step.EndDialogAsync(step.Result, cancellationToken);
    };
}
