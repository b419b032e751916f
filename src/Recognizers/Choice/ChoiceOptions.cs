namespace Microsoft.Recognizers.Text.Choice;

/// <summary>What the choice models leave out or add.</summary>
[Flags]
public enum ChoiceOptions
{
    /// <summary>Nothing but the defaults.</summary>
    None = 0,
}
