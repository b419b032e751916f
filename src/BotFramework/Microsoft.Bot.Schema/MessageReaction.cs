using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message, such as a like.</summary>
[Wire]
public class MessageReaction
{
    /// <summary>Creates an empty one.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public MessageReaction(string type = null)
    {
        Type = type;
    }

    /// <summary>What kind it is.</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
