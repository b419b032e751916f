using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Checks;

/// <summary>
/// The topics of a knowledge by section: <c>skills</c>, <c>responsibilities.duties</c>, <c>roadmap.education</c> for the stage
/// <c>stage.education</c>, <c>history.early</c> for the era <c>era.early</c>. Loose topics belong to the section of their intent.
/// </summary>
internal sealed class Sections
{
    private static readonly Dictionary<string, string> s_inner = new(StringComparer.Ordinal)
    {
        ["projects"] = "responsibilities.projects",
        ["milestones"] = "history.milestones",
        ["future"] = "history.future",
    };

    private readonly Dictionary<string, List<Topic>> _topics = new(StringComparer.Ordinal);

    public Sections(CareerKnowledge knowledge)
    {
        Add("skills", knowledge.Skills);
        AddResponsibilities(knowledge.Responsibilities);
        AddRoadmap(knowledge.Roadmap);
        AddHistory(knowledge.History);
        var placed = _topics.Values.SelectMany(topics => topics).Select(topic => topic.Id).ToHashSet();
        foreach (var topic in knowledge.Topics.Where(topic => topic is { Kind: TopicKind.Fact, IsFromInstitute: false } && !placed.Contains(topic.Id)))
        {
            Add(s_inner.GetValueOrDefault(topic.Intent, topic.Intent), topic);
        }
    }

    /// <summary>The names of the sections, and the topics that stand right in each.</summary>
    public IReadOnlyDictionary<string, List<Topic>> Own => _topics;

    /// <summary>The topics of a section and of the sections in it.</summary>
    public IEnumerable<Topic> Of(string section) =>
        _topics.Where(pair => IsIn(pair.Key, section)).SelectMany(pair => pair.Value);

    /// <summary>The outermost section around <paramref name="section"/>.</summary>
    public static string Root(string section) => section.Split('.')[0];

    /// <summary>Whether <paramref name="inner"/> is <paramref name="section"/> or lies in it.</summary>
    public static bool IsIn(string inner, string section) =>
        inner == section || inner.StartsWith(section + ".", StringComparison.Ordinal);

    private static string Last(Topic topic) => topic.Id.Value[(topic.Id.Value.LastIndexOf('.') + 1)..];

    private void AddResponsibilities(Responsibilities? read)
    {
        if (read is not null)
        {
            Add("responsibilities", read.Topic);
            Add("responsibilities.duties", [.. read.Duties]);
            Add("responsibilities.activities", [.. read.Activities]);
            Add("responsibilities.projects", read.Projects);
        }
    }

    private void AddRoadmap(Roadmap? read)
    {
        if (read is null)
        {
            return;
        }

        Add("roadmap", read.Topic);
        Add("roadmap.takeaway", read.Takeaway is null ? [] : [read.Takeaway]);
        foreach (var stage in read.Stages)
        {
            Add($"roadmap.{Last(stage.Topic)}", [stage.Topic, .. stage.Items.Select(item => item.Topic)]);
        }
    }

    private void AddHistory(History? read)
    {
        if (read is null)
        {
            return;
        }

        Add("history", [read.Topic, .. read.Events.Where(happened => happened.Era is null).Select(happened => happened.Topic)]);
        foreach (var era in read.Eras)
        {
            Add($"history.{Last(era.Topic)}", [era.Topic, .. read.Events.Where(happened => happened.Era == era.Topic.Id).Select(happened => happened.Topic)]);
        }

        Add("history.milestones", read.Milestones);
        Add("history.highlights", read.Highlights is { } list ? [list.Topic, .. list.Items.Select(item => item.Topic)] : []);
        Add("history.future", read.Future is null ? [] : [read.Future]);
    }

    private void Add(string section, TopicList? list) => Add(section, list is null ? [] : [list.Topic, .. list.Items]);

    private void Add(string section, params IReadOnlyList<Topic> topics)
    {
        if (topics.Count == 0)
        {
            return;
        }

        if (!_topics.TryGetValue(section, out var all))
        {
            _topics[section] = all = [];
        }

        all.AddRange(topics);
    }
}
