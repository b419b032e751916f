using CareerBot.Dialogs.Conversation;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace CareerBot.Dialogs.Plan;

/// <summary>Reads hours a week: "ten hours", "2 hours a day", "one hour on weekdays and three on Sundays", "30 minutes a day".</summary>
internal sealed partial class HourReader(Hearing hearing)
{
    private const double WeeksOfMonth = 52.0 / 12;
    private const double MinutesOfHour = 60;
    private const double DaysOfWeek = 7;
    private const double HoursOfClock = 12;
    private const double LongestOfDay = 8;

    private readonly HourSpelling _spelling = new(hearing);
    private readonly HourParts _separate = new(hearing);

    private static readonly string[] s_clock = ["plan.hear.clockEarly", "plan.hear.clockLate", "plan.hear.clockHour"];

    // How many times a week the words of a key stand for; the first that is heard counts.
    private static readonly (string Key, double Times)[] s_days =
    [
        ("plan.hear.twiceADay", 2 * DaysOfWeek), ("plan.hear.everyOther", DaysOfWeek / 2), ("plan.hear.twiceAWeek", 2), ("plan.hear.thriceAWeek", 3), ("plan.hear.weekend", 2),
        ("plan.hear.workdays", 5), ("plan.hear.daily", DaysOfWeek), ("plan.hear.restOfDays", DaysOfWeek), ("plan.hear.oneDay", 1), ("plan.hear.monthly", 1 / WeeksOfMonth), ("plan.hear.aWeek", 1),
    ];

    /// <summary>The keys of the words that say on which days, or how often.</summary>
    internal static IEnumerable<string> KindsOfDays { get; } = Array.ConvertAll(s_days, days => days.Key);

    /// <summary><paramref name="text"/> with an amount of time as a clock shows it, "1:30 hours", in decimals.</summary>
    public string InDecimals(string text) => _spelling.InDecimals(text);

    /// <summary><paramref name="text"/> with a number and the name of hours that are written in one set apart: "12h/week", "2hrs".</summary>
    public string Apart(string text) => !text.Any(char.IsAsciiDigit) ? text : WithUnit().Replace(text, found =>
        hearing.Is(found.Groups["unit"].Value, "plan.hear.hourUnit") || hearing.Is(found.Groups["unit"].Value, "plan.hear.minuteUnit")
            ? $"{found.Groups["number"]} {found.Groups["unit"]}{(found.Groups["each"].Success ? " " : string.Empty)}"
            : found.Value);

    /// <summary>Hours a week; null if there is no number.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="english">The same with its numbers in English.</param>
    /// <param name="needsUnit">Whether a number counts only with the name of hours or minutes behind it.</param>
    public double? Read(string text, string english, bool needsUnit)
    {
        text = Glued().Replace(text, " ");
        var told = Glued().Replace(Aside().Replace(Dash().Replace(english, " to "), ", "), " ");
        var said = _spelling.Of(told);
        if (needsUnit && !HasUnit(said) && !IsTimeOfDay(said))
        {
            return null;
        }

        // "Weekends only, so 8": without the name of hours it is all that they hold.
        if (hearing.Says(said, "plan.hear.only")
            && hearing.Says(said, "plan.hear.weekend")
            && !HasUnit(said)
            && !hearing.Says(said, "plan.hear.daily")
            && NumbersOf(said) is [var whole])
        {
            return whole;
        }

        var written = hearing.Parts(text);
        var separate = hearing.Parts(_separate.Separated(said));
        var open = string.Join(' ', separate.Where(part => !IsOff(part)));
        var parts = separate
            // "Office ke baad" has other words in English.
            .Select((part, at) => (
                Days: DaysOf(part) ?? (separate.Count == written.Count ? DaysOf(written[at]) : null) ?? (_separate.IsPartOfDay(part) || IsOfClock(part) ? DaysOfAll(open) : null),
                Number: NumberOf(part),
                Text: part))
            .Aggregate(new List<(double? Days, double? Number, string Text)>(), WithDay)
            .Aggregate(new List<(double? Days, double? Number, string Text)>(), OfSameDays);
        var timed = parts.FindAll(part => part.Number is not null);
        // "Free on Saturday and Sunday" says when, and not how long.
        if (timed.Count > 0 && timed.TrueForAll(part => IsOff(part.Text)))
        {
            return null;
        }

        // "Saturdays and Sundays 4 hours": days without hours share those of the one part that has any.
        if (timed is [{ Days: 1, Number: { } shared, Text: var own }] && hearing.Says(own, "plan.hear.oneDay") && parts.TrueForAll(part => part.Days == 1))
        {
            return shared * parts.Count;
        }

        // "Weekends only, 4 hours each day", "2 hours a day, 5 days a week": one part says how many, another how often.
        if (timed is [{ Days: null or DaysOfWeek, Number: { } each }]
            && parts.Find(part => part is { Number: null, Days: not null }
                && (CountOf(part.Text) is not null || hearing.Says(part.Text, "plan.hear.only") || Named(part.Text) > 1)) is { Days: { } often })
        {
            return each * often;
        }

        return parts.Count > 1 && timed.Count > 0 && timed.TrueForAll(part => part.Days is not null)
            ? timed.Sum(part => Days(part.Days!.Value, timed.ConvertAll(each => each.Days!.Value)) * part.Number!.Value)
            : One(said, needsUnit) * (DaysOf(text) ?? parts[0].Days ?? DaysOf(said) ?? ((!HasUnit(said) && OfClock(said) is not null) || IsBesideClock(told, said) ? DaysOfWeek : 1));
    }

