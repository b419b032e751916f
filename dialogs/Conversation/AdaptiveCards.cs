using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Conversation;

/// <summary>What the adaptive cards of all dialogs have in common.</summary>
public static class AdaptiveCards
{
    /// <summary>The content type of an adaptive card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary><paramref name="card"/> as it is attached to a message.</summary>
    public static Attachment Attached(Dictionary<string, object> card) => new() { ContentType = ContentType, Content = card };

    /// <summary>A button called <paramref name="title"/> that says <paramref name="say"/>; see <see cref="CardValue"/>.</summary>
    public static Dictionary<string, object> Button(string title, string say) => new(StringComparer.Ordinal)
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["say"] = say },
    };
}
