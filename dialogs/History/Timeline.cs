using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.History;

/// <summary>
/// The whole history at a glance: era by era the entries in their order, as a card of
/// buttons where cards are drawn, and as a numbered text everywhere.
/// </summary>
internal static class Timeline
{
    /// <summary>The key of the sentence above it; a walk with this key shows the timeline.</summary>
    public const string Key = "history.timeline";

    // What Teams draws on every device.
    private const string Version = "1.5";

    private static readonly string[] s_drawnOn = [Channels.Webchat, Channels.Directline, Channels.Msteams, Channels.Emulator];

    /// <summary>How the walk through <paramref name="history"/> shows it.</summary>
    public static WalkOptions Options(Knowledge.Model.History history) =>
        new(history.Topic.Id) { Found = [.. Ordered(history).Select(each => each.Topic.Id)], FoundKey = Key };

    /// <summary>The entries as text, numbered through, under the names of their eras.</summary>
    public static string Text(Knowledge.Model.History history, Words words, string language)
    {
        var number = 0;
        return string.Join("\n\n", Groups(history).Select(group =>
            $"{(group.Era is { } era ? $"**{Name(era, words, language)}**\n" : string.Empty)}{string.Join('\n', group.Events.Select(happened => $"{++number}. {happened.Topic.In(language).Title}"))}"));
    }

    /// <summary>The message on the channel <paramref name="channelId"/>.</summary>
    public static Activity Message(Knowledge.Model.History history, Words words, string language, string? channelId, IReadOnlyList<string> buttons)
    {
        var (head, twin) = (words.Say(language, Key), Text(history, words, language));
        if (channelId is null || !s_drawnOn.Contains(channelId))
        {
            return Replies.Message($"{head}\n\n{twin}", buttons);
        }

        var message = Replies.Message(head, buttons);
        message.Attachments = [Card(history, words, twin, language)];
        return message;
    }

    private static Attachment Card(Knowledge.Model.History history, Words words, string twin, string language) =>
        AdaptiveCards.Attached(new(StringComparer.Ordinal)
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        ["version"] = Version,
        ["fallbackText"] = twin,
        ["body"] = Groups(history).SelectMany(group => Rows(group, words, language)).ToList(),
    });

    private static IEnumerable<Dictionary<string, object>> Rows((Era? Era, List<HistoryEvent> Events) group, Words words, string language)
    {
        if (group.Era is { } era)
        {
            yield return new(StringComparer.Ordinal)
            {
                ["type"] = "TextBlock", ["text"] = Name(era, words, language), ["wrap"] = true, ["weight"] = "Bolder", ["spacing"] = "Medium", ["style"] = "heading",
            };
        }

        foreach (var happened in group.Events)
        {
            var title = happened.Topic.In(language).Title;
            yield return new(StringComparer.Ordinal)
            {
                ["type"] = "ActionSet", ["spacing"] = "Small", ["actions"] = new List<object> { AdaptiveCards.Button(title, title) },
            };
        }
    }

    private static IEnumerable<(Era? Era, List<HistoryEvent> Events)> Groups(Knowledge.Model.History history) => history.Eras
        .Select(era => ((Era?)era, history.Events.Where(happened => happened.Era == era.Topic.Id).ToList()))
        .Append((null, [.. history.Events.Where(happened => happened.Era is null)]))
        .Where(group => group.Item2.Count > 0);

    private static IEnumerable<HistoryEvent> Ordered(Knowledge.Model.History history) => Groups(history).SelectMany(group => group.Events);

    private static string Name(Era era, Words words, string language) => era.To is { } to
        ? words.Say(language, "history.era", 0, ("era", era.Topic.In(language).Title), ("from", Words.Number(era.From)), ("to", Words.Number(to)))
        : words.Say(language, "history.eraLasting", 0, ("era", era.Topic.In(language).Title), ("from", Words.Number(era.From)));
}
