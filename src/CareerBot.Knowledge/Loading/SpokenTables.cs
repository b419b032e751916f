using System.Globalization;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition.Dating;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads how numbers, dates, yes and no are said; the first file that names a word keeps it.</summary>
internal sealed class SpokenTables
{
    private const string Numbers = "numbers";
    private const string Years = "years";

    private static readonly string[] s_tables = [Numbers, Years, "ordinals", "units", "months", "weekdays", "dates", "behind"];
    private static readonly string[] s_lists = ["yes", "no", "ambiguous", "rangeTo"];

    private readonly Dictionary<string, Dictionary<string, string>> _tables = s_tables.ToDictionary(
        name => name, _ => new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
    private readonly Dictionary<string, List<string>> _lists = s_lists.ToDictionary(name => name, _ => new List<string>());

    public SpokenWords Words => new()
    {
        Numbers = _tables[Numbers],
        Years = _tables[Years],
        Ordinals = _tables["ordinals"],
        Units = _tables["units"],
        Months = _tables["months"],
        Weekdays = _tables["weekdays"],
        Dates = _tables["dates"],
        Behind = _tables["behind"],
        Yes = _lists["yes"],
        No = _lists["no"],
        Ambiguous = _lists["ambiguous"],
        RangeTo = _lists["rangeTo"],
    };

    public void Read(MapReader root)
    {
        foreach (var name in s_tables)
        {
            if (root.Map(name) is { } map)
            {
                ReadTable(name, map);
            }
        }

        foreach (var name in s_lists)
        {
            _lists[name].AddRange(root.Texts(name));
        }
    }

    private void ReadTable(string name, MapReader map)
    {
        foreach (var (key, text, _) in map.AllTexts())
        {
            if (name == Numbers && text.Length > 0 && !IsNumber(text))
            {
                map.Report(Rule.Type, key, $"'{key}' must be a number; '{text}' is not");
            }
            else if (name == Years && text.Length > 0 && YearWords.Read(text) is null)
            {
                map.Report(
                    Rule.Type,
                    key,
                    $"'{text}' is nothing that '{key}' does in a date; write one of {string.Join(", ", YearWords.Kinds)}, and the number in it if it has one");
            }
            else
            {
                _tables[name].TryAdd(key, text);
            }
        }
    }

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
