using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads the bot's own assumption about hours.</summary>
internal sealed class PlanningReader(IReadOnlyCollection<string> terms, Roadmap? roadmap)
{
    private const int MostHours = 100_000;
    private const int WeeksOfYear = 52;
    private const int HoursOfWeek = 168;
    private const int MostYears = 20;
    private const int MostTries = 10;
    private const int MostPaceAfter = 100;

    private readonly HashSet<string> _items = [.. (roadmap?.Stages ?? [])
        .SelectMany(stage => stage.Items)
        .Where(item => item.Kind is ItemKind.Learn or ItemKind.Build)
        .Select(item => item.Topic.Id.Value)];

    public Planning? Read(MapReader? map)
    {
        if (map is null)
        {
            return null;
        }

        var hours = map.Map("hours", required: true);
        var free = map.Map("freeWeeks");
        var planning = new Planning(
            map.Text("assumption"),
            map.Text("setBy"),
            map.Text("why"),
            Hours(hours, "from"),
            Hours(hours, "to"),
            free?.Whole("every", 1, WeeksOfYear, $"a number of weeks from 1 to {WeeksOfYear}") ?? WeeksOfYear,
            free?.Whole("free", 0, WeeksOfYear - 1, $"a number of weeks from 0 to {WeeksOfYear - 1}") ?? 0,
            [.. map.Maps("weights").Select(WeightOf)])
        {
            Reviewed = CareerReader.Date(map, "reviewed"),
            Limits = LimitsOf(map.Map("limits")),
        };
        hours?.Done();
        free?.Done();
        map.Done();
        if (planning.HoursFrom > planning.HoursTo)
        {
            map.Report(Rule.TimeOrder, "hours", $"'from' ({planning.HoursFrom}) is more than 'to' ({planning.HoursTo}); exchange them");
        }

        return planning;
    }

    private static PlanLimits LimitsOf(MapReader? map)
    {
        var usual = new PlanLimits();
        if (map is null)
        {
            return usual;
        }

        var hours = map.Map("hours");
        var limits = new PlanLimits
        {
            LeastHours = Week(hours, "from") ?? usual.LeastHours,
            MostHours = Week(hours, "to") ?? usual.MostHours,
            UsualHours = Week(hours, "usual") ?? usual.UsualHours,
            Years = map.Whole("years", 1, MostYears, $"a number of years from 1 to {MostYears}") ?? usual.Years,
            Tries = map.Whole("tries", 1, MostTries, $"a number of tries from 1 to {MostTries}") ?? usual.Tries,
            PaceAfter = map.Whole("paceAfter", 1, MostPaceAfter, $"a number of finished works from 1 to {MostPaceAfter}") ?? usual.PaceAfter,
        };
        if (limits.LeastHours > limits.UsualHours || limits.UsualHours > limits.MostHours)
        {
            map.Report(
                Rule.TimeOrder,
                "hours",
                $"'from' ({limits.LeastHours}), 'usual' ({limits.UsualHours}) and 'to' ({limits.MostHours}) must not fall; put them in that order");
        }

        hours?.Done();
        map.Done();
        return limits;
    }

    private static int? Week(MapReader? hours, string key) => hours?.Whole(key, 1, HoursOfWeek, $"a number of hours from 1 to {HoursOfWeek}");

    private static int Hours(MapReader? hours, string key)
    {
        if (hours is not null && !hours.Has(key))
        {
            hours.Missing(key);
        }

        return hours?.Whole(key, 1, MostHours, $"a number of hours from 1 to {MostHours}") ?? 1;
    }

    private PlanWeight WeightOf(MapReader map)
    {
        var item = map.Text("item");
        if (item.Length > 0 && !_items.Contains(item))
        {
            map.Report(
                Rule.Reference,
                "item",
                $"'item' names '{item}', which is no item to learn or build of the roadmap; {Nearest.NameCure(item, _items, "name one of those")}");
        }

        var weight = new PlanWeight(new TopicId(item), map.Number("weight", 1, least: 0), [.. map.Maps("parts").Select(PartOf)]);
        map.Done();
        return weight;
    }

    private PlanPart PartOf(MapReader map)
    {
        var term = map.Text("term");
        if (term.Length > 0 && !terms.Contains(term))
        {
            map.Report(
                Rule.Reference,
                "term",
                $"'term' names '{term}', which is not among the terms of this file; {Nearest.NameCure(term, terms, "add that term there")}");
        }

        var part = new PlanPart(term, map.Number("weight", 1, least: 0));
        map.Done();
        return part;
    }
}
