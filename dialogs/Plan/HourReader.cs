using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace CareerBot.Dialogs.Plan;

/// <summary>Reads hours a week: "ten hours", "2 hours a day", "one hour on weekdays and three on Sundays", "30 minutes a day".</summary>
internal sealed partial class HourReader(PlanHearing hearing)
{
    private const double WeeksOfMonth = 52.0 / 12;
    private const double MinutesOfHour = 60;
    private const double DaysOfWeek = 7;

    // How many days a week the words of a key stand for; the first that is heard counts.
    private static readonly (string Key, double Times)[] s_days =
    [
        ("plan.hear.weekend", 2), ("plan.hear.workdays", 5), ("plan.hear.daily", 7), ("plan.hear.oneDay", 1), ("plan.hear.monthly", 1 / WeeksOfMonth),
    ];

    /// <summary>Hours a week; null if there is no number.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="english">The same with its numbers in English.</param>
    /// <param name="needsUnit">Whether a number counts only with the name of hours or minutes behind it.</param>
    public double? Read(string text, string english, bool needsUnit)
    {
        var said = Dash().Replace(english, " to ");
        if (needsUnit && !HasUnit(said))
        {
            return null;
        }

        var parts = hearing.Parts(Separated(said)).Select(part => (Days: DaysOf(part, part), Number: NumberOf(part))).ToList();
        return parts.Count > 1 && parts.TrueForAll(part => part is { Days: not null, Number: not null })
            ? parts.Sum(part => Days(part.Days!.Value, parts.ConvertAll(each => each.Days!.Value)) * part.Number!.Value)
            : One(said, needsUnit) * (DaysOf(text, said) ?? 1);
    }

    // "Sat 3 hours sunday 2 hours": a day behind hours begins another part.
    private string Separated(string said)
    {
        var tokens = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 1; at < tokens.Length - 1; at++)
        {
            if (hearing.Is(tokens[at - 1], "plan.hear.hourUnit") && Array.Exists(s_days, days => hearing.Is(tokens[at], days.Key)))
            {
                tokens[at - 1] += ",";
            }
        }

        return string.Join(' ', tokens);
    }

    // "One hour a day, three on weekends": the days that have hours of their own are none of the others.
    private static double Days(double days, List<double> all) =>
        days == DaysOfWeek ? days - all.Where(each => each < DaysOfWeek && each >= 1).Sum() is var left and > 0 ? left : days : days;

    private double? One(string said, bool needsUnit)
    {
        var until = needsUnit ? UnitAt(said) : said.Length;
        var numbers = NumbersOf(said[..until]);
        var kept = needsUnit ? numbers.TakeLast(Range().IsMatch(said[..until]) ? 2 : 1).ToList() : [.. numbers.Take(2)];
        var number = kept.Count > 0 ? kept.Average() : Few(said);
        return hearing.Says(said, "plan.hear.minuteUnit") && !hearing.Says(said, "plan.hear.hourUnit") ? number / MinutesOfHour : number;
    }

    private double? NumberOf(string part) => NumbersOf(part) is [_, ..] numbers ? numbers.Take(2).Average() : Few(part);

    private double? Few(string said) => hearing.Says(said, "plan.hear.halfHour") ? 0.5 : hearing.Says(said, "plan.hear.anHour") ? 1 : null;

    private double? DaysOf(string text, string english)
    {
        foreach (var (key, times) in s_days)
        {
            if (hearing.Says(text, key) || hearing.Says(english, key))
            {
                return times;
            }
        }

        return null;
    }

    private bool HasUnit(string said) => hearing.Says(said, "plan.hear.hourUnit") || hearing.Says(said, "plan.hear.minuteUnit");

    // The end of the text up to the first unit: what stands behind it ("in 18 months") is another number.
    private int UnitAt(string said)
    {
        for (var at = 1; at <= said.Length; at++)
        {
            if ((at == said.Length || !char.IsLetter(said[at])) && HasUnit(said[..at]))
            {
                return at;
            }
        }

        return said.Length;
    }

    internal static List<double> NumbersOf(string text) => [.. NumberRecognizer.RecognizeNumber(text, Culture.English)
        .Select(found => double.TryParse(found.Resolution?["value"] as string, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN)
        .Where(double.IsFinite)];

    [GeneratedRegex(@"(?<=\d)\s*[-–]\s*(?=\d)")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\d\s*to\s*\d", RegexOptions.IgnoreCase)]
    private static partial Regex Range();
}
