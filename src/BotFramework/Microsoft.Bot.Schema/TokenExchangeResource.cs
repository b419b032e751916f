using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a client needs to get an exchangeable token.</summary>
[Wire]
public class TokenExchangeResource
{
    /// <summary>Creates an empty one.</summary>
    public TokenExchangeResource()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public TokenExchangeResource(string id = null, string uri = null, string providerId = null)
    {
        Id = id;
        Uri = uri;
        ProviderId = providerId;
    }

    /// <summary>Its id, unique where it was made.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>Where the token is from.</summary>
    [JsonProperty(PropertyName = "uri")]
    public string Uri { get; set; }

    /// <summary>Which provider.</summary>
    [JsonProperty(PropertyName = "providerId")]
    public string ProviderId { get; set; }
}
