using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A user's token of a connection.</summary>
[Wire]
public class TokenResponse
{
    /// <summary>Creates an empty one.</summary>
    public TokenResponse()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public TokenResponse(string channelId = null, string connectionName = null, string token = null, string expiration = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    /// <summary>The channel's name, such as msteams.</summary>
    [JsonProperty(PropertyName = "channelId")]
    public string ChannelId { get; set; }

    /// <summary>The connection's name.</summary>
    [JsonProperty(PropertyName = "connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>The token.</summary>
    [JsonProperty(PropertyName = "token")]
    public string Token { get; set; }

    /// <summary>When it is no longer of use.</summary>
    [JsonProperty(PropertyName = "expiration")]
    public string Expiration { get; set; }

    /// <summary>The fields that this class does not know; kept, and written again.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => Extension.Open();
        set => Extension = new ExtensionData(value);
    }

    internal ExtensionData Extension;
}
