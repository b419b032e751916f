using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke.</summary>
public class InvokeResponse
{
    /// <summary>The HTTP status.</summary>
    [JsonProperty("status")]
    public int Status { get; set; }

    /// <summary>The body; null for none.</summary>
    [JsonProperty("body")]
    public object Body { get; set; }

    /// <summary>Whether the status says success, 200 to 299.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}

/// <summary>The answer to an invoke, its body of a known class.</summary>
public class InvokeResponse<T> : InvokeResponse
{
    /// <summary>The body.</summary>
    [JsonProperty("body")]
    public new T Body { get; set; }
}
