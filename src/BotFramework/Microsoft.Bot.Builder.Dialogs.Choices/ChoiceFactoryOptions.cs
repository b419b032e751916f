using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are written into a text.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Creates options that leave everything to the defaults.</summary>
    public ChoiceFactoryOptions()
    {
    }

    /// <summary>Creates options.</summary>
    /// <param name="inlineSeparator">See <see cref="InlineSeparator"/>.</param>
    /// <param name="inlineOr">See <see cref="InlineOr"/>.</param>
    /// <param name="inlineOrMore">See <see cref="InlineOrMore"/>.</param>
    /// <param name="includeNumbers">See <see cref="IncludeNumbers"/>.</param>
    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>What stands between choices in a line; ", " if null.</summary>
    [JsonProperty("inlineSeparator")]
    public string InlineSeparator { get; set; }

    /// <summary>What stands between two choices in a line when there are only two; " or " if null.</summary>
    [JsonProperty("inlineOr")]
    public string InlineOr { get; set; }

    /// <summary>What stands before the last of three or more choices in a line; ", or " if null.</summary>
    [JsonProperty("inlineOrMore")]
    public string InlineOrMore { get; set; }

    /// <summary>Whether the choices are numbered; they are if null.</summary>
    [JsonProperty("includeNumbers")]
    public bool? IncludeNumbers { get; set; }
}
