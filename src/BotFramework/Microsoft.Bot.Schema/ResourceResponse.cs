using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A channel's answer that names what it made or changed.</summary>
[Wire]
public class ResourceResponse
{
    /// <summary>Creates an empty one.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public ResourceResponse(string id = null)
    {
        Id = id;
    }

    /// <summary>Its id, unique where it was made.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }
}
