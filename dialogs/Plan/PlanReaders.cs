using System.Globalization;
using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Plans;
using CareerBot.Knowledge.Recognition.Speech;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace CareerBot.Dialogs.Plan;

/// <summary>Reads hours and dates from what people write, in English, Hinglish and Hindi, day first.</summary>
public sealed partial class PlanReaders(Career career, DateOnly today)
{
    private const int DaysOfWeek = 7;
    private const int FewestJoined = 3;
    private const int MostMonths = 600;
    private const string DayFirst = "en-*";
    private const string To = "to";
    private const string Of = "of";
    private const string In = "in";

    // "7 to 20".
    private const int DaysJoined = 3;

    // "Second week".
    private const int WeekWords = 2;

    private static readonly char[] s_signs = [',', '.', ';'];

    private readonly Spoken _spoken = career.Spoken;
    private readonly HourReader _hours = new(career.Hearing);

    /// <summary>Numbers and dates of <paramref name="text"/> in English.</summary>
    public string English(string text) => _spoken.ToEnglish(text);

    /// <summary>Hours a week; null if the text holds no number. What is out of range comes back as it is.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="needsUnit">Whether a number alone is not enough, because something else was asked.</param>
    public double? Hours(string text, bool needsUnit = false) => _hours.Read(text, _spoken.ToEnglish(WithoutVerb(text)), needsUnit);

