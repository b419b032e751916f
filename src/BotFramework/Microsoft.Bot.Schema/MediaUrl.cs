using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a medium lies.</summary>
[Wire]
public class MediaUrl
{
    /// <summary>Creates an empty one.</summary>
    public MediaUrl()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public MediaUrl(string url = null, string profile = null)
    {
        Url = url;
        Profile = profile;
    }

    /// <summary>The address.</summary>
    [JsonProperty(PropertyName = "url")]
    public string Url { get; set; }

    /// <summary>A hint at the quality or format.</summary>
    [JsonProperty(PropertyName = "profile")]
    public string Profile { get; set; }
}
