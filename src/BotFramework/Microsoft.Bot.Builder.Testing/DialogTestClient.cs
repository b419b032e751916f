using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Talks to a dialog in a test.</summary>
public class DialogTestClient
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;

    /// <summary>Creates a client on a channel.</summary>
    /// <param name="channelId">The channel that the activities name.</param>
    /// <param name="targetDialog">The dialog to talk to.</param>
    /// <param name="initialDialogOptions">What the dialog is begun with.</param>
    /// <param name="middlewares">What the turns pass through on their way.</param>
    /// <param name="conversationState">Where the stack is kept; in memory if null.</param>
    public DialogTestClient(
        string channelId, Dialog targetDialog, object initialDialogOptions = null, IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    /// <summary>Creates a client on an adapter.</summary>
    /// <param name="testAdapter">The adapter that the turns go through.</param>
    /// <param name="targetDialog">The dialog to talk to.</param>
    /// <param name="initialDialogOptions">What the dialog is begun with.</param>
    /// <param name="middlewares">What the turns pass through on their way.</param>
    /// <param name="conversationState">Where the stack is kept; in memory if null.</param>
    public DialogTestClient(
        TestAdapter testAdapter, Dialog targetDialog, object initialDialogOptions = null, IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null)
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ArgumentNullException.ThrowIfNull(targetDialog);
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _adapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
        {
            _adapter.Use(middleware);
        }

        var stack = ConversationState.CreateProperty<DialogState>("DialogState");
        _callback = (turnContext, cancellationToken) => RunAsync(
            turnContext,
            new DialogSet(stack).Add(targetDialog),
            targetDialog.Id,
            initialDialogOptions,
            cancellationToken);
    }

    /// <summary>The context of the last turn.</summary>
    public DialogContext DialogContext { get; private set; }

    /// <summary>What the last turn came to.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

    /// <summary>Where the stack is kept.</summary>
    public ConversationState ConversationState { get; }

    /// <summary>Sends an activity and returns the first reply.</summary>
    /// <typeparam name="T">The type of the reply, for example <see cref="IMessageActivity"/>.</typeparam>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The reply, or null if there was none.</returns>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.ProcessActivityAsync(activity, _callback, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <summary>Says something and returns the first reply.</summary>
    /// <typeparam name="T">The type of the reply, for example <see cref="IMessageActivity"/>.</typeparam>
    /// <param name="text">What is said.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The reply, or null if there was none.</returns>
    public virtual async Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.SendTextToBotAsync(text, _callback, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <summary>Returns the next reply that has not been returned yet.</summary>
    /// <typeparam name="T">The type of the reply, for example <see cref="IMessageActivity"/>.</typeparam>
    /// <returns>The reply, or null if there is none.</returns>
    public virtual T GetNextReply<T>()
        where T : IActivity => (T)_adapter.GetNextReply();

    private async Task RunAsync(ITurnContext turnContext, DialogSet dialogs, string dialogId, object options, CancellationToken cancellationToken)
    {
        DialogContext = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
        {
            DialogTurnResult = await DialogContext.BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
        }
    }
}
