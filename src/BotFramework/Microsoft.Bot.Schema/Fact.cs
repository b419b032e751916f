using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A name and a value on a receipt.</summary>
[Wire]
public class Fact
{
    /// <summary>Creates an empty one.</summary>
    public Fact()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public Fact(string key = null, string value = null)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The name of the value.</summary>
    [JsonProperty(PropertyName = "key")]
    public string Key { get; set; }

    /// <summary>The value; its meaning depends on the kind and the name.</summary>
    [JsonProperty(PropertyName = "value")]
    public string Value { get; set; }
}
