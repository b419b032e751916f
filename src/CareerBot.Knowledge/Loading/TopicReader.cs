using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads topics, remembers where each stands, and reports two of the same id.</summary>
internal sealed class TopicReader(Overlays overlays, List<Problem> problems)
{
    private readonly Dictionary<string, MapReader> _places = new(StringComparer.Ordinal);
    private readonly List<(MapReader Map, string Key, string Id)> _references = [];

    /// <summary>The topics read so far and where they stand, in their order; one without an id, or with that of another, too.</summary>
    public List<(Topic Topic, MapReader Map)> Topics { get; } = [];

    /// <summary>Where the topic of each id stands.</summary>
    public IReadOnlyDictionary<string, MapReader> Places => _places;

    /// <summary>Reads the topic of <paramref name="map"/>; the caller reads the keys that only its section has, then calls Done.</summary>
    public Topic Read(MapReader map, TopicKind kind, bool isFromInstitute = false)
    {
        var id = IdOf(map);
        if (!map.Has("intent"))
        {
            map.Missing("intent");
        }

        return Keep(map, new Topic
        {
            Id = id,
            Kind = kind,
            Intent = map.Choice("intent", Intents.OfTopics, Intents.None),
            Also = map.Choices("also", Intents.OfTopics),
            Next = ReferencesOf(map, "next"),
            Shared = map.Texts("shared"),
            IsFromInstitute = isFromInstitute,
            Told = new Told
            {
                Title = map.Text("title"),
                Lead = map.Text("lead"),
                More = map.TextIfAny("more"),
                Points = [.. map.Maps("points").Select(PointOf)],
                Answer = map.TextOr("answer", string.Empty),
                Keywords = map.Texts("keywords"),
                Examples = map.Texts("examples"),
            },
        });
    }

    /// <summary>Reads a topic that the notes do not cover.</summary>
    public Topic ReadOutOfScope(MapReader map)
    {
        var id = IdOf(map);
        var nearest = ReferenceOf(map, "nearest");
        var topic = Keep(map, new Topic
        {
            Id = id,
            Kind = TopicKind.OutOfScope,
            Intent = Intents.None,
            Also = map.Choices("also", Intents.OfTopics),
            Nearest = nearest,
            Next = [nearest, .. ReferencesOf(map, "next").Where(next => next != nearest)],
            Shared = map.Texts("shared"),
            Told = new Told
            {
                Title = map.Text("title"),
                Lead = map.Text("gap"),
                More = map.Text("closest"),
                Offer = map.Text("step"),
                Referral = map.Text("ask"),
                Keywords = map.Texts("keywords"),
                Examples = map.Texts("examples"),
            },
        });
        map.Done();
        return topic;
    }

    /// <summary>The topic that <paramref name="key"/> names, to be checked once all are known.</summary>
    public TopicId ReferenceOf(MapReader map, string key) => Reference(map, key, map.Text(key));

    /// <summary>The topics that the list of <paramref name="key"/> names.</summary>
    public IReadOnlyList<TopicId> ReferencesOf(MapReader map, string key) => [.. map.Texts(key).Select(id => Reference(map, key, id))];

    /// <summary>Reports every reference to a topic that there is not.</summary>
    public void CheckReferences()
    {
        foreach (var (map, key, id) in _references.Where(reference => !_places.ContainsKey(reference.Id)))
        {
            map.Report(Rule.Reference, key, id, $"'{key}' names the topic '{id}', which does not exist; {Nearest.NameCure(id, _places.Keys, "write that topic or name another one")}");
        }
    }

    /// <summary>What every topic says in every language, and where it says so.</summary>
    public IReadOnlyList<TopicWords> Words() =>
    [
        .. Topics.SelectMany(pair => overlays.PlacesOf(pair.Topic.Id)
            .Select(place => new TopicWords(pair.Topic, place.Language, pair.Topic.Translations[place.Language], place.Map))
            .Prepend(new TopicWords(pair.Topic, KnowledgeLoader.English, pair.Topic.Told, pair.Map))),
    ];

    /// <summary>Where the topics stand, once all are read.</summary>
    public Places AllPlaces() => new(
        Words().DistinctBy(words => (words.Topic.Id, words.Language)).ToDictionary(words => (words.Topic.Id.Value, words.Language), words => words.Map),
        overlays.Places);

    private TopicId Reference(MapReader map, string key, string id)
    {
        if (id.Length > 0)
        {
            _references.Add((map, key, id));
        }

        return new TopicId(id);
    }

    private Point PointOf(MapReader point)
    {
        var read = new Point(point.Text("text"), point.TextOrNull("topic") is { } id ? Reference(point, "topic", id) : null);
        point.Done();
        return read;
    }

    private static TopicId IdOf(MapReader map)
    {
        var id = map.Text("id");
        IdForm.Check(map, "id", id);
        return new TopicId(id);
    }

    private Topic Keep(MapReader map, Topic topic)
    {
        topic = overlays.Translate(topic);
        Topics.Add((topic, map));
        if (topic.Id.Value.Length > 0 && !_places.TryAdd(topic.Id.Value, map))
        {
            problems.Add(new Problem(
                Rule.IdOnce,
                map.PlaceOf("id"),
                $"topic '{topic.Id}' is already defined {IdForm.Where(_places[topic.Id.Value], map)}; give one of them another id"));
        }

        return topic;
    }
}
