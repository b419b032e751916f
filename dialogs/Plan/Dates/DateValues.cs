using System.Globalization;
using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;
using Microsoft.Recognizers.Text;

namespace CareerBot.Dialogs.Plan;

/// <summary>Takes days out of what the recognizer found: the first or the last of a range, the end of a length from today on.</summary>
/// <param name="hearing">The phrases that are listened for.</param>
/// <param name="today">What lengths are counted from.</param>
internal sealed partial class DateValues(Hearing hearing, DateOnly today)
{
    private const int MostMonths = 600;
    private const int MostYears = 100;
    private const int HalfOfMonth = 15;
    private const long SecondsOfDay = 86_400;
    private const string NotResolved = "not resolved";

    /// <summary>The readings of <paramref name="result"/>, as the recognizer gives them.</summary>
    public static List<Dictionary<string, string>> Of(ModelResult result) => result.Resolution?["values"] as List<Dictionary<string, string>> ?? [];

    /// <summary>The days of <paramref name="result"/>; one without a day where there is no such day.</summary>
    /// <param name="result">What the recognizer found.</param>
    /// <param name="first">Whether the first day of a range is meant, and not its last.</param>
    public IEnumerable<DateReading> Days(ModelResult result, bool first)
    {
        // "Every year" says how often, and not when.
        foreach (var value in Of(result).Where(value => value.GetValueOrDefault("type") != "set"))
        {
            if (value.TryGetValue("value", out var said) && said == NotResolved)
            {
                yield return new DateReading(null, result.Text);
            }
            else if (DayOf(value, first, result.Text) is { } day)
            {
                yield return new DateReading(IsNearlyOver(value, day) ? day.AddYears(1) : day, result.Text);
            }
        }
    }

    /// <summary>The year that stands apart in "agle saal june tak"; null if it does not.</summary>
    public static int? YearOf(List<ModelResult> found) => found.Count < 2 ? null
        : found.SelectMany(Of).Select(YearOf).FirstOrDefault(year => year is not null);

    /// <summary>Whether <paramref name="text"/> among what was found is a year and no more.</summary>
    public static bool IsWholeYear(List<ModelResult> found, string text) =>
        found.Where(result => result.Text == text).SelectMany(Of).Any(value => YearOf(value) is not null);

    /// <summary>Whether <paramref name="result"/> says how long something lasts, and not when it is.</summary>
    public static bool IsDuration(ModelResult result) => Of(result).TrueForAll(value => value.GetValueOrDefault("type") == "duration");

    /// <summary>Whether <paramref name="result"/> names no day that could be meant: how long something lasts, or a season.</summary>
    public static bool IsOpen(ModelResult result) => IsDuration(result) || Of(result).TrueForAll(value => value.GetValueOrDefault("value") == NotResolved);

    /// <summary>Whether <paramref name="value"/> has two ends.</summary>
    public static bool IsStretch(Dictionary<string, string> value) => value.GetValueOrDefault("timex")?.StartsWith('(') == true;

    /// <summary>Whether <paramref name="length"/> is told in months or years, which are counted by the calendar.</summary>
    public static bool IsOfMonths(ModelResult length) => Months().IsMatch(Of(length)[0].GetValueOrDefault("timex") ?? string.Empty);

    private static int? YearOf(Dictionary<string, string> value) =>
        value.GetValueOrDefault("timex") is { Length: 4 } timex && int.TryParse(timex, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    // "November", said at the end of one, is the next.
    private bool IsNearlyOver(Dictionary<string, string> value, DateOnly day) => today.Day > HalfOfMonth && day.Year == today.Year && day.Month == today.Month
        && value.GetValueOrDefault("timex") is { Length: 7 } timex
        && timex.StartsWith("XXXX-", StringComparison.Ordinal)
        && value.GetValueOrDefault("Mod") is null or "before" or "until";

    private DateOnly? DayOf(Dictionary<string, string> value, bool first, string text) => value.GetValueOrDefault("type") switch
    {
        "date" => Parsed(value.GetValueOrDefault("value")),
        "daterange" when first => Parsed(value.GetValueOrDefault("start")) ?? Parsed(value.GetValueOrDefault("end")),
        "daterange" => LastOf(value, text),
        "duration" => EndOf(value),
        _ => null,
    };

    private DateOnly? LastOf(Dictionary<string, string> value, string text)
    {
        var (start, end) = (Parsed(value.GetValueOrDefault("start")), Parsed(value.GetValueOrDefault("end")));
        return AtTheLatest(value, end) ?? (
            value.GetValueOrDefault("Mod") == "mid" && start is { } from && end is { } to ? from.AddDays((to.DayNumber - from.DayNumber) / 2)
            : IsOfMonths(value, text) && end is { } month ? (EndOf(text).All(char.IsAsciiDigit) ? month.AddYears(1) : month.AddMonths(1)).AddDays(-1)
            : (end ?? start)?.AddDays(IsIncluded(value, text) ? 0 : -1));
    }

    // Months and years are counted by the calendar.
    private DateOnly? EndOf(Dictionary<string, string> value)
    {
        if (Months().Match(value.GetValueOrDefault("timex") ?? string.Empty) is { Success: true } length
            && int.TryParse(length.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < MostMonths)
        {
            return length.Groups["unit"].Value == "Y" ? today.AddYears(number) : today.AddMonths(number);
        }

        return long.TryParse(value.GetValueOrDefault("value"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seconds) && seconds >= SecondsOfDay
            ? today.AddDays((int)Math.Min(seconds / SecondsOfDay, 365L * MostYears)) : null;
    }

    [GeneratedRegex("^P(?<number>[0-9]+)(?<unit>[YM])$")]
    private static partial Regex Months();

    // "by June" is read as before its first day; who says so means in June at the latest.
    private static DateOnly? AtTheLatest(Dictionary<string, string> value, DateOnly? before) =>
        value.ContainsKey("start") || before is not { } end || value.GetValueOrDefault("timex") is not { } timex ? null
        : timex.Length == "XXXX-MM".Length && timex[4] == '-' ? end.AddMonths(1).AddDays(-1)
        : timex.Length == "YYYY".Length ? end.AddYears(1).AddDays(-1)
        : null;

    // "between March and June" and "1 March to June" name no day in June: all of it is meant, and all of the last year in "2026 to 2030".
    private bool IsOfMonths(Dictionary<string, string> value, string text) =>
        IsStretch(value) && IsJoined(text) && !PlanReaders.NamesDay(EndOf(text)) && !EndsInPart(text) && Parsed(value.GetValueOrDefault("end"))?.Day == 1;

    // The end of "1 to 20 March" is meant, too; that of "in two years" and of a quarter is the first day behind.
    private bool IsIncluded(Dictionary<string, string> value, string text) =>
        !value.ContainsKey("start") || (IsStretch(value) && IsJoined(text) && !EndsInPart(text));

    // "To the end of March": what is read ends with the first day behind it.
    private bool EndsInPart(string text) => hearing.After(EndOf(text), "plan.hear.partOf") is not null;

    private bool IsJoined(string text) => EndOf(text).Length < text.Length;

    private string EndOf(string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindLastIndex(tokens, token => hearing.Is(token, "plan.hear.joins") || hearing.Is(token, "plan.hear.and"));
        return string.Join(' ', tokens.Skip(at + 1));
    }

    private static DateOnly? Parsed(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
