using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Checks;

/// <summary>Which topics a talk can reach without being asked for them: by a button, a point, as part of a section, or as the first of all.</summary>
internal static class TopicLinks
{
    public static HashSet<TopicId> Reached(CareerKnowledge knowledge) =>
    [
        .. knowledge.Topics.SelectMany(topic => topic.Next.Where(next => next != topic.Id)),
        .. knowledge.Topics.SelectMany(topic => topic.Told.Points.Select(point => point.Topic).OfType<TopicId>().Where(linked => linked != topic.Id)),
        .. InSections(knowledge).Select(topic => topic.Id),
        .. knowledge.Topics.Take(1).Select(topic => topic.Id),
    ];

    private static IEnumerable<Topic> InSections(CareerKnowledge knowledge) =>
    [
        .. List(knowledge.Skills),
        .. knowledge.Responsibilities is { } work ? [work.Topic, .. work.Duties, .. work.Activities, .. List(work.Projects)] : Enumerable.Empty<Topic>(),
        .. knowledge.Roadmap is { } way ? way.Stages.SelectMany(stage => stage.Items.Select(item => item.Topic).Prepend(stage.Topic)).Prepend(way.Topic) : [],
        .. knowledge.Roadmap?.Takeaway is { } takeaway ? [takeaway] : Enumerable.Empty<Topic>(),
        .. knowledge.History is { } history ? Past(history) : [],
    ];

    private static IEnumerable<Topic> Past(History history) =>
    [
        history.Topic,
        .. history.Eras.Select(era => era.Topic),
        .. history.Events.Select(happened => happened.Topic),
        .. List(history.Milestones),
        .. history.Highlights is { } list ? list.Items.Select(item => item.Topic).Prepend(list.Topic) : [],
        .. history.Future is { } future ? [future] : Enumerable.Empty<Topic>(),
    ];

    private static IEnumerable<Topic> List(TopicList? list) => list is null ? [] : list.Items.Prepend(list.Topic);
}
