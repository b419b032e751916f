using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CareerBot.Teams;

/// <summary>
/// Choices as the buttons of an adaptive card. A client that knows Action.Execute sends an invoke and shows the card anew; another one
/// falls back to Action.Submit, which comes as a message with a value. Either says what could have been typed.
/// </summary>
internal static class ChoiceCard
{
    public const string Verb = "say";

    private const string Version = "1.4";

    /// <summary>A card with a button for each of <paramref name="choices"/>; <paramref name="turn"/> tells later whether it is still the newest.</summary>
    public static Attachment Of(IEnumerable<string> choices, int turn) =>
        new(AdaptiveCards.ContentType, content: Card([], new JArray(choices.Select(choice => Button(choice, turn)))));

    /// <summary>The card that takes the place of one whose button was pressed.</summary>
    public static JObject Chosen(string sentence) =>
        Card([new JObject { ["type"] = "TextBlock", ["text"] = sentence, ["wrap"] = true, ["isSubtle"] = true }], []);

    /// <summary>A card with a heading and a text.</summary>
    public static JObject Answer(string title, string text) => Card(
        [
            new JObject { ["type"] = "TextBlock", ["text"] = title, ["wrap"] = true, ["weight"] = "Bolder", ["size"] = "Medium", ["style"] = "heading" },
            new JObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true },
        ],
        []);

    private static JObject Card(JArray body, JArray actions) => new()
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        ["version"] = Version,
        ["body"] = body,
        ["actions"] = actions,
    };

    private static JObject Button(string choice, int turn) => new()
    {
        ["type"] = "Action.Execute",
        ["title"] = choice,
        ["verb"] = Verb,
        ["data"] = new JObject { ["say"] = choice, ["turn"] = turn },
        ["fallback"] = new JObject { ["type"] = "Action.Submit", ["title"] = choice, ["data"] = new JObject { ["say"] = choice } },
    };
}
