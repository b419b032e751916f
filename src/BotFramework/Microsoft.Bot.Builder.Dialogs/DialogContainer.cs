using Microsoft.Bot.Builder.TraceExtensions;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that has dialogs of its own inside.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>Creates a container.</summary>
    /// <param name="dialogId">The id; without one it is made by <see cref="Dialog.OnComputeId"/>.</param>
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialogs inside.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <inheritdoc/>
    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value;
            Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    /// <summary>Creates the context of the stack inside the container.</summary>
    /// <param name="dc">The context whose active dialog is the container.</param>
    /// <returns>The inner context, or null if the container has no stack just now.</returns>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>Finds a dialog inside.</summary>
    /// <returns>The dialog, or null.</returns>
    public virtual Dialog FindDialog(string dialogId) => FindDialog(dialogId, null);

    /// <summary>Finds a dialog inside.</summary>
    /// <param name="dialogId">The id.</param>
    /// <param name="dc">A context that derived containers may look into as well.</param>
    /// <returns>The dialog, or null.</returns>
    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => Dialogs.Find(dialogId);

    /// <inheritdoc/>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
        if (!handled && e.Name == DialogEvents.VersionChanged)
        {
            var message = $"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog.Id}";
            TelemetryClient.TrackTrace(message, Severity.Warning, null);
            await dc.Context.TraceActivityAsync(message, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return handled;
    }

    /// <summary>A text that changes when the dialogs inside change.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Notes the version in the active instance and emits <see cref="DialogEvents.VersionChanged"/> if another one stood there.</summary>
    protected virtual Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var known = dc.ActiveDialog.Version;
        var current = GetInternalVersion();
        dc.ActiveDialog.Version = current;
        return string.IsNullOrEmpty(known) || known == current
            ? Task.CompletedTask
            : dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken);
    }
}