    // "1 hour on weekdays, 3 hours each on Saturday and Sunday": a day without hours has those of the day in front of it.
    private List<(double? Days, double? Number, string Text)> WithDay(
        List<(double? Days, double? Number, string Text)> parts,
        (double? Days, double? Number, string Text) part)
    {
        var isMore = part is { Number: null, Days: 1 }
            && parts is [_, .., { Number: not null, Text: var before }]
            && hearing.Says(part.Text, "plan.hear.oneDay")
            && hearing.Says(before, "plan.hear.oneDay");
        if (isMore)
        {
            parts[^1] = parts[^1] with { Days = parts[^1].Days + 1 };
        }
        else
        {
            parts.Add(part);
        }

        return parts;
    }

    // "1 hour before work and 2 hours after": hours without days are of the same days as those before them.
    private List<(double? Days, double? Number, string Text)> OfSameDays(
        List<(double? Days, double? Number, string Text)> parts,
        (double? Days, double? Number, string Text) part) =>
        [.. parts, part is { Days: null, Number: not null } && parts is [.., { Days: { } same, Number: not null }] && HasUnit(part.Text) ? part with { Days = same } : part];

    /// <summary>Whether <paramref name="text"/> says on which days, or how often.</summary>
    public bool SaysHowOften(string text) => DaysOf(text) is not null;

    // "One hour a day, three on weekends": the days that have hours of their own are none of the others.
    private static double Days(double days, List<double> all) =>
        days == DaysOfWeek ? days - all.Where(each => each < DaysOfWeek && each >= 1).Sum() is var left and > 0 ? left : days : days;

    private double? One(string said, bool needsUnit)
    {
        if (!HasUnit(said) && OfClock(said) is { } between)
        {
            return between;
        }

        var until = needsUnit || HasUnit(said) ? UnitAt(said) : said.Length;
        var numbers = NumbersOf(WithoutCount(said[..until])) is [_, ..] ahead
            ? ahead
            : NumbersOf(FirstWord(hearing.After(said[until..], "plan.hear.shallBe") ?? said[until..]));
        var kept = HasUnit(said) ? BesideUnit(said[..until], numbers) : [.. numbers.Take(2)];
        var number = kept.Count > 0 ? kept.Average() : Few(said);
        return InHours(said, number);
    }

    // "11th class, 1 hour", "6 months, 5 hours": the number beside the unit counts, or the two of "4 to 5" and "4 or 5".
    private List<double> BesideUnit(string said, List<double> numbers)
    {
        var tokens = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = Array.FindLastIndex(tokens, token => NumbersOf(token).Count > 0);
        var other = last < 1 ? -1 : last - (hearing.Is(tokens[last - 1], "plan.hear.joins") || hearing.Is(tokens[last - 1], "main.hear.either") ? 2 : 1);
        return [.. numbers.TakeLast(other >= 0 && NumbersOf(tokens[other]).Count > 0 ? 2 : 1)];
    }

    // "Six to eight in the morning" is the time between, round the clock.
    private double? OfClock(string said)
    {
        var isOfClock = IsTooLong(said)
            || Array.Exists(s_clock, key => hearing.Says(said, key))
            || ClockTime().IsMatch(said)
            || hearing.After(said, "plan.hear.fromCue") is not null;
        var times = string.Join(
            ' ',
            ClockTime()
                .Replace(said, " ")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(token => hearing.Is(token, "plan.hear.untilWord") ? "to" : token));
        return isOfClock && Range().IsMatch(times) && NumbersOf(times) is [var from, var to] && (to - from + HoursOfClock) % HoursOfClock is > 0 and var hours
            ? hours
            : null;
    }

    // "9 to 12 on weekdays": nobody studies so long in a day.
    private bool IsTooLong(string said) =>
        !HasUnit(said) && SaysHowOften(said) && Range().IsMatch(said) && NumbersOf(WithoutCount(said)) is [> LongestOfDay, > LongestOfDay];

    // "5 to 7 in the morning" needs no name of hours.
    private bool IsTimeOfDay(string said) =>
        (_separate.IsPartOfDay(said) || SaysHowOften(said) || ClockTime().IsMatch(said) || hearing.Says(said, "plan.hear.clockHour"))
            && (!hearing.Says(said, "plan.hear.busyCue") || hearing.Says(said, "plan.hear.oneDay"))
            && OfClock(said) is not null;

    private double? InHours(string said, double? number) =>
        hearing.Says(said, "plan.hear.minuteUnit") && !hearing.Says(said, "plan.hear.hourUnit") ? number / MinutesOfHour : number;

