namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of active dialogs in one turn, and what can be done with it.</summary>
public class DialogContext
{
    private const string AnnouncedKey = "activityReceivedEmitted";
    private static readonly object Announced = true;

    /// <summary>Creates the context of an outermost stack.</summary>
    /// <param name="dialogs">The dialogs that can be begun.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">The stack as stored; it is changed in place.</param>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack ??= [];
    }

    /// <summary>Creates the context of a stack inside a dialog.</summary>
    /// <param name="dialogs">The dialogs that can be begun.</param>
    /// <param name="parentDialogContext">The context of the dialog that contains this stack.</param>
    /// <param name="state">The stack as stored; it is changed in place.</param>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, ContextOf(parentDialogContext), state) => Parent = parentDialogContext;

    private protected DialogContext(DialogContext same)
    {
        Dialogs = same.Dialogs;
        Context = same.Context;
        Stack = same.Stack;
        Parent = same.Parent;
    }

    /// <summary>The dialogs that can be begun without asking the parents.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The active dialogs, the one that has the word first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The context of the dialog that contains this stack, or null.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>The dialog that has the word, or null.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The context inside the active dialog if that contains dialogs, else null.</summary>
    public DialogContext Child =>
        ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Pushes a dialog onto the stack and begins it.</summary>
    /// <param name="dialogId">The id of a dialog of this set or of a parent's.</param>
    /// <param name="options">What the dialog is told, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">The id is null or empty.</exception>
    /// <exception cref="ArgumentException">No dialog has the id, or a cancellation token was passed as the options.</exception>
    public async Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            Arguments.NotToken(options);
            Arguments.NotEmpty(dialogId);
            var dialog = FindDialog(dialogId) ?? throw new ArgumentException(
                $"DialogContext.BeginDialogAsync(): A dialog with an id of '{dialogId}' wasn't found." +
                " The dialog must be included in the current or parent DialogSet." +
                " For example, if subclassing a ComponentDialog you can call AddDialog() within your constructor.");
            Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>() });
            return await dialog.BeginDialogAsync(this, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (Annotate(error))
        {
            throw;
        }
    }

    /// <summary>Begins a prompt.</summary>
    /// <param name="dialogId">The id of the prompt.</param>
    /// <param name="options">What the prompt asks.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">The id is null or empty, or the options are null.</exception>
    public async Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        try
        {
            Arguments.NotEmpty(dialogId);
            ArgumentNullException.ThrowIfNull(options);
            return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (Annotate(error))
        {
            throw;
        }
    }

    /// <summary>
    /// Passes the turn to the active dialog. Once a turn, before, the dialogs are offered the event <see cref="DialogEvents.ActivityReceived"/>,
    /// the innermost active one first.
    /// </summary>
    /// <returns>How that went, or <see cref="DialogTurnStatus.Empty"/> if no dialog is active.</returns>
    /// <exception cref="InvalidOperationException">The active dialog is in no set any more.</exception>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await AnnounceActivityAsync(cancellationToken).ConfigureAwait(false);
            if (ActiveDialog is not { } instance)
            {
                return new DialogTurnResult(DialogTurnStatus.Empty);
            }

            var dialog = FindDialog(instance.Id) ??
                throw new InvalidOperationException($"Failed to continue dialog. A dialog with id {instance.Id} could not be found.");
            return await dialog.ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (Annotate(error))
        {
            throw;
        }
    }

    /// <summary>Ends the active dialog and resumes the one below it.</summary>
    /// <param name="result">What the dialog below is told, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How the dialog below went on, or <see cref="DialogTurnStatus.Complete"/> with the result if there is none.</returns>
    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        try
        {
            Arguments.NotToken(result);
            await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
            if (ActiveDialog is not { } instance)
            {
                return new DialogTurnResult(DialogTurnStatus.Complete, result);
            }

            var dialog = FindDialog(instance.Id) ?? throw new InvalidOperationException(
                $"DialogContext.EndDialogAsync(): Can't resume previous dialog. A dialog with an id of '{instance.Id}' wasn't found.");
            return await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (Annotate(error))
        {
            throw;
        }
    }

    /// <summary>Ends the active dialog and begins another in its place.</summary>
    /// <param name="dialogId">The id of the new dialog, which may be the old one.</param>
    /// <param name="options">What the new dialog is told, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            Arguments.NotToken(options);
            await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
            return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (Annotate(error))
        {
            throw;
        }
    }

    /// <summary>Cancels every dialog of this stack.</summary>
    /// <returns><see cref="DialogTurnStatus.Cancelled"/>, or <see cref="DialogTurnStatus.Empty"/> if there was none.</returns>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, cancellationToken: cancellationToken);

    /// <summary>Cancels every dialog of this stack, and of the parents' if wished. All but the first are offered an event before and can stop it.</summary>
    /// <param name="cancelParents">Whether the dialogs of the parents go too.</param>
    /// <param name="eventName">The event; <see cref="DialogEvents.CancelDialog"/> if null.</param>
    /// <param name="eventValue">What belongs to the event.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        try
        {
            Arguments.NotToken(eventValue);
            if (Stack.Count == 0 && Parent == null)
            {
                return new DialogTurnResult(DialogTurnStatus.Empty);
            }

            await CancelStacksAsync(cancelParents, eventName ?? DialogEvents.CancelDialog, eventValue, cancellationToken).ConfigureAwait(false);
            return new DialogTurnResult(DialogTurnStatus.Cancelled);
        }
        catch (Exception error) when (Annotate(error))
        {
            throw;
        }
    }

    /// <summary>Lets the active dialog ask its question again, unless it handles the event <see cref="DialogEvents.RepromptDialog"/>.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            if (await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken).ConfigureAwait(false)
                || ActiveDialog is not { } instance)
            {
                return;
            }

            var dialog = FindDialog(instance.Id) ?? throw new InvalidOperationException(
                $"DialogSet.RepromptDialogAsync(): Can't find A dialog with an id of '{instance.Id}'.");
            await dialog.RepromptDialogAsync(Context, instance, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (Annotate(error))
        {
            throw;
        }
    }

    /// <summary>Finds a dialog in this set, or else in those of the parents.</summary>
    /// <returns>The dialog, or null.</returns>
    public Dialog FindDialog(string dialogId) => Dialogs?.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Offers an event to the active dialog.</summary>
    /// <param name="name">The name of the event.</param>
    /// <param name="value">What belongs to it, or null.</param>
    /// <param name="bubble">Whether it goes on to the parents.</param>
    /// <param name="fromLeaf">Whether it starts at the innermost active dialog instead of this stack's.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>True if somebody handled it.</returns>
    public async Task<bool> EmitEventAsync(
        string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        try
        {
            var context = fromLeaf ? Leaf() : this;
            return context.ActiveDialog is { } instance
                && context.FindDialog(instance.Id) is { } dialog
                && await dialog.OnDialogEventAsync(
                    context,
                    new DialogEvent { Name = name, Value = value, Bubble = bubble },
                    cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (Annotate(error))
        {
            throw;
        }
    }

    internal DialogContext Leaf()
    {
        var leaf = this;
        while (leaf.Child is { } child)
        {
            leaf = child;
        }

        return leaf;
    }

    private Task AnnounceActivityAsync(CancellationToken cancellationToken) =>
        Context.TurnState.TryAdd(AnnouncedKey, Announced) && ActiveDialog != null
            ? EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, true, true, cancellationToken)
            : Task.CompletedTask;

    private static ITurnContext ContextOf(DialogContext parentDialogContext)
    {
        ArgumentNullException.ThrowIfNull(parentDialogContext);
        return parentDialogContext.Context;
    }

    private async Task CancelStacksAsync(bool cancelParents, string eventName, object eventValue, CancellationToken cancellationToken)
    {
        var first = true;
        for (var context = this; context != null;)
        {
            if (context.Stack.Count == 0)
            {
                context = cancelParents ? context.Parent : null;
            }
            else if (!first && await context.EmitEventAsync(eventName, eventValue, false, false, cancellationToken).ConfigureAwait(false))
            {
                return;
            }
            else
            {
                await context.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
            }

            first = false;
        }
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
        {
            return;
        }

        if (FindDialog(instance.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken).ConfigureAwait(false);
        }

        Stack.RemoveAt(0);
    }

    // Tells whoever logs the error which dialogs were active where it happened. Never catches it.
    private bool Annotate(Exception error)
    {
        if (error.Data.Contains(nameof(DialogContext)))
        {
            return false;
        }

        var stack = new List<string>();
        for (var context = this; context != null; context = context.Parent)
        {
            stack.AddRange(context.Stack.Select(instance => instance.Id));
        }

        error.Data.Add(nameof(DialogContext), new { ActiveDialog = ActiveDialog?.Id, Parent = Parent?.ActiveDialog?.Id, Stack = stack });
        return false;
    }
}
