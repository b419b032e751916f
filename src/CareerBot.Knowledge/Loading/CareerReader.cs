using System.Globalization;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads the head of a knowledge file: whose career, who wrote it, terms, thresholds, the assumption about hours.</summary>
internal static class CareerReader
{
    public static CareerRole Role(MapReader? map)
    {
        if (map is null)
        {
            return new CareerRole(string.Empty, string.Empty, [], string.Empty, string.Empty, string.Empty);
        }

        var role = new CareerRole(map.Text("title"), map.Text("plural"), map.Texts("short"), map.Text("field"), map.Text("country"), map.TextOr("tagline"));
        map.Done();
        return role;
    }

    public static Provenance ProvenanceOf(MapReader root)
    {
        var told = root.Text("reviewed");
        if (!DateOnly.TryParseExact(told, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var reviewed) && told.Length > 0)
        {
            root.Report("reviewed", $"'reviewed' must be a date such as 2026-11-23; '{told}' is not");
        }

        return new Provenance(root.Text("curator"), root.Text("basis"), reviewed);
    }

    public static IReadOnlyList<Term> Terms(MapReader root)
    {
        List<Term> terms = [.. root.Maps("terms").Select(map => TermOf(map, null)), .. root.Maps("people").Select(map => TermOf(map, "person"))];
        foreach (var twice in terms.GroupBy(term => term.Id, StringComparer.Ordinal).Where(group => group.Count() > 1 && group.Key.Length > 0))
        {
            root.Report("terms", $"the term '{twice.Key}' is defined {twice.Count()} times; give each its own id");
        }

        return terms;
    }

    public static IReadOnlyDictionary<string, double> Thresholds(MapReader? map)
    {
        if (map is null)
        {
            return new Dictionary<string, double>();
        }

        var thresholds = map.Keys.ToList().ToDictionary(key => key, key => map.Number(key, 0), StringComparer.Ordinal);
        map.Done();
        return thresholds;
    }

    public static Planning? PlanningOf(MapReader? map, TopicReader topics)
    {
        if (map is null)
        {
            return null;
        }

        map.Node("reviewed");
        var hours = map.Map("hours", required: true);
        var free = map.Map("freeWeeks");
        var planning = new Planning(
            map.Text("assumption"),
            map.Text("setBy"),
            map.Text("why"),
            hours?.Whole("from", 1, 100_000, "a number of hours from 1 to 100000") ?? 1,
            hours?.Whole("to", 1, 100_000, "a number of hours from 1 to 100000") ?? 1,
            free?.Whole("every", 1, 52, "a number of weeks from 1 to 52") ?? 6,
            free?.Whole("free", 0, 51, "a number of weeks from 0 to 51") ?? 0,
            [.. map.Maps("weights").Select(weight => WeightOf(weight, topics))]);
        hours?.Done();
        free?.Done();
        map.Done();
        if (planning.HoursFrom > planning.HoursTo)
        {
            map.Report("hours", $"'from' ({planning.HoursFrom}) is more than 'to' ({planning.HoursTo}); exchange them");
        }

        return planning;
    }

    private static PlanWeight WeightOf(MapReader map, TopicReader topics)
    {
        var item = topics.Reference(map, "item", map.Text("item"));
        var weight = new PlanWeight(item, map.Number("weight", 1), [.. map.Maps("parts").Select(part =>
        {
            var read = new PlanPart(part.Text("term"), part.Number("weight", 1));
            part.Done();
            return read;
        })]);
        map.Done();
        return weight;
    }

    private static Term TermOf(MapReader map, string? kind)
    {
        var term = new Term(map.Text("id"), map.Text("name"), kind ?? map.TextOr("kind", "term"), map.Texts("aliases"));
        map.Done();
        return term;
    }
}
