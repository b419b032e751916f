using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A choice that was recognised in an answer.</summary>
public class FoundChoice
{
    /// <summary>The value of the choice.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Its place in the list, from 0.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How well it was matched, from 0 to 1.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>The value, title or synonym that was matched; null if the choice was named by its number.</summary>
    [JsonProperty("synonym")]
    public string Synonym { get; set; }
}
