namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that a dialog or its parents may want to react to.</summary>
public class DialogEvent
{
    /// <summary>Whether the event goes to the parents if the dialog does not handle it.</summary>
    public bool Bubble { get; set; }

    /// <summary>The name, for example one of <see cref="DialogEvents"/>.</summary>
    public string Name { get; set; }

    /// <summary>What belongs to the event, or null.</summary>
    public object Value { get; set; }
}
