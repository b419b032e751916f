using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads the sections that give the topics their order: skills, responsibilities, roadmap, history.</summary>
internal sealed class SectionReader(TopicReader topics)
{
    private const int FirstYear = 1000;
    private const int LastYear = 2999;

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
            Opening(section), [.. section.Maps("duties").Select(Leaf)], [.. section.Maps("activities").Select(Leaf)], List(section.Map("projects")));
        section.Done();
        return read;
    }

    public Roadmap? Roadmap(MapReader? section)
    {
        if (section is null)
        {
            return null;
        }

        var read = new Roadmap(Opening(section), section.Map("takeaway") is { } takeaway ? Leaf(takeaway) : null, [.. section.Maps("stages").Select(StageOf)]);
        section.Done();
        CheckCycles(read);
        return read;
    }

    public History? History(MapReader? section, IReadOnlySet<string> people)
    {
        if (section is null)
        {
            return null;
        }

        var opening = Opening(section);
        IReadOnlyList<Era> eras = [.. section.Maps("eras").Select(EraOf)];
        var read = new History(
            opening,
            eras,
            [.. section.Maps("events").Select(map => EventOf(map, eras, people))],
            List(section.Map("milestones")),
            Highlights(section.Map("highlights")),
            section.Map("future") is { } future ? Leaf(future) : null);
        section.Done();
        return read;
    }

    public Topic Leaf(MapReader map)
    {
        var topic = topics.Read(map, TopicKind.Fact);
        map.Done();
        return topic;
    }

    private Topic Opening(MapReader section) =>
        section.Map("topic", required: true) is { } map ? Leaf(map) : topics.Read(new MapReader(section.File, [], []), TopicKind.Fact);

    private Stage StageOf(MapReader map)
    {
        var topic = topics.Read(map, TopicKind.Fact);
        var stage = new Stage(topic, [.. map.Maps("items").Select(ItemOf)]);
        map.Done();
        return stage;
    }

    private StageItem ItemOf(MapReader map)
    {
        var topic = topics.Read(map, TopicKind.Fact);
        var kind = map.TextOr("kind", "learn") switch
        {
            "learn" => ItemKind.Learn,
            "build" => ItemKind.Build,
            "own-date" => ItemKind.OwnDate,
            "ongoing" => ItemKind.Ongoing,
            var other => Unknown(map, other),
        };
        var item = new StageItem(topic, kind, [.. map.Texts("after").Select(id => topics.Reference(map, "after", id))]);
        map.Done();
        return item;
    }

    private static ItemKind Unknown(MapReader map, string kind)
    {
        map.Report("kind", $"'{kind}' is no kind of item; take learn, build, own-date or ongoing");
        return ItemKind.Learn;
    }

    private static int? Year(MapReader map, string key) => map.Whole(key, FirstYear, LastYear, "a year of four digits");

    private Era EraOf(MapReader map)
    {
        var topic = topics.Read(map, TopicKind.Fact);
        var era = new Era(topic, Year(map, "from") ?? FirstYear, Year(map, "to"));
        if (era.From > era.To)
        {
            map.Report("to", $"the era ends in {era.To}, before it begins in {era.From}; exchange the years");
        }

        map.Done();
        return era;
    }

    private HistoryEvent EventOf(MapReader map, IReadOnlyList<Era> eras, IReadOnlySet<string> people)
    {
        var topic = topics.Read(map, TopicKind.Fact);
        var read = new HistoryEvent(
            topic, Year(map, "year"), map.TextOrNull("era") is { } era ? topics.Reference(map, "era", era) : null, map.Texts("people"), map.Flag("present"));
        if (read.Year is { } year && eras.FirstOrDefault(each => each.Topic.Id == read.Era) is { } holder && (year < holder.From || year > holder.To))
        {
            map.Report("year", $"the year {year} is outside its era '{holder.Topic.Id}' ({holder.From} to {(object?)holder.To ?? "now"}); mend the year or the era");
        }

        foreach (var person in read.People.Where(person => !people.Contains(person)))
        {
            map.Report("people", $"'{person}' is not among the people of this file; {Nearest.Cure(person, people)}");
        }

        map.Done();
        return read;
    }

    private HighlightList? Highlights(MapReader? section)
    {
        if (section is null)
        {
            return null;
        }

        var read = new HighlightList(Opening(section), [.. section.Maps("items").Select(map =>
        {
            var highlight = new Highlight(topics.Read(map, TopicKind.Fact), Year(map, "year"));
            map.Done();
            return highlight;
        })]);
        section.Done();
        return read;
    }

    private void CheckCycles(Roadmap roadmap)
    {
        var after = roadmap.Stages.SelectMany(stage => stage.Items).GroupBy(item => item.Topic.Id).ToDictionary(group => group.Key, group => group.First().After);
        var safe = new HashSet<TopicId>();
        foreach (var id in after.Keys)
        {
            if (Loops(id, []) is { } loop)
            {
                topics.PlaceOf(id).Report("after", $"'{id}' comes after itself: {string.Join(" after ", loop)}; take one 'after' out");
                return;
            }
        }

        IReadOnlyList<TopicId>? Loops(TopicId id, IReadOnlyList<TopicId> path)
        {
            if (safe.Contains(id) || !after.TryGetValue(id, out var before))
            {
                return null;
            }

            IReadOnlyList<TopicId> here = [.. path, id];
            if (path.Contains(id))
            {
                return here;
            }

            var loop = before.Select(each => Loops(each, here)).FirstOrDefault(found => found is not null);
            safe.Add(id);
            return loop;
        }
    }
}
