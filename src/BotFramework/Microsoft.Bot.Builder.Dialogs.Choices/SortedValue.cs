namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for, with the index to report for it.</summary>
public class SortedValue
{
    /// <summary>The value.</summary>
    public string Value { get; set; }

    /// <summary>The index; several values may have the same.</summary>
    public int Index { get; set; }
}
