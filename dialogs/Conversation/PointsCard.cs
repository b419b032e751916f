using System.Collections.Frozen;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// A list as a card of buttons, so that any of its points can be tapped and not only three of them. Where cards are not drawn
/// the numbered list in the text is its twin, and numbers pick from either.
/// </summary>
internal static class PointsCard
{
    private const string Version = "1.5";

    private static readonly FrozenSet<string> s_drawnOn = FrozenSet.ToFrozenSet([Channels.Webchat, Channels.Directline], StringComparer.Ordinal);

    /// <summary>Whether the points of a topic are shown as a card on <paramref name="channelId"/>: every one must lead somewhere.</summary>
    public static bool Fits(Told told, string? channelId) =>
        channelId is not null && s_drawnOn.Contains(channelId) && told.Points.Count > 0 && told.Points.All(point => point.Topic is not null);

    /// <summary>The card: one button for each point, which says the title of the point's topic.</summary>
    public static Attachment Of(Told told, string twin, Func<TopicId, string> title) => AdaptiveCards.Attached(new(StringComparer.Ordinal)
    {
        ["type"] = "AdaptiveCard",
        ["version"] = Version,
        ["fallbackText"] = twin,
        ["body"] = told.Points.Select((point, index) => Row($"{index + 1}. {point.Text}", title(point.Topic!.Value))).ToList(),
    });

    private static Dictionary<string, object> Row(string text, string say) => new(StringComparer.Ordinal)
    {
        ["type"] = "ActionSet",
        ["spacing"] = "Small",
        ["actions"] = new List<object> { AdaptiveCards.Button(text, say) },
    };
}
