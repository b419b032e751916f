using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Whether a user has a token of a connection.</summary>
[Wire]
public class TokenStatus
{
    /// <summary>Creates an empty one.</summary>
    public TokenStatus()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public TokenStatus(
        string channelId = null,
        string connectionName = null,
        bool? hasToken = default,
        string serviceProviderDisplayName = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        HasToken = hasToken;
        ServiceProviderDisplayName = serviceProviderDisplayName;
    }

    /// <summary>The channel's name, such as msteams.</summary>
    [JsonProperty(PropertyName = "channelId")]
    public string ChannelId { get; set; }

    /// <summary>The connection's name.</summary>
    [JsonProperty(PropertyName = "connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>Whether there is a token.</summary>
    [JsonProperty(PropertyName = "hasToken")]
    public bool? HasToken { get; set; }

    /// <summary>The provider's name for people.</summary>
    [JsonProperty(PropertyName = "serviceProviderDisplayName")]
    public string ServiceProviderDisplayName { get; set; }
}
