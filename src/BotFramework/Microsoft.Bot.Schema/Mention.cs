using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An entity that says who is mentioned, and with which text.</summary>
[Wire]
public class Mention : Entity
{
    /// <summary>Creates an empty one.</summary>
    public Mention()
    {
        Type = "mention";
    }

    /// <summary>Creates one with the given fields.</summary>
    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
    {
        Mentioned = mentioned;
        Text = text;
        Type = type ?? "mention";
    }

    /// <summary>Who is mentioned.</summary>
    [JsonProperty(PropertyName = "mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }
}
