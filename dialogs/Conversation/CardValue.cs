using Newtonsoft.Json.Linq;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// What a submitted card says, as if it had been typed: <c>say</c> is the text of a button, <c>pick</c> names the input of a list whose ticked
/// values are the text, and <c>otherwise</c> is said where nothing was ticked.
/// </summary>
internal static class CardValue
{
    /// <summary>The text of <paramref name="value"/>; empty if it says nothing.</summary>
    public static string TextOf(object? value) => value is not JObject card ? string.Empty
        : Text(card, "say") is { Length: > 0 } said ? said
        : Text(card, "pick") is { Length: > 0 } input ? Picked(card, input)
        : string.Empty;

    // Ticked values come as one text with commas between them (Adaptive Cards, Input.ChoiceSet).
    private static string Picked(JObject card, string input) =>
        Text(card, input) is { Length: > 0 } ticked ? ticked.Replace(",", ", ", StringComparison.Ordinal) : Text(card, "otherwise");

    private static string Text(JObject card, string name) =>
        card.TryGetValue(name, out var token) && token.Type == JTokenType.String ? token.ToString().Trim() : string.Empty;
}
