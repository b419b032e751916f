using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A token, or where it is from, to be exchanged.</summary>
[Wire]
public class TokenExchangeRequest
{
    /// <summary>Creates an empty one.</summary>
    public TokenExchangeRequest()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public TokenExchangeRequest(string uri = null, string token = null)
    {
        Uri = uri;
        Token = token;
    }

    /// <summary>Where the token is from.</summary>
    [JsonProperty(PropertyName = "uri")]
    public string Uri { get; set; }

    /// <summary>The token.</summary>
    [JsonProperty(PropertyName = "token")]
    public string Token { get; set; }
}
