using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are looked for in an answer.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether the value of a choice is no name for it; false by default.</summary>
    [JsonProperty("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Whether the title of its button is no name for it; false by default.</summary>
    [JsonProperty("noAction")]
    public bool NoAction { get; set; }

    /// <summary>Whether a choice can be named by its number; true by default.</summary>
    [JsonProperty("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether a choice can be named by its position ("the second"); true by default.</summary>
    [JsonProperty("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;

    // A copy, because the options of a prompt serve many conversations at once.
    internal static FindChoicesOptions For(string locale, FindChoicesOptions options)
    {
        var copy = (FindChoicesOptions)options?.MemberwiseClone() ?? new FindChoicesOptions();
        copy.Locale = locale;
        return copy;
    }
}