    // "Hours: 6".
    private static string FirstWord(string text) =>
        text.Split([' ', ':', '='], StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : string.Empty;

    private double? NumberOf(string part)
    {
        if (IsOfClock(part))
        {
            return OfClock(part);
        }

        var counted = WithoutCount(part);
        return NumbersOf(counted) is [_, ..] numbers
            ? InHours(part, (HasUnit(part) ? BesideUnit(counted[..UnitAt(counted)], numbers) : [.. numbers.Take(2)]).Average())
            : Few(part) ?? (hearing.Says(part, "plan.hear.noTime") ? 0 : null);
    }

    private bool IsBesideClock(string told, string said) => hearing.Says(told, "plan.hear.clockWord") && !hearing.Says(said, "plan.hear.clockWord");

    private bool IsOff(string part) => hearing.Says(part, "plan.hear.noTime") && NumbersOf(part).Count == 0 && Few(part) is null;

    private bool IsOfClock(string part) => !HasUnit(part) && OfClock(part) is not null;

    private double? Few(string said) => hearing.Says(said, "plan.hear.halfHour") ? 0.5 : hearing.Says(said, "plan.hear.anHour") ? 1 : null;

    // "Weekdays, an hour in the morning and one at night" are weekdays both; "two hours at night, sunday five" are not.
    private double DaysOfAll(string said) =>
        hearing.Says(said, "plan.hear.oneDay") && !hearing.Is(said.Split(' ')[0], "plan.hear.oneDay") ? DaysOfWeek : DaysOf(said) ?? DaysOfWeek;

    // "Daily except Sunday" leaves out the days that are named.
    private double? DaysOf(string text)
    {
        if (CountOf(text) is { } count)
        {
            return count;
        }

        var key = Array.Find(s_days, each => hearing.Says(text, each.Key));
        var isWeekend = key.Key == "plan.hear.weekend";
        // "Friday, Saturday, Sunday" hold the weekend, and a day more.
        var named = Math.Max(Named(text), isWeekend ? key.Times : 0);
        return key.Key is null ? null
            : named > 0 && hearing.Says(text, "plan.hear.except") && !IsDayOff(key.Key, text) ? DaysOfWeek - named
            // "Daily from Monday to Friday" is on those days.
            : isWeekend || key.Key == "plan.hear.oneDay" || (key.Key == "plan.hear.daily" && named > 1) ? Math.Max(named, 1)
            : key.Times;
    }

    private int Named(string text) => hearing.Named(text, "plan.hear.oneDay").Count;

    // "But not on Monday" is that day, and not all others; "but eight on weekends" says how many there.
    private bool IsDayOff(string key, string text) =>
        (key == "plan.hear.oneDay" && hearing.Says(text, "plan.hear.noTime"))
            || (hearing.After(text, "plan.hear.except") is { } other && NumbersOf(other).Count > 0);

    // "5 days a week", "three times a week".
    private int? CountOf(string text) => CountAt(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { Count: > 0 } at ? at.Count : null;

    private string WithoutCount(string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = CountAt(tokens) is { Count: > 0 } count ? count.At : OneTimeAt(text, tokens);
        return at < 0 ? text : string.Join(' ', tokens.Where((_, place) => place != at));
    }

    // The number of "ek din me 2" that counts no hours; -1 for none.
    private int OneTimeAt(string text, string[] tokens) => hearing.Says(text, "plan.hear.oneTime")
        ? Enumerable.Range(0, tokens.Length - 1).FirstOrDefault(at => hearing.Is($"{tokens[at]} {tokens[at + 1]}", "plan.hear.oneTime"), -1) : -1;

    private (int At, int Count) CountAt(string[] tokens)
    {
        for (var at = 0; at < tokens.Length - 1; at++)
        {
            if (hearing.Is(tokens[at + 1], "plan.hear.timesUnit") && NumbersOf(tokens[at]) is [> 1 and <= DaysOfWeek and var count])
            {
                return (at, (int)count);
            }
        }

        return default;
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
        .Select(found => double.TryParse(found.Resolution?["value"] as string, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : double.NaN)
        .Where(double.IsFinite)];

    [GeneratedRegex(@"(?<=\d(\s?[ap]\.?m\.?)?)\s*[-–]\s*(?=\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Dash();

    // "Weekends only - sat 5 hours".
    [GeneratedRegex(@"(?<=\p{L})\s+[-–]+\s+(?=\p{L})")]
    private static partial Regex Aside();

    // "10hrs", "1h30", "2h/day".
    [GeneratedRegex(@"(?<=\d)(?=\p{L})|(?<=\b\d+\p{L}{1,5})(?=\d)|(?<=\p{L})/(?=\p{L})")]
    private static partial Regex Glued();

    [GeneratedRegex(@"\b(?<number>\d+(\.\d+)?)(?<unit>\p{L}{1,7})\b(?<each>/(?=\p{L}))?")]
    private static partial Regex WithUnit();

    [GeneratedRegex(@"(?<=\d)\s*[ap]\.?m\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"\d\s*to\s*\d", RegexOptions.IgnoreCase)]
    private static partial Regex Range();
}
