using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One of the answers that are offered.</summary>
public class Choice
{
    /// <summary>Creates a choice.</summary>
    /// <param name="value">The value that is returned when it is chosen, and shown unless there is an action.</param>
    public Choice(string value = null) => Value = value;

    /// <summary>The value that is returned when it is chosen.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>The button that is shown for it; null for one that says the value.</summary>
    [JsonProperty("action")]
    public CardAction Action { get; set; }

    /// <summary>Other words by which it can be chosen.</summary>
    [JsonProperty("synonyms")]
    public List<string> Synonyms { get; set; }

    internal string Title => Action is { Title: { Length: > 0 } title } ? title : Value;

    internal CardAction Button => Action ?? new CardAction { Type = ActionTypes.ImBack, Title = Value, Value = Value };
}
