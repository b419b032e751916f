using System.Globalization;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;

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

        var role = new CareerRole(
            map.Text("title"),
            map.Text("plural"),
            map.Texts("short"),
            map.Text("field"),
            map.Text("country"),
            map.TextOr("tagline", string.Empty));
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
        if (map is null)
        {
            return thresholds;
        }

        foreach (var key in RecognizerThresholds.Names.Concat(ConfidenceWeights.Names).Where(map.Has))
        {
            if (map.Number(key, double.NaN) is var number && !double.IsNaN(number))
            {
                thresholds[key] = number;
            }
        }

        CheckOrder(map, RecognizerThresholds.From(thresholds));
        map.Done();
        return thresholds;
    }

    private static void CheckOrder(MapReader map, RecognizerThresholds thresholds)
    {
        (string Key, double Value)[] confidences = [("answer", thresholds.Answer), ("suggest", thresholds.Suggest), ("near", thresholds.Near)];
        foreach (var (key, value) in confidences.Where(each => map.Has(each.Key) && each.Value is < 0 or > 1))
        {
            map.Report(Rule.Type, key, $"'{key}' is a confidence, from 0 to 1; {value.ToString(CultureInfo.InvariantCulture)} is not");
        }

        if (thresholds.Suggest > thresholds.Answer)
        {
            map.Report(
                Rule.TimeOrder,
                map.Has("suggest") ? "suggest" : "answer",
                $"'suggest' ({thresholds.Suggest.ToString(CultureInfo.InvariantCulture)}) is more than 'answer' ({thresholds.Answer.ToString(CultureInfo.InvariantCulture)}), so nothing would ever be suggested; make it less");
        }
    }
}
