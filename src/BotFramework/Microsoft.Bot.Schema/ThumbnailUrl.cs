using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a preview picture lies.</summary>
[Wire]
public class ThumbnailUrl
{
    /// <summary>Creates an empty one.</summary>
    public ThumbnailUrl()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public ThumbnailUrl(string url = null, string alt = null)
    {
        Url = url;
        Alt = alt;
    }

    /// <summary>The address.</summary>
    [JsonProperty(PropertyName = "url")]
    public string Url { get; set; }

    /// <summary>What stands for the picture where it cannot be seen.</summary>
    [JsonProperty(PropertyName = "alt")]
    public string Alt { get; set; }
}
