using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a user needs to sign in.</summary>
[Wire]
public class SignInResource
{
    /// <summary>Creates an empty one.</summary>
    public SignInResource()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public SignInResource(string signInLink = null, TokenExchangeResource tokenExchangeResource = null)
    {
        SignInLink = signInLink;
        TokenExchangeResource = tokenExchangeResource;
    }

    /// <summary>Where to sign in.</summary>
    [JsonProperty(PropertyName = "signInLink")]
    public string SignInLink { get; set; }

    /// <summary>How to exchange a token.</summary>
    [JsonProperty(PropertyName = "tokenExchangeResource")]
    public TokenExchangeResource TokenExchangeResource { get; set; }

    /// <summary>Where to post a token.</summary>
    [JsonProperty(PropertyName = "tokenPostResource")]
    public TokenPostResource TokenPostResource { get; set; }
}
