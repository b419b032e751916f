using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a command.</summary>
[Wire]
public class CommandValue<T>
{
    /// <summary>Creates an empty one.</summary>
    public CommandValue()
    {
    }

    /// <summary>What the card collected.</summary>
    [JsonProperty(PropertyName = "data")]
    public T Data { get; set; }

    /// <summary>The id that ties a command to its result.</summary>
    [JsonProperty(PropertyName = "commandId")]
    public string CommandId { get; set; }
}
