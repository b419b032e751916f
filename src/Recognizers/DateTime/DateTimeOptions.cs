namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>What the date-time model leaves out or adds.</summary>
[Flags]
public enum DateTimeOptions
{
    /// <summary>Nothing but the defaults.</summary>
    None = 0,
}
