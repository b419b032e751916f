using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.History;

/// <summary>
/// How the field came about: by era, year, decade, range or person, the next and the previous event, milestones, highlights
/// and the future.
/// </summary>
public sealed class HistoryDialog(Advisor advisor) : TopicWalk(nameof(HistoryDialog), advisor)
{
    private const int MostSentences = 2;

    /// <inheritdoc/>
    protected override IReadOnlyList<Topic> TrackOf(Topic topic) => Advisor.Tracks.History.Around(topic);

    /// <inheritdoc/>
    protected override string? AgainKey(Topic topic) => TrackOf(topic).Count > 0 ? "history.again" : null;

    /// <inheritdoc/>
    protected override Activity Show(Topic topic, WalkOptions options, string language, string? channelId) =>
        options.Found.Count == 0
            ? base.Show(topic, options, language, channelId)
            : Replies.Message(Findings(options, language), Buttons(topic, options, language));

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Buttons(Topic topic, WalkOptions options, string language) =>
        options.Found.Count == 0
            ? Advisor.WalkButtons(topic, TrackOf(topic), options, language)
            : [.. options.Found.Take(Replies.MostButtons).Select(id => Advisor.Knowledge[id].In(language).Title)];

    // Whole sentences where they are few; where they would be long to read, the titles are enough to pick from.
    private string Findings(WalkOptions options, string language)
    {
        var found = options.Found.Select(id => Advisor.Knowledge[id].In(language)).ToList();
        var head = Advisor.Words.Say(language, options.FoundKey ?? "history.found", options.Found.Count, ("asked", options.Asked ?? string.Empty));
        var entries = found.Count <= MostSentences ? found.Select(told => told.Lead) : found.Select(told => told.Title);
        return $"{head}\n\n{string.Join('\n', entries.Select((entry, index) => $"{index + 1}. {entry}"))}";
    }
}
