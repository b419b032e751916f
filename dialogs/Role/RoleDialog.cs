using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Role;

/// <summary>
/// The role and its skills: the answer, then skills, responsibilities or roadmap as follow-ups. Also the home of topics that
/// stand alone, since all it does is answer and offer where the topic leads.
/// </summary>
public sealed class RoleDialog(Advisor advisor) : TopicWalk(nameof(RoleDialog), advisor)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Topic> TrackOf(Topic topic) => Advisor.Tracks.Around(topic);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Buttons(Topic topic, WalkOptions options, string language) =>
        Advisor.WalkButtons(topic, TrackOf(topic), options, language);
}
