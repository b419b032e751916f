using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Quiz;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.History;

/// <summary>
/// How the field came about: by era, year, decade, range or person, the next and the previous event, milestones, highlights
/// and the future.
/// </summary>
public sealed class HistoryDialog(Advisor advisor) : TopicWalk(nameof(HistoryDialog), advisor)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Topic> TrackOf(Topic topic) => Advisor.Tracks.History.Around(topic);

    /// <inheritdoc/>
    protected override string? AgainKey(Topic topic) => TrackOf(topic).Count > 0 ? "history.again" : null;

    /// <inheritdoc/>
    protected override Activity Show(Topic topic, WalkOptions options, string language, string? channelId) =>
        options.Found.Count == 0 ? base.Show(topic, options, language, channelId)
            : options.FoundKey == Timeline.Key
                ? Timeline.Message(Advisor.Knowledge.History!, Advisor.Words, language, channelId, Buttons(topic, options, language))
            : Replies.Message(Findings.Text(Advisor, options, language), Buttons(topic, options, language));

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Buttons(Topic topic, WalkOptions options, string language) =>
        options.Found.Count == 0 ? WithQuiz(topic, Advisor.WalkButtons(topic, TrackOf(topic), options, language), language)
            : options.FoundKey == Timeline.Key ? WithQuiz(topic, Titles(options, language), language)
            : Titles(options, language);

    private IReadOnlyList<string> Titles(WalkOptions options, string language) =>
        [.. options.Found.Take(Replies.MostButtons).Select(id => Advisor.Knowledge[id].In(language).Title)];

    private IReadOnlyList<string> WithQuiz(Topic topic, IReadOnlyList<string> buttons, string language) =>
        topic.Id == Advisor.Knowledge.History?.Topic.Id && new QuizMaker(Advisor.Knowledge, language).CanAsk
            ? [.. buttons.Take(Replies.MostButtons - 1), Advisor.Words.Say(language, "quiz.button.start")]
            : buttons;
}
