using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The action of an adaptive card that was pressed.</summary>
[Wire]
public class AdaptiveCardInvokeAction
{
    /// <summary>Creates an empty one.</summary>
    public AdaptiveCardInvokeAction()
    {
    }

    /// <summary>What the card collected.</summary>
    [JsonProperty(PropertyName = "data")]
    public object Data { get; set; }

    /// <summary>Its id, unique where it was made.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>What kind it is.</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    /// <summary>The name of what is asked for.</summary>
    [JsonProperty(PropertyName = "verb")]
    public string Verb { get; set; }
}
