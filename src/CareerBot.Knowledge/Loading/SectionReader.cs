using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads the sections that give the topics their order: skills, responsibilities, roadmap.</summary>
internal sealed class SectionReader(TopicReader topics)
{
    // Stands where a topic is missing: the problem is reported, so that nothing is ever built of it.
    private static readonly Topic s_missing = new()
    {
        Id = new TopicId(string.Empty),
        Kind = TopicKind.Fact,
        Intent = Intents.None,
        Told = new Told { Title = string.Empty, Lead = string.Empty },
    };

    private static readonly Dictionary<string, ItemKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["learn"] = ItemKind.Learn,
        ["build"] = ItemKind.Build,
        ["own-date"] = ItemKind.OwnDate,
        ["ongoing"] = ItemKind.Ongoing,
    };

    /// <summary>A topic that has no keys of its section.</summary>
    public Topic Leaf(MapReader map)
    {
        var topic = topics.Read(map, TopicKind.Fact);
        map.Done();
        return topic;
    }

    /// <summary>The topic that opens a section.</summary>
    public Topic Opening(MapReader section) => section.Map("topic", required: true) is { } map ? Leaf(map) : s_missing;

    public TopicList? List(MapReader? section)
    {
        if (section is null)
        {
            return null;
        }

        var list = new TopicList(Opening(section), [.. section.Maps("items").Select(Leaf)]);
        section.Done();
        return list;
    }

    public Responsibilities? Responsibilities(MapReader? section)
    {
        if (section is null)
        {
            return null;
        }

        var read = new Responsibilities(
            Opening(section),
            [.. section.Maps("duties").Select(Leaf)],
            [.. section.Maps("activities").Select(Leaf)],
            List(section.Map("projects")));
        section.Done();
        return read;
    }

    public Roadmap? Roadmap(MapReader? section)
    {
        if (section is null)
        {
            return null;
        }

        var opening = Opening(section);
        var takeaway = section.Map("takeaway") is { } map ? Leaf(map) : null;
        var items = new List<(StageItem Item, MapReader Map)>();
        var read = new Roadmap(opening, takeaway, [.. section.Maps("stages").Select(stage => StageOf(stage, items))]);
        section.Done();
        RoadmapRules.Check(items);
        return read;
    }

    private Stage StageOf(MapReader map, List<(StageItem Item, MapReader Map)> items)
    {
        var topic = topics.Read(map, TopicKind.Fact);
        var own = map.Maps("items").Select(item => (Item: ItemOf(item), Map: item)).ToList();
        map.Done();
        items.AddRange(own);
        return new Stage(topic, [.. own.Select(pair => pair.Item)]);
    }

    private StageItem ItemOf(MapReader map)
    {
        var topic = topics.Read(map, TopicKind.Fact);
        var item = new StageItem(
            topic,
            s_kinds.GetValueOrDefault(map.Choice("kind", s_kinds.Keys, "learn")),
            [.. map.Texts("after").Select(id => new TopicId(id))]);
        map.Done();
        return item;
    }
}
