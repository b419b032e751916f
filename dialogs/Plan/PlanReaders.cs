using System.Globalization;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Plans;
using CareerBot.Knowledge.Recognition.Speech;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;

namespace CareerBot.Dialogs.Plan;

/// <summary>Reads hours and dates from what people write, in English and Hinglish, day first.</summary>
public sealed class PlanReaders(Career career, DateOnly today)
{
    /// <summary>The fewest hours a week that a plan is made for.</summary>
    public const double FewestHours = 1;

    /// <summary>The most hours a week that a plan is made for.</summary>
    public const double MostHours = 80;

    private const string DayFirst = "en-*";
    private const int DaysOfWeek = 7;
    private const int WorkDays = 5;
    private const int WeekendDays = 2;
    private const int MostYears = 20;

    private readonly Spoken _spoken = career.Spoken;
    private readonly PlanHearing _hearing = career.Hearing;

    /// <summary>Numbers and dates of <paramref name="text"/> in English.</summary>
    public string English(string text) => _spoken.ToEnglish(text);

    /// <summary>Hours a week; null if the text holds no number. What is out of range comes back as it is.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="needsUnit">Whether a number alone is not enough, because something else was asked.</param>
    public double? Hours(string text, bool needsUnit = false)
    {
        var english = _spoken.ToEnglish(text);
        var factor = _hearing.Says(english, "plan.hear.weekend") || _hearing.Says(text, "plan.hear.weekend") ? WeekendDays
            : _hearing.Says(text, "plan.hear.workdays") ? WorkDays
            : _hearing.Says(text, "plan.hear.daily") || _hearing.Says(english, "plan.hear.daily") ? DaysOfWeek
            : 1;
        if (needsUnit && !_hearing.Says(english, "plan.hear.hourUnit"))
        {
            return null;
        }

        var numbers = NumberRecognizer.RecognizeNumber(english, Culture.English).Select(ValueOf).OfType<double>().Take(2).ToList();
        if (needsUnit)
        {
            numbers = [.. numbers.Count > 0 && NumberBeforeUnit(english) is { } near ? [near] : numbers];
        }

        return numbers.Count == 0 ? null : numbers.Average() * factor;
    }

    /// <summary>A day, as the last one of what was named; null if the text names none.</summary>
    public DateReading? Date(string text, bool first = false)
    {
        var found = DateTimeRecognizer.RecognizeDateTime(_spoken.ToEnglish(text), DayFirst, DateTimeOptions.None, today.ToDateTime(TimeOnly.MinValue));
        var read = found.SelectMany(result => Readings(result, first)).ToList();
        return read.Count == 0 ? null : read.Find(each => each.Day > today) ?? read[^1];
    }

    /// <summary>A stretch of days; a single day is a stretch of one week.</summary>
    public PlanSpan? Span(string text) =>
        Date(text, first: true)?.Day is { } from && Date(text)?.Day is { } to
            ? new PlanSpan(from, to > from ? to : from.AddDays(DaysOfWeek - 1))
            : null;

    /// <summary>Whether a target can be planned for: after today, within twenty years.</summary>
    public bool IsAhead(DateOnly day) => day > today && day < today.AddYears(MostYears);

    private double? NumberBeforeUnit(string text)
    {
        var unit = career.Words.List(Words.Fallback, "plan.hear.hourUnit").Select(name => text.IndexOf(name, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(text.Length).Min();
        return NumberRecognizer.RecognizeNumber(text[..unit], Culture.English).Select(ValueOf).LastOrDefault();
    }

    private static double? ValueOf(ModelResult result) =>
        result.Resolution is { } resolution && double.TryParse(resolution["value"] as string, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private IEnumerable<DateReading> Readings(ModelResult result, bool first)
    {
        if (result.Resolution?["values"] is not List<Dictionary<string, string>> values)
        {
            yield break;
        }

        foreach (var value in values)
        {
            if (value.TryGetValue("value", out var said) && said == "not resolved")
            {
                yield return new DateReading(null, result.Text);
            }
            else if (DayOf(value, first) is { } day)
            {
                yield return new DateReading(day, result.Text);
            }
        }
    }

    private DateOnly? DayOf(Dictionary<string, string> value, bool first) => value.GetValueOrDefault("type") switch
    {
        "date" => Parsed(value.GetValueOrDefault("value")),
        "daterange" when first => Parsed(value.GetValueOrDefault("start")) ?? Parsed(value.GetValueOrDefault("end")),
        "daterange" => (Parsed(value.GetValueOrDefault("end")) ?? Parsed(value.GetValueOrDefault("start")))?.AddDays(IsBefore(value) ? 0 : -1),
        "duration" when long.TryParse(value.GetValueOrDefault("value"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seconds) && seconds >= 86_400 =>
            today.AddDays((int)Math.Min(seconds / 86_400, 365L * 100)),
        _ => null,
    };

    private static bool IsBefore(Dictionary<string, string> value) => !value.ContainsKey("start") || value.GetValueOrDefault("timex")?.StartsWith('(') == true;

    private static DateOnly? Parsed(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A day that was read, or a day that does not exist.</summary>
/// <param name="Day">The day; null if there is no such day.</param>
/// <param name="Text">What it was read from.</param>
public sealed record DateReading(DateOnly? Day, string Text);
