using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin one another, by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string _version;

    /// <summary>Creates a set that keeps its stack where a property says.</summary>
    /// <param name="dialogState">The property that holds the stack.</param>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Creates a set without a stack of its own, as the dialogs inside another dialog are.</summary>
    public DialogSet()
    {
    }

    /// <summary>Where the dialogs of the set report to; setting it sets it for each of them.</summary>
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                Give(dialog);
            }
        }
    }

    /// <summary>Adds a dialog and those it depends on. If another has its id, the dialog's id gets a number at its end, from 2.</summary>
    /// <returns>The set, so that calls can be chained.</returns>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (!_dialogs.TryAdd(dialog.Id, dialog))
        {
            if (ReferenceEquals(_dialogs[dialog.Id], dialog))
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
            _dialogs.Add(dialog.Id, dialog);
        }

        _version = null;
        Give(dialog);
        return dialog is IDialogDependencies dependent ? AddAll(dependent.GetDependencies()) : this;
    }

    /// <summary>Finds a dialog.</summary>
    /// <returns>The dialog, or null if the set has none with the id.</returns>
    /// <exception cref="ArgumentNullException">The id is null or blank.</exception>
    public Dialog Find(string dialogId)
    {
        Arguments.NotEmpty(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>The dialogs in the order in which they were added.</summary>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    /// <summary>A hash that changes when a dialog is added or changes its version.</summary>
    public virtual string GetVersion()
    {
        return _version ??= Hash(_dialogs.Values);

        static string Hash(IEnumerable<Dialog> dialogs) =>
            Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(dialogs.Select(dialog => dialog.GetVersion())))));
    }

    /// <summary>Reads the stack of the conversation, an empty one if it has none yet.</summary>
    /// <exception cref="InvalidOperationException">The set was created without a property for its stack.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState == null)
        {
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): DialogSet created with a null IStatePropertyAccessor.");
        }

        var state = await _dialogState.GetAsync(turnContext, static () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    // Not twice: components may hold each other, and each would give it on to the other without end.
    private void Give(Dialog dialog)
    {
        if (!ReferenceEquals(dialog.TelemetryClient, _telemetryClient))
        {
            dialog.TelemetryClient = _telemetryClient;
        }
    }

    private DialogSet AddAll(IEnumerable<Dialog> dialogs)
    {
        foreach (var dialog in dialogs)
        {
            Add(dialog);
        }

        return this;
    }

    private string FreeId(string taken)
    {
        var suffix = 2;
        while (_dialogs.ContainsKey($"{taken}{suffix}"))
        {
            suffix++;
        }

        return $"{taken}{suffix}";
    }
}
