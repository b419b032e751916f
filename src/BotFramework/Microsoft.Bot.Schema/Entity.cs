using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata about an activity; <see cref="Type"/> says what the other fields mean.</summary>
[Wire]
public partial class Entity
{
    /// <summary>Creates an empty one.</summary>
    public Entity()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public Entity(string type = null)
    {
        Type = type;
    }

    /// <summary>What kind it is.</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    /// <summary>The fields that this class does not know; kept, and written again.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => Extension.Open();
        set => Extension = new ExtensionData(value);
    }

    internal ExtensionData Extension;
}
