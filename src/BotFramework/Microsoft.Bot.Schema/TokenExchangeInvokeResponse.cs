using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>What became of an offered token.</summary>
[Wire]
public class TokenExchangeInvokeResponse
{
    /// <summary>Creates an empty one.</summary>
    public TokenExchangeInvokeResponse()
    {
    }

    /// <summary>The connection's name.</summary>
    [JsonProperty(PropertyName = "connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>Why it failed.</summary>
    [JsonProperty(PropertyName = "failureDetail")]
    public string FailureDetail { get; set; }

    /// <summary>Its id, unique where it was made.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>The fields that this class does not know; kept, and written again.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => Extension.Open();
        set => Extension = new ExtensionData(value);
    }

    internal ExtensionData Extension;
}
