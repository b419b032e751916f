using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke named application/search.</summary>
[Wire]
public class SearchInvokeValue
{
    /// <summary>Creates an empty one.</summary>
    public SearchInvokeValue()
    {
    }

    /// <summary>Which slice is asked for.</summary>
    [JsonProperty(PropertyName = "queryOptions")]
    public SearchInvokeOptions QueryOptions { get; set; }

    /// <summary>Where the search was made.</summary>
    [JsonProperty(PropertyName = "context")]
    public object Context { get; set; }

    /// <summary>The kind of search.</summary>
    [JsonProperty(PropertyName = "kind")]
    public string Kind { get; set; }

    /// <summary>What is looked for.</summary>
    [JsonProperty(PropertyName = "queryText")]
    public string QueryText { get; set; }
}
