using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Roadmap;

/// <summary>The way in: the stages with next and back, any item of a stage in detail, the takeaway at the end.</summary>
public sealed class RoadmapDialog(Advisor advisor) : TopicWalk(nameof(RoadmapDialog), advisor)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Topic> TrackOf(Topic topic) => Advisor.Tracks.Roadmap.Around(topic);

    /// <inheritdoc/>
    protected override string? AgainKey(Topic topic) => TrackOf(topic).Count > 0 ? "roadmap.again" : null;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Buttons(Topic topic, WalkOptions options, string language) =>
        CanBePlanned(topic)
            ? [.. Advisor.WalkButtons(topic, TrackOf(topic), options, language).Take(Replies.MostButtons - 1), Advisor.Words.Say(language, "plan.button.mine")]
            : Advisor.WalkButtons(topic, TrackOf(topic), options, language);

    private bool CanBePlanned(Topic topic) => Advisor.Knowledge.Planning is not null && topic.Id == Advisor.Knowledge.Roadmap?.Topic.Id;
}
