namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One reading of a date, a time or a span of time.</summary>
public class DateTimeResolution
{
    /// <summary>The date, time or length that was named; null for a range.</summary>
    public string Value { get; set; }

    /// <summary>Where a range begins; null if it is none or open.</summary>
    public string Start { get; set; }

    /// <summary>Where a range ends; null if it is none or open.</summary>
    public string End { get; set; }

    /// <summary>The expression in the TIMEX notation, which says how definite it is.</summary>
    public string Timex { get; set; }
}
