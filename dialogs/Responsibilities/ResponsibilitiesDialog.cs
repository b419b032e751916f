using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Responsibilities;

/// <summary>What they do: the list, one of it in detail, the next, the one before, and the example projects.</summary>
public sealed class ResponsibilitiesDialog(Advisor advisor) : TopicWalk(nameof(ResponsibilitiesDialog), advisor)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Topic> TrackOf(Topic topic) => Advisor.Tracks.Responsibilities.Around(topic);

    /// <inheritdoc/>
    protected override string? AgainKey(Topic topic) => TrackOf(topic).Count > 0 ? "responsibilities.again" : null;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Buttons(Topic topic, WalkOptions options, string language) =>
        Advisor.WalkButtons(topic, TrackOf(topic), options, language);
}
