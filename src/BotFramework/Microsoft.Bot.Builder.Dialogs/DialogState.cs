using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of active dialogs as it is stored.</summary>
public class DialogState
{
    /// <summary>Creates the state of a conversation in which no dialog is active.</summary>
    public DialogState()
        : this(null)
    {
    }

    /// <summary>Creates a state around a stack.</summary>
    /// <param name="stack">The stack, the active dialog first; null for an empty one.</param>
    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    /// <summary>The active dialogs, the one that has the word first.</summary>
    [JsonProperty("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}
