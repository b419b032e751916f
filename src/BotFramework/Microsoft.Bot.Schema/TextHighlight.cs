using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A part of a text that matters.</summary>
[Wire]
public class TextHighlight
{
    /// <summary>Creates an empty one.</summary>
    public TextHighlight()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public TextHighlight(string text = null, int? occurrence = default)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    /// <summary>Which occurrence of the text, from 1.</summary>
    [JsonProperty(PropertyName = "occurrence")]
    public int? Occurrence { get; set; }
}
