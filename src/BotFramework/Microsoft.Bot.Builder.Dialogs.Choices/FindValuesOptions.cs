using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are looked for in a text.</summary>
public class FindValuesOptions
{
    /// <summary>Whether some of the words of a value are enough; false by default.</summary>
    [JsonProperty("allowPartialMatches")]
    public bool AllowPartialMatches { get; set; }

    /// <summary>The language of the text; English if null.</summary>
    [JsonProperty("locale")]
    public string Locale { get; set; }

    /// <summary>How many words may stand between two words of a value; 2 if null.</summary>
    [JsonProperty("maxTokenDistance")]
    public int? MaxTokenDistance { get; set; }

    /// <summary>What takes texts apart into words; <see cref="Choices.Tokenizer.DefaultTokenizer"/> if null.</summary>
    [JsonIgnore]
    public TokenizerFunction Tokenizer { get; set; }
}
