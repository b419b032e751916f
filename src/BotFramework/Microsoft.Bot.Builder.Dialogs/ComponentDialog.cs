namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog built of dialogs: from outside one dialog, inside a set with a stack of its own.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>The key under which the inner stack lies in the state of the component.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool _initialized;

    /// <summary>Creates an empty component.</summary>
    /// <param name="dialogId">The id; by default the name of the type.</param>
    public ComponentDialog(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The id of the inner dialog that is begun first; by default that of the first one added.</summary>
    public string InitialDialogId { get; set; }

    /// <summary>Adds an inner dialog.</summary>
    /// <returns>The component, so that calls can be chained.</returns>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        if (string.IsNullOrEmpty(InitialDialogId))
        {
            InitialDialogId = dialog.Id;
        }

        return this;
    }

    /// <inheritdoc/>
    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return new DialogContext(Dialogs, dc, InnerState(dc.ActiveDialog));
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext outerDc, object options = null, CancellationToken cancellationToken = default)
    {
        Arguments.NotToken(options);
        ArgumentNullException.ThrowIfNull(outerDc);
        var innerDc = await EnterAsync(outerDc, cancellationToken).ConfigureAwait(false);
        if (HasTelemetry)
        {
            TelemetryClient.TrackDialogView(Id);
        }

        var turnResult = await OnBeginDialogAsync(innerDc, options, cancellationToken).ConfigureAwait(false);
        return await LeaveAsync(outerDc, turnResult, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        var innerDc = await EnterAsync(outerDc, cancellationToken).ConfigureAwait(false);
        var turnResult = await OnContinueDialogAsync(innerDc, cancellationToken).ConfigureAwait(false);
        return await LeaveAsync(outerDc, turnResult, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        Arguments.NotToken(result);
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        await CheckForVersionChangeAsync(outerDc, cancellationToken).ConfigureAwait(false);

        // Another dialog was pushed on top of the component and has ended: the inner dialog still waits for its answer.
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await InnerContext(turnContext, instance).RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await InnerContext(turnContext, instance).CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Calls <see cref="OnInitializeAsync"/> if that has not been done.</summary>
    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (!_initialized)
        {
            await OnInitializeAsync(outerDc).ConfigureAwait(false);
            _initialized = true;
        }
    }

    /// <summary>Prepares the component before its first turn. By default the first inner dialog becomes the initial one if none was named.</summary>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    /// <summary>Begins the inner conversation. By default the initial dialog is begun with the options.</summary>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);
    }

    /// <summary>Continues the inner conversation. Override it to interrupt: answer or cancel before the inner dialog sees the turn.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.ContinueDialogAsync(cancellationToken);
    }

    /// <summary>Called when the component is leaving the stack.</summary>
    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Called after the inner dialog has asked its question again.</summary>
    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Ends the component once its inner stack is empty.</summary>
    /// <param name="outerDc">The context whose active dialog is the component.</param>
    /// <param name="result">What the inner conversation came to.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        return outerDc.EndDialogAsync(result, cancellationToken);
    }

    private static DialogState InnerState(DialogInstance instance)
    {
        if (!instance.State.ContainsKey(PersistedDialogState))
        {
            instance.State[PersistedDialogState] = new DialogState();
        }

        return StoredState.Get<DialogState>(instance.State, PersistedDialogState);
    }

    private DialogContext InnerContext(ITurnContext turnContext, DialogInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return new DialogContext(Dialogs, turnContext, InnerState(instance));
    }

    private async Task<DialogContext> EnterAsync(DialogContext outerDc, CancellationToken cancellationToken)
    {
        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        await CheckForVersionChangeAsync(outerDc, cancellationToken).ConfigureAwait(false);
        return CreateChildContext(outerDc);
    }

    private async Task<DialogTurnResult> LeaveAsync(DialogContext outerDc, DialogTurnResult turnResult, CancellationToken cancellationToken) =>
        turnResult.Status == DialogTurnStatus.Waiting
            ? EndOfTurn
            : await EndComponentAsync(outerDc, turnResult.Result, cancellationToken).ConfigureAwait(false);
}
