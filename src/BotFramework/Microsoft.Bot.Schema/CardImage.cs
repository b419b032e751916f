using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
[Wire]
public class CardImage
{
    /// <summary>Creates an empty one.</summary>
    public CardImage()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public CardImage(string url = null, string alt = null, CardAction tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>The address.</summary>
    [JsonProperty(PropertyName = "url")]
    public string Url { get; set; }

    /// <summary>What stands for the picture where it cannot be seen.</summary>
    [JsonProperty(PropertyName = "alt")]
    public string Alt { get; set; }

    /// <summary>What pressing anywhere does.</summary>
    [JsonProperty(PropertyName = "tap")]
    public CardAction Tap { get; set; }
}
