using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke named adaptiveCard/action.</summary>
[Wire]
public class AdaptiveCardInvokeValue
{
    /// <summary>Creates an empty one.</summary>
    public AdaptiveCardInvokeValue()
    {
    }

    /// <summary>The token that came with it.</summary>
    [JsonProperty(PropertyName = "authentication")]
    public AdaptiveCardAuthentication Authentication { get; set; }

    /// <summary>What was done or is asked for.</summary>
    [JsonProperty(PropertyName = "action")]
    public AdaptiveCardInvokeAction Action { get; set; }

    /// <summary>Where it stands.</summary>
    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
