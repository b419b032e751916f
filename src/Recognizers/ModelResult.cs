namespace Microsoft.Recognizers.Text;

/// <summary>One thing found in a text: where it stands, what kind it is and what it means.</summary>
public class ModelResult
{
    /// <summary>The words that name it.</summary>
    public string Text { get; set; }

    /// <summary>The index of its first character.</summary>
    public int Start { get; set; }

    /// <summary>The index of its last character (not of the one after it).</summary>
    public int End { get; set; }

    /// <summary>Its kind, such as <c>number</c> or <c>datetimeV2.date</c>.</summary>
    public string TypeName { get; set; }

    /// <summary>Its meaning, by the keys of <see cref="ResolutionKey"/>.</summary>
    public SortedDictionary<string, object> Resolution { get; set; }
}
