using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a command's result.</summary>
[Wire]
public class CommandResultValue<T>
{
    /// <summary>Creates an empty one.</summary>
    public CommandResultValue()
    {
    }

    /// <summary>What went wrong.</summary>
    [JsonProperty(PropertyName = "error")]
    public Error Error { get; set; }

    /// <summary>What the card collected.</summary>
    [JsonProperty(PropertyName = "data")]
    public T Data { get; set; }

    /// <summary>The id that ties a command to its result.</summary>
    [JsonProperty(PropertyName = "commandId")]
    public string CommandId { get; set; }
}
