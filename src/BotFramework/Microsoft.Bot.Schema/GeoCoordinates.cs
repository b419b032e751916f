using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An entity that gives coordinates (schema.org/GeoCoordinates).</summary>
[Wire]
public class GeoCoordinates : Entity
{
    /// <summary>Creates an empty one.</summary>
    public GeoCoordinates()
    {
        Type = "GeoCoordinates";
    }

    /// <summary>Creates one with the given fields.</summary>
    public GeoCoordinates(
        double? elevation = default,
        double? latitude = default,
        double? longitude = default,
        string type = null,
        string name = null)
    {
        Elevation = elevation;
        Latitude = latitude;
        Longitude = longitude;
        Type = type ?? "GeoCoordinates";
        Name = name;
    }

    /// <summary>Metres above the WGS 84 ellipsoid.</summary>
    [JsonProperty(PropertyName = "elevation")]
    public double? Elevation { get; set; }

    /// <summary>Degrees north.</summary>
    [JsonProperty(PropertyName = "latitude")]
    public double? Latitude { get; set; }

    /// <summary>Degrees east.</summary>
    [JsonProperty(PropertyName = "longitude")]
    public double? Longitude { get; set; }

    /// <summary>The name.</summary>
    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }
}
