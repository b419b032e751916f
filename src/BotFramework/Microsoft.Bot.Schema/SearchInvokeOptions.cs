using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Which slice of the results is asked for.</summary>
[Wire]
public class SearchInvokeOptions
{
    /// <summary>Creates an empty one.</summary>
    public SearchInvokeOptions()
    {
    }

    /// <summary>How many results are left out at the start.</summary>
    [JsonProperty(PropertyName = "skip")]
    public int Skip { get; set; }

    /// <summary>How many results at most.</summary>
    [JsonProperty(PropertyName = "top")]
    public int Top { get; set; }
}
