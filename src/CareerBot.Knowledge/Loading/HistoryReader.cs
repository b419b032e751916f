using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads the history: eras, events in the order of time with the people in them, milestones, highlights, the future.</summary>
internal sealed class HistoryReader(TopicReader topics, SectionReader sections, IReadOnlyCollection<string> people)
{
    private const int FirstYear = 1000;
    private const int LastYear = 9999;

    public History? Read(MapReader? section)
    {
        if (section is null)
        {
            return null;
        }

        var opening = sections.Opening(section);
        IReadOnlyList<Era> eras = [.. section.Maps("eras").Select(EraOf)];
        var history = new History(
            opening,
            eras,
            Events(section.Maps("events"), eras),
            sections.List(section.Map("milestones")),
            Highlights(section.Map("highlights")),
            section.Map("future") is { } future ? sections.Leaf(future) : null);
        section.Done();
        return history;
    }

    private static int? Year(MapReader map, string key) => map.Whole(key, FirstYear, LastYear, "a year of four digits", Rule.Year);

    private Era EraOf(MapReader map)
    {
        var topic = topics.Read(map, TopicKind.Fact);
        if (!map.Has("from"))
        {
            map.Missing("from");
        }

        var era = new Era(topic, Year(map, "from") ?? FirstYear, Year(map, "to"));
        if (era.From > era.To)
        {
            map.Report(Rule.TimeOrder, "to", $"the era ends in {era.To}, before it begins in {era.From}; exchange the years");
        }

        map.Done();
        return era;
    }

    private List<HistoryEvent> Events(IReadOnlyList<MapReader> maps, IReadOnlyList<Era> eras)
    {
        var events = new List<HistoryEvent>();
        HistoryEvent? dated = null;
        foreach (var map in maps)
        {
            var read = EventOf(map, eras);
            events.Add(read);
            if (read.Year < dated?.Year)
            {
                map.Report(
                    Rule.TimeOrder,
                    "year",
                    $"the event of {read.Year} stands after '{dated.Topic.Id}' of {dated.Year}; put the events in the order of time");
            }

            dated = read.Year is null ? dated : read;
        }

        return events;
    }

    private HistoryEvent EventOf(MapReader map, IReadOnlyList<Era> eras)
    {
        var topic = topics.Read(map, TopicKind.Fact);
        var read = new HistoryEvent(topic, Year(map, "year"), EraIdOf(map, eras), map.Texts("people"), map.Flag("present"));
        if (read.Year is { } year && eras.FirstOrDefault(each => each.Topic.Id == read.Era) is { } era && (year < era.From || year > era.To))
        {
            map.Report(
                Rule.TimeOrder,
                "year",
                $"the year {year} is outside its era '{era.Topic.Id}' ({era.From} to {(object?)era.To ?? "now"}); mend the year or the era");
        }

        foreach (var person in read.People.Where(person => !people.Contains(person)))
        {
            map.Report(
                Rule.Reference,
                "people",
                person,
                $"'people' names '{person}', who is not among the people of this file; {Nearest.NameCure(person, people, "add that person there")}");
        }

        map.Done();
        return read;
    }

    private static TopicId? EraIdOf(MapReader map, IReadOnlyList<Era> eras)
    {
        if (map.TextOrNull("era") is not { Length: > 0 } id)
        {
            return null;
        }

        var known = eras.Select(era => era.Topic.Id.Value).ToList();
        if (!known.Contains(id))
        {
            map.Report(Rule.Reference, "era", $"'era' names '{id}', which is no era of the history; {Nearest.NameCure(id, known, "name one of its eras")}");
        }

        return new TopicId(id);
    }

    private HighlightList? Highlights(MapReader? section)
    {
        if (section is null)
        {
            return null;
        }

        var read = new HighlightList(sections.Opening(section), [.. section.Maps("items").Select(HighlightOf)]);
        section.Done();
        return read;
    }

    private Highlight HighlightOf(MapReader map)
    {
        var highlight = new Highlight(topics.Read(map, TopicKind.Fact), Year(map, "year"));
        map.Done();
        return highlight;
    }
}
