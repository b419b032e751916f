using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a client may post a token.</summary>
[Wire]
public class TokenPostResource
{
    /// <summary>Creates an empty one.</summary>
    public TokenPostResource()
    {
    }

    /// <summary>The address, with its permission.</summary>
    [JsonProperty(PropertyName = "sasUrl")]
    public string SasUrl { get; set; }
}
