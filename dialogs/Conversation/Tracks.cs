using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// Ordered runs of topics that "next" and "back" walk through. A topic that opens a run (a list, a stage) leads into it;
/// where one topic opens a run and is a member of another, its own membership counts.
/// </summary>
public sealed class Tracks
{
    private readonly Dictionary<TopicId, IReadOnlyList<Topic>> _around = [];

    /// <summary>Adds a run. The first run that holds a topic keeps it.</summary>
    public Tracks Add(params IEnumerable<Topic> run)
    {
        IReadOnlyList<Topic> topics = [.. run];
        foreach (var topic in topics)
        {
            _around.TryAdd(topic.Id, topics);
        }

        return this;
    }

    /// <summary>The run that <paramref name="topic"/> belongs to, or none.</summary>
    public IReadOnlyList<Topic> Around(Topic topic) => _around.GetValueOrDefault(topic.Id, []);
}
