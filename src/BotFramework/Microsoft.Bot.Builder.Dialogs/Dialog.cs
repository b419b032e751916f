namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One part of a conversation: it is begun, continued with each turn, and ends with a result.</summary>
public abstract class Dialog
{
    /// <summary>What a dialog returns when it has said its part and waits for the person.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    internal static readonly Task<DialogTurnResult> EndOfTurnTask = Task.FromResult(EndOfTurn);

    private string _id;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;

    /// <summary>Creates a dialog.</summary>
    /// <param name="dialogId">The id; without one it is made by <see cref="OnComputeId"/> when first asked for.</param>
    public Dialog(string dialogId = null) => _id = dialogId;

    /// <summary>The id by which the dialog is begun. A set that already has the id gives the dialog a numbered one.</summary>
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    /// <summary>Where the dialog reports what it does; never null, nowhere by default.</summary>
    public virtual IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set => _telemetryClient = value ?? NullBotTelemetryClient.Instance;
    }

    internal bool HasTelemetry => _telemetryClient is not NullBotTelemetryClient;

    /// <summary>Called when the dialog has been pushed onto the stack.</summary>
    /// <param name="dc">The context whose active dialog is this one.</param>
    /// <param name="options">What the caller passed on, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>Called on a new turn while the dialog is active. By default the dialog ends without a result.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Called when a dialog above this one has ended. By default this one ends too, with the same result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Arguments.NotToken(result);
        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Called when the dialog should ask its question again. By default nothing is said.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Called just before the dialog leaves the stack.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The stored state of the dialog.</param>
    /// <param name="reason">Whether it ended, was replaced or was cancelled.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>A text that changes when the dialog changes in a way that stored conversations notice; by default the id.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Offers an event to the dialog, then to its parents if it bubbles, then to the dialog once more.</summary>
    /// <returns>True if somebody handled it.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);
        return await OnPreBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false)
            || (e.Bubble && dc.Parent != null && await dc.Parent.EmitEventAsync(e.Name, e.Value, true, false, cancellationToken).ConfigureAwait(false))
            || await OnPostBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The chance to handle an event before the parents see it. By default it is left to them.</summary>
    /// <returns>True to keep the event from everybody else.</returns>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>The chance to handle an event that no parent wanted. By default nobody does.</summary>
    /// <returns>True if the event has been handled.</returns>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Makes the id of a dialog that was given none: by default the name of its type.</summary>
    protected virtual string OnComputeId() => GetType().Name;
}
