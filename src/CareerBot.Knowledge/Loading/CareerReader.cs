using System.Globalization;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads the head of a knowledge file: whose career, who wrote it, thresholds.</summary>
internal static class CareerReader
{
    public static CareerRole Role(MapReader? map)
    {
        if (map is null)
        {
            return new CareerRole(string.Empty, string.Empty, [], string.Empty, string.Empty, string.Empty);
        }

        var role = new CareerRole(map.Text("title"), map.Text("plural"), map.Texts("short"), map.Text("field"), map.Text("country"), map.TextOr("tagline", string.Empty));
        map.Done();
        return role;
    }

    public static Provenance ProvenanceOf(MapReader root) => new(root.Text("curator"), root.Text("basis"), Date(root, "reviewed", required: true));

    /// <summary>A date such as 2026-11-23.</summary>
    public static DateOnly Date(MapReader map, string key, bool required = false)
    {
        var told = required ? map.Text(key) : map.TextOr(key, string.Empty);
        if (!DateOnly.TryParseExact(told, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && told.Length > 0)
        {
            map.Report(Rule.Type, key, $"'{key}' must be a date such as 2026-11-23; '{told}' is not");
        }

        return date;
    }

    public static IReadOnlyDictionary<string, double> Thresholds(MapReader? map)
    {
        var thresholds = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var key in map?.Keys ?? [])
        {
            thresholds[key] = map!.Number(key, 0);
        }

        return thresholds;
    }
}
