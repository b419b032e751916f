namespace Microsoft.Recognizers.Text.Number;

/// <summary>What the number models leave out or add.</summary>
[Flags]
public enum NumberOptions
{
    /// <summary>Everything that the models know.</summary>
    None = 0,

    /// <summary>No ordinals that are counted from the end or from the current place, such as "last" and "next".</summary>
    SuppressExtendedTypes = 2097152,
}
