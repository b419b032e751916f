using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An entity that names a place (schema.org/Place).</summary>
[Wire]
public class Place : Entity
{
    /// <summary>Creates an empty one.</summary>
    public Place()
    {
        Type = "Place";
    }

    /// <summary>Creates one with the given fields.</summary>
    public Place(object address = null, object geo = null, object hasMap = null, string type = null, string name = null)
    {
        Address = address;
        Geo = geo;
        HasMap = hasMap;
        Type = type ?? "Place";
        Name = name;
    }

    /// <summary>The address, as text or an object.</summary>
    [JsonProperty(PropertyName = "address")]
    public object Address { get; set; }

    /// <summary>Where it is, as coordinates or an object.</summary>
    [JsonProperty(PropertyName = "geo")]
    public object Geo { get; set; }

    /// <summary>A map, as an address or an object.</summary>
    [JsonProperty(PropertyName = "hasMap")]
    public object HasMap { get; set; }

    /// <summary>The name.</summary>
    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }
}