    // "Do 40 hours" is no "do" of Hindi, which is a number; "karna h 2028 me" names no hours.
    private string WithoutVerb(string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', tokens.Where((token, at) => !(career.Hearing.Is(token, "plan.hear.verbOrHour") && (at == 0 || HourReader.NumbersOf(_spoken.ToEnglish(tokens[at - 1])).Count == 0))
            && (at + 1 == tokens.Length || !char.IsAsciiDigit(tokens[at + 1][0]) || !career.Hearing.Is(token, "plan.hear.verbOrNumber"))));
    }

    /// <summary>A day, as the last one of what was named; null if the text names none.</summary>
    public DateReading? Date(string text, bool first = false)
    {
        text = PartOf(text);
        if (NoDayIn(text) is { } none)
        {
            return none;
        }

        var found = Recognized(text);
        var read = found.SelectMany(result => Readings(result, first)).ToList();
        return read.Count == 0 ? null
            : YearOf(found) is { } year && read.Find(each => each.Day is { } day && !IsWholeYear(found, each.Text)) is { Day: { } within } named ? named with { Day = within.AddYears(year - within.Year) }
            : read.Find(each => each.Day > today) ?? read[^1];
    }

    // "Ready by mid 2028" is no other day than "mid 2028".
    private string PartOf(string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, tokens.Length).Where(at => career.Hearing.Is(tokens[at], "plan.hear.by")).Select(at => string.Join(' ', tokens[(at + 1)..]))
            .FirstOrDefault(part => career.Hearing.After(part, "plan.hear.partOf") is not null) ?? text;
    }

    // "agle saal june tak" names a year and a month apart: the month is meant in that year.
    private static int? YearOf(List<ModelResult> found) => found.Count < 2 ? null
        : found.SelectMany(Values).Select(YearOf).FirstOrDefault(year => year is not null);

    private static int? YearOf(Dictionary<string, string> value) =>
        value.GetValueOrDefault("timex") is { Length: 4 } timex && int.TryParse(timex, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static bool IsWholeYear(List<ModelResult> found, string text) => found.Where(result => result.Text == text).SelectMany(Values).Any(value => YearOf(value) is not null);

    private static List<Dictionary<string, string>> Values(ModelResult result) => result.Resolution?["values"] as List<Dictionary<string, string>> ?? [];

    /// <summary>A day that <paramref name="text"/> names though the calendar has none such; null if it names none.</summary>
    public DateReading? Impossible(string text) => NoDayIn(text) ?? Recognized(text).SelectMany(result => Readings(result, first: false)).FirstOrDefault(read => read.Day is null);

    /// <summary>"December exams, 7 to 20" and "April, second week" as "7 to 20 December" and "second week of April"; null for any other text.</summary>
    public string? WithDays(string text)
    {
        var tokens = Tokens(text);
        return BareDaysIn(tokens) is >= 0 and var days && MonthOf(tokens, days, DaysJoined) is { } month ? $"{tokens[days]} {To} {tokens[days + DaysJoined - 1].Trim(s_signs)} {month}"
            : WeekIn(tokens) is >= 0 and var week && MonthOf(tokens, week, WeekWords) is { } around ? $"{tokens[week]} {tokens[week + 1]} {Of} {career.Hearing.Between(around, "plan.hear.inMonth")}"
            : null;
    }

    /// <summary>Whether <paramref name="text"/> names days by their numbers, without any month: "3 to 12".</summary>
    public bool IsWithoutMonth(string text) => BareDaysIn(Tokens(text)) >= 0 && Date(text) is null;

    private string[] Tokens(string text) => BareRange().Replace(_spoken.ToEnglish(text), "$1 to $2").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // The one month, without a day, of what is left when the words from a place on are taken out.
    private string? MonthOf(string[] tokens, int at, int count) => string.Join(' ', [.. tokens[..at], .. tokens[(at + count)..]]) is var rest && OfMonth(rest) is { } named && Recognized(named) is [_]
        && Date(named) is { Day: not null, Text: var month } && !NamesDay(month) ? month : null;

    private string OfMonth(string text) => Recognized(text).Count > 0 ? text : BehindIn(text);

    /// <summary><paramref name="text"/> as what happens in it: "and May" is a month only behind "in".</summary>
    public string BehindIn(string text) => $"{In} {career.Hearing.Between(text, "plan.hear.and")}";

    private int WeekIn(string[] tokens) => Array.FindIndex(tokens, token => career.Hearing.Is(token, "plan.hear.nth")) is var at && at >= 0 && at + 1 < tokens.Length
        && career.Hearing.Is(tokens[at + 1], "plan.hear.week1") ? at : -1;

    // Where two numbers of days stand that a word joins; below 0 where there are none.
    private int BareDaysIn(string[] tokens) => Array.FindIndex(tokens, token => IsBareDay(token)) is var at && at >= 0 && at + DaysJoined <= tokens.Length
        && (career.Hearing.Is(tokens[at + 1], "plan.hear.joins") || career.Hearing.Is(tokens[at + 1], "plan.hear.untilWord")) && IsBareDay(tokens[at + DaysJoined - 1]) ? at : -1;

    private static bool IsBareDay(string token) => BareDay().IsMatch(token);

    [GeneratedRegex(@"^(\d{1,2})(st|nd|rd|th)?[,.;]?$")]
    private static partial Regex BareDay();

    [GeneratedRegex(@"(?<![\d\-/.])(\d{1,2}(?:st|nd|rd|th)?)\s*[-–]\s*(\d{1,2}(?:st|nd|rd|th)?)(?![\d\-/.])")]
    private static partial Regex BareRange();

    /// <summary>Whether all that <paramref name="text"/> names of time is how long something lasts ("10 days"), without when.</summary>
    public bool IsLength(string text) => Recognized(text) is [_, ..] found && found.SelectMany(Values).All(value => value.GetValueOrDefault("type") == "duration");

    /// <summary>Whether <paramref name="text"/> names two days, from one to the other.</summary>
    public bool IsStretch(string text) => Recognized(text).SelectMany(Values).Any(value => value.ContainsKey("start") && value.ContainsKey("end") && value.GetValueOrDefault("timex")?.StartsWith('(') == true);

    /// <summary>The stretch that <paramref name="text"/> names by its two ends, "1 March to 5 April"; null if it names none, or only how long.</summary>
    public PlanSpan? FromTo(string text) =>
        Recognized(text).Exists(result => career.Hearing.Says(result.Text, "plan.hear.joins") && Values(result).Exists(value => value.GetValueOrDefault("timex")?.StartsWith('(') == true))
        && Span(text) is { } span && span.From >= today && IsAhead(span.To) ? span : null;

    /// <summary>The day that <paramref name="text"/> names without its year ("august", "5 june"), in <paramref name="year"/>; null if it names none, or has a year.</summary>
    public DateOnly? InYear(string text, int year) => $"{text} {year}" is var whole && Date(whole) is { Day: { } day, Text: var said } && day.Year == year && said.Length == whole.Length ? day : null;

    private List<ModelResult> Recognized(string text) => Read(Said(text));

    // In English, as the recognizer reads it.
    private string Said(string text) => InEnglish(Joined(Ordered(text)));

    // "2029 march" and "march end" as they are said in English: the month before its year, the part before its month.
    private string Ordered(string text)
    {
        var tokens = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var at = 0; at < tokens.Count - 1; at++)
        {
            var part = at + 2 < tokens.Count && career.Hearing.Is(tokens[at + 1], "plan.hear.ofMonth") ? at + 2 : at + 1;
            if (DayReading.IsYear(tokens[at]) && IsMonth(tokens[at + 1]) && !(at > 0 && IsMonth(tokens[at - 1])))
            {
                (tokens[at], tokens[at + 1]) = (tokens[at + 1], tokens[at]);
            }
            else if (PartBefore(tokens, part) is { } named && IsMonth(tokens[at]))
            {
                tokens[part] = $"{named} {tokens[at]}";
                tokens.RemoveRange(at, part - at);
            }
        }

        return string.Join(' ', tokens);
    }

    // "Feb end sem" names an exam, and no part of the month.
    private string? PartBefore(List<string> tokens, int at) => at + 1 < tokens.Count && career.Hearing.Is($"{tokens[at]} {tokens[at + 1]}", "plan.hear.busyCue") ? null
        : career.Hearing.Is(tokens[at], "plan.hear.partOf") ? tokens[at]
        : $"{tokens[at]} {Of}" is var part && career.Hearing.Is(part, "plan.hear.partOf") ? part : null;

    private bool IsMonth(string token) => token.All(char.IsLetter) && Read(_spoken.ToEnglish(token)).SelectMany(Values).Any(value => value.GetValueOrDefault("timex") is { Length: 7 } timex && timex.StartsWith("XXXX-", StringComparison.Ordinal));

    private string InEnglish(string text) => Words().Replace(Dashes().Replace(_spoken.ToEnglish(text), " to "), dashed =>
        IsDay([dashed.Groups["from"].Value]) && IsDay([dashed.Groups["to"].Value]) ? $"{dashed.Groups["from"].Value} to {dashed.Groups["to"].Value}" : dashed.Value);

    private List<ModelResult> Read(string said) =>
        [.. DateTimeRecognizer.RecognizeDateTime(said, DayFirst, DateTimeOptions.None, today.ToDateTime(TimeOnly.MinValue)).Where(result => !IsWeekOfPlan(result.Text))];

    // "Week 3" is the third of the plan and not of the calendar, unless its year stands beside it.
    private bool IsWeekOfPlan(string text) =>
        text.Split(' ') is [var week, var number] && number.All(char.IsAsciiDigit) && career.Hearing.Is(week, "plan.hear.week1");

    // "1 se 10 november": "se" between two dates is "to", and the "tak" behind them says no more.
    private string Joined(string text)
    {
        var tokens = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        // "Aaj se do saal baad" is one day.
        var at = tokens.Count < FewestJoined || career.Hearing.Is(tokens[^1], "plan.hear.afterThen") ? -1 : tokens.FindIndex(1, tokens.Count - 2, token => career.Hearing.Is(token, "plan.hear.untilWord"));
        if (at < 0 || !(IsDay(tokens[..at]) || tokens[at - 1].All(char.IsDigit)) || !IsDay(tokens[(at + 1)..]))
        {
            return text;
        }

        tokens[at] = To;
        return string.Join(' ', tokens.Where((token, place) => place < at || !career.Hearing.Is(token, "plan.hear.untilEnd")));
    }

    private bool IsDay(List<string> tokens) => Read(InEnglish(string.Join(' ', tokens))).SelectMany(Values).Any(value => value.GetValueOrDefault("type") is "date" or "daterange");

    /// <summary>A stretch of days; a single day is a stretch of one week, unless how long it lasts stands beside it ("ten days from 5 May").</summary>
    public PlanSpan? Span(string text) => Lasting(Recognized(StartFirst(text))) ?? (
        Date(text, first: true)?.Day is { } from && Date(text)?.Day is { } to
            ? new PlanSpan(from, to > from ? to : from.AddDays(DaysOfWeek - 1))
            : null);

    /// <summary>The same; of a week or a month that has begun, only what lies ahead of it: "this week", "November".</summary>
    public PlanSpan? SpanAhead(string text) => Span(text) is var span && span?.From < today && span.To > today && !NamesDay(text) ? span with { From = today } : span;

    // "Ten days from 5 May" is not the tenth day after it.
    private string StartFirst(string text)
    {
        var tokens = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(tokens, token => career.Hearing.Is(token, "plan.hear.fromCue"));
        return at > 0 && string.Join(' ', tokens[..at]) is var length && IsLength(length) ? $"{string.Join(' ', tokens[at..])} {length}" : text;
    }

    private PlanSpan? Lasting(List<ModelResult> found) =>
        found is [_, _] && found.Find(IsDuration) is { } length && found.Find(result => !IsDuration(result)) is { } start
        && Readings(length, first: false).FirstOrDefault()?.Day is { } end && Readings(start, first: true).FirstOrDefault(read => read.Day > today)?.Day is { } from
            ? new PlanSpan(from, from.AddDays(end.DayNumber - today.DayNumber - 1))
            : null;

    private static bool IsDuration(ModelResult result) => Values(result).TrueForAll(value => value.GetValueOrDefault("type") == "duration");

    /// <summary>Whether a target can be planned for: after today, within the years that the knowledge allows.</summary>
    public bool IsAhead(DateOnly day) => day > today && day < today.AddYears(career.Knowledge.Planning?.Limits.Years ?? 1);

    /// <summary>Whether a date is written out with day, name of the month and year, so that it can mean nothing else.</summary>
    public static bool IsWrittenOut(string text) => WrittenOut().IsMatch(text);

    [GeneratedRegex(@"\b\d{1,2}(st|nd|rd|th)?\s*(of\s+)?\p{L}{3,9},?\s+\d{4}\b|\b\p{L}{3,9}\s+\d{1,2}(st|nd|rd|th)?,?\s+\d{4}\b")]
    private static partial Regex WrittenOut();

    // "13/13/2027", "32 December": no calendar has them, and what is left of them is not what was meant.
    private DateReading? NoDayIn(string text)
    {
        if (NoDate().Match(text) is { Success: true } none)
        {
            return new DateReading(null, none.Value);
        }

        var said = Said(text);
        var found = Read(said);
        return found.Find(result => IsLeapDay(result) && Year().Matches(said) is [_, ..] years && years.All(year => !DateTime.IsLeapYear(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture)))) is { } leap ? new DateReading(null, leap.Text)
            : found.Select(result => (Number: TooHigh().Match(said[..result.Start]), result.Text)).Where(found => found.Number.Success)
            .Select(found => new DateReading(null, found.Number.Value + found.Text)).FirstOrDefault();
    }

    // "29 Feb to 3 March 2027": the year stands apart, and has no such day.
    private bool IsLeapDay(ModelResult result) => Readings(result, first: true).Concat(Readings(result, first: false)).Any(read => read.Day is { Month: 2, Day: 29 });

    [GeneratedRegex(@"\b20\d{2}\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(\d{1,2}[/.-](1[3-9]|[2-9]\d)|(3[2-9]|[4-9]\d)[/.-]\d{1,2})[/.-](\d{4}|\d{2})\b")]
    private static partial Regex NoDate();

    [GeneratedRegex(@"\b(3[2-9]|[4-9]\d)(st|nd|rd|th)?\s+$")]
    private static partial Regex TooHigh();

    // "Feb-March", "10 Dec - 20 Dec".
    [GeneratedRegex(@"(?<from>(\b\d{1,2}\s+)?\b\p{L}{3,9})\s*[-–]\s*(?<to>(\d{1,2}\s+)?\p{L}{3,9}\b)")]
    private static partial Regex Words();

    // "1-20 March" is a range; "5-6-2027" is a date.
    [GeneratedRegex(@"(?<=(?<![\d\-/])\d{1,2}(st|nd|rd|th)?)\s*[-–]\s*(?=\d{1,2}(st|nd|rd|th)?\s*\p{L})")]
    private static partial Regex Dashes();

    private IEnumerable<DateReading> Readings(ModelResult result, bool first)
    {
        // "Every year" says how often, and not when.
        foreach (var value in Values(result).Where(value => value.GetValueOrDefault("type") != "set"))
        {
            if (value.TryGetValue("value", out var said) && said == "not resolved")
            {
                yield return new DateReading(null, result.Text);
            }
            else if (DayOf(value, first, result.Text) is { } day)
            {
                yield return new DateReading(day, result.Text);
            }
        }
    }

    private DateOnly? DayOf(Dictionary<string, string> value, bool first, string text) => value.GetValueOrDefault("type") switch
    {
        "date" => Parsed(value.GetValueOrDefault("value")),
        "daterange" when first => Parsed(value.GetValueOrDefault("start")) ?? Parsed(value.GetValueOrDefault("end")),
        "daterange" when LastOf(value) is { } last => last,
        "daterange" when !first && value.GetValueOrDefault("Mod") == "mid" && Parsed(value.GetValueOrDefault("start")) is { } start && Parsed(value.GetValueOrDefault("end")) is { } end => start.AddDays((end.DayNumber - start.DayNumber) / 2),
        "daterange" when !first && IsOfMonths(value, text) && Parsed(value.GetValueOrDefault("end")) is { } month => (EndOf(text).All(char.IsAsciiDigit) ? month.AddYears(1) : month.AddMonths(1)).AddDays(-1),
        "daterange" => (Parsed(value.GetValueOrDefault("end")) ?? Parsed(value.GetValueOrDefault("start")))?.AddDays(IsBefore(value, text) ? 0 : -1),
        "duration" when Months().Match(value.GetValueOrDefault("timex") ?? string.Empty) is { Success: true } length && int.TryParse(length.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < MostMonths =>
            today.AddMonths(number * (length.Groups["unit"].Value == "Y" ? 12 : 1)),
        "duration" when long.TryParse(value.GetValueOrDefault("value"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seconds) && seconds >= 86_400 =>
            today.AddDays((int)Math.Min(seconds / 86_400, 365L * 100)),
        _ => null,
    };

    // Months and years are counted by the calendar.
    [GeneratedRegex("^P(?<number>[0-9]+)(?<unit>[YM])$")]
    private static partial Regex Months();

    // "by June" is read as before its first day; who says so means in June at the latest.
    private static DateOnly? LastOf(Dictionary<string, string> value) =>
        !value.ContainsKey("start") && Parsed(value.GetValueOrDefault("end")) is { } end && value.GetValueOrDefault("timex") is { } timex
            ? timex.Length == "XXXX-MM".Length && timex[4] == '-' ? end.AddMonths(1).AddDays(-1)
            : timex.Length == "YYYY".Length ? end.AddYears(1).AddDays(-1)
            : null
            : null;

    // "between March and June" and "1 March to June" name no day in June: all of it is meant, and all of the last year in "2026 to 2030".
    private bool IsOfMonths(Dictionary<string, string> value, string text) =>
        value.GetValueOrDefault("timex")?.StartsWith('(') == true && IsJoined(text) && !NumberOfDay().IsMatch(EndOf(text)) && !EndsInPart(text) && Parsed(value.GetValueOrDefault("end"))?.Day == 1;

    private string EndOf(string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindLastIndex(tokens, token => career.Hearing.Is(token, "plan.hear.joins") || career.Hearing.Is(token, "plan.hear.and"));
        return string.Join(' ', tokens.Skip(at + 1));
    }

    /// <summary>Whether <paramref name="text"/> names a day by its number, and not only a month, a season or a year.</summary>
    public static bool NamesDay(string text) => NumberOfDay().IsMatch(text);

    [GeneratedRegex(@"\b\d{1,2}(st|nd|rd|th)?\b")]
    private static partial Regex NumberOfDay();

    // The end of "1 to 20 March" is meant, too; that of "in two years" and of a quarter is the first day behind.
    private bool IsBefore(Dictionary<string, string> value, string text) =>
        !value.ContainsKey("start") || (value.GetValueOrDefault("timex")?.StartsWith('(') == true && IsJoined(text) && !EndsInPart(text));

    // "To the end of March": what is read ends with the first day behind it.
    private bool EndsInPart(string text) => career.Hearing.After(EndOf(text), "plan.hear.partOf") is not null;

    private bool IsJoined(string text) => EndOf(text).Length < text.Length;

    private static DateOnly? Parsed(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A day that was read, or a day that does not exist.</summary>
/// <param name="Day">The day; null if there is no such day.</param>
/// <param name="Text">What it was read from.</param>
public sealed record DateReading(DateOnly? Day, string Text);
