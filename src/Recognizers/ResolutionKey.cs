namespace Microsoft.Recognizers.Text;

/// <summary>The keys of <see cref="ModelResult.Resolution"/>.</summary>
public static class ResolutionKey
{
    /// <summary>The value: a number as text, or true or false for an answer.</summary>
    public const string Value = "value";

    /// <summary>How a number was written: <c>integer</c>, <c>decimal</c>, <c>fraction</c> or <c>power</c>.</summary>
    public const string SubType = "subtype";

    /// <summary>The list of possible values of a date or time.</summary>
    public const string ValueSet = "values";

    /// <summary>How many places an ordinal is away from <see cref="RelativeTo"/>.</summary>
    public const string Offset = "offset";

    /// <summary>What an ordinal counts from: <c>start</c>, <c>current</c> or <c>end</c>.</summary>
    public const string RelativeTo = "relativeTo";

    /// <summary>How much of the text an answer makes up, from 0.4 to 1.</summary>
    public const string Score = "score";
}
