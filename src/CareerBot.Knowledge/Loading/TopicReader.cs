using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads topics, remembers where each stands, and reports two of the same id.</summary>
internal sealed class TopicReader(List<Problem> problems)
{
    /// <summary>The labels that a topic may count as.</summary>
    public static readonly IReadOnlyList<string> Intents =
        ["role", "skills", "responsibilities", "projects", "roadmap", "history", "milestones", "future", "none"];

    private readonly Dictionary<string, MapReader> _places = new(StringComparer.Ordinal);

    /// <summary>The topics read so far, in their order.</summary>
    public List<Topic> Topics { get; } = [];

    /// <summary>References to check once all topics are known.</summary>
    public List<(MapReader Map, string Key, string Id)> References { get; } = [];

    /// <summary>Where the topic of <paramref name="id"/> stands.</summary>
    public MapReader PlaceOf(TopicId id) => _places[id.Value];

    /// <summary>Reads the topic of <paramref name="map"/>; the caller reads the keys that only its section has, then calls Done.</summary>
    public Topic Read(MapReader map, TopicKind kind, bool fromInstitute = false)
    {
        var topic = new Topic
        {
            Id = new TopicId(IdOf(map)),
            Kind = kind,
            Intent = IntentOf(map, "intent", map.Text("intent")),
            Also = [.. map.Texts("also").Select(also => IntentOf(map, "also", also))],
            Next = ReferencesOf(map, "next"),
            Shared = map.Texts("shared"),
            IsFromInstitute = fromInstitute,
            Told = new Told
            {
                Title = map.Text("title"),
                Lead = map.Text("lead"),
                More = map.TextOr("more"),
                Points = [.. map.Maps("points").Select(point => PointOf(point, this))],
                Answer = map.TextOr("answer"),
                Keywords = map.Texts("keywords"),
                Examples = map.Texts("examples"),
            },
        };
        Keep(topic, map);
        return topic;
    }

    /// <summary>Reads a topic that the notes do not cover.</summary>
    public Topic ReadOutOfScope(MapReader map)
    {
        var nearest = Reference(map, "nearest", map.Text("nearest"));
        string[] sentences = [map.Text("closest"), map.Text("step"), map.Text("ask")];
        var topic = new Topic
        {
            Id = new TopicId(IdOf(map)),
            Kind = TopicKind.OutOfScope,
            Intent = "none",
            Also = [.. map.Texts("also").Select(also => IntentOf(map, "also", also))],
            Nearest = nearest,
            Next = [nearest, .. ReferencesOf(map, "next").Where(next => next != nearest)],
            Shared = map.Texts("shared"),
            Told = new Told
            {
                Title = map.Text("title"),
                Lead = map.Text("gap"),
                More = string.Join(' ', sentences),
                Keywords = map.Texts("keywords"),
                Examples = map.Texts("examples"),
            },
        };
        Keep(topic, map);
        map.Done();
        return topic;
    }

    /// <summary>A reference to another topic, to be checked later.</summary>
    public TopicId Reference(MapReader map, string key, string id)
    {
        if (id.Length > 0)
        {
            References.Add((map, key, id));
        }

        return new TopicId(id);
    }

    /// <summary>Reports every reference to a topic that there is not.</summary>
    public void CheckReferences()
    {
        foreach (var (map, key, id) in References.Where(reference => !_places.ContainsKey(reference.Id)))
        {
            map.Report(key, $"'{key}' names the topic '{id}', which does not exist; {Nearest.Cure(id, _places.Keys)}");
        }
    }

    private IReadOnlyList<TopicId> ReferencesOf(MapReader map, string key) => [.. map.Texts(key).Select(id => Reference(map, key, id))];

    private static Point PointOf(MapReader point, TopicReader topics)
    {
        var read = new Point(point.Text("text"), point.TextOrNull("topic") is { } id ? topics.Reference(point, "topic", id) : null);
        point.Done();
        return read;
    }

    private static string IdOf(MapReader map)
    {
        var id = map.Text("id");
        if (id.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter is not ('.' or '-')))
        {
            map.Report("id", $"the id '{id}' may hold lower-case letters, digits, dots and dashes only; rename it");
        }

        return id;
    }

    private static string IntentOf(MapReader map, string key, string intent)
    {
        if (intent.Length > 0 && !Intents.Contains(intent))
        {
            map.Report(key, $"'{intent}' is no intent; take one of {string.Join(", ", Intents)}");
        }

        return intent;
    }

    private void Keep(Topic topic, MapReader map)
    {
        if (topic.Id.Value.Length == 0)
        {
            return;
        }

        if (_places.TryAdd(topic.Id.Value, map))
        {
            Topics.Add(topic);
            return;
        }

        var first = _places[topic.Id.Value].At("id", string.Empty);
        problems.Add(map.At("id", $"topic '{topic.Id}' is already defined on line {first.Line} of {first.File}; give one of them another id"));
    }
}
