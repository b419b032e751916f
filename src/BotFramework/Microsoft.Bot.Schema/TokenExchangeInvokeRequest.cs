using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A token that is offered in exchange for a connection's.</summary>
[Wire]
public class TokenExchangeInvokeRequest
{
    /// <summary>Creates an empty one.</summary>
    public TokenExchangeInvokeRequest()
    {
    }

    /// <summary>The connection's name.</summary>
    [JsonProperty(PropertyName = "connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>Its id, unique where it was made.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>The token.</summary>
    [JsonProperty(PropertyName = "token")]
    public string Token { get; set; }

    /// <summary>The fields that this class does not know; kept, and written again.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => Extension.Open();
        set => Extension = new ExtensionData(value);
    }

    internal ExtensionData Extension;
}
