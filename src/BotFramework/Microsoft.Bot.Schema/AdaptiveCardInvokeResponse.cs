using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to an action of an adaptive card.</summary>
[Wire]
public class AdaptiveCardInvokeResponse
{
    /// <summary>Creates an empty one.</summary>
    public AdaptiveCardInvokeResponse()
    {
    }

    /// <summary>The HTTP status.</summary>
    [JsonProperty(PropertyName = "statusCode")]
    public int StatusCode { get; set; }

    /// <summary>The value; its meaning depends on the kind and the name.</summary>
    [JsonProperty(PropertyName = "value")]
    public object Value { get; set; }

    /// <summary>What kind it is.</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
