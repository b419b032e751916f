using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>What a recognizer found.</summary>
public class RecognizerResult : IRecognizerConvert
{
    /// <summary>The text as it was typed.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>The text that was recognised, if it was corrected first; else null.</summary>
    [JsonProperty("alteredText")]
    public string AlteredText { get; set; }

    /// <summary>The intents with their scores.</summary>
    [JsonProperty("intents")]
    public IDictionary<string, IntentScore> Intents { get; set; }

    /// <summary>The entities, by kind.</summary>
    [JsonProperty("entities")]
    public JObject Entities { get; set; }

    /// <summary>All else that the recognizer has to say.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();

    /// <inheritdoc/>
    public void Convert(object result)
    {
        var other = (RecognizerResult)result;
        Text = other.Text;
        AlteredText = other.AlteredText;
        Intents = other.Intents;
        Entities = other.Entities;
        Properties = other.Properties;
    }
}
