using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An entity of the general kind (schema.org/Thing).</summary>
[Wire]
public class Thing
{
    /// <summary>Creates an empty one.</summary>
    public Thing()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public Thing(string type = null, string name = null)
    {
        Type = type;
        Name = name;
    }

    /// <summary>What kind it is.</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    /// <summary>The name.</summary>
    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }
}
