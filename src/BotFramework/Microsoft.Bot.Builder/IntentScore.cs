using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>How sure a recognizer is of an intent.</summary>
public class IntentScore
{
    /// <summary>From 0 (not at all) to 1 (fully); null if it gives none.</summary>
    [JsonProperty("score")]
    public double? Score { get; set; }

    /// <summary>All else about the intent.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();
}
