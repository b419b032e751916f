using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Plans;
using CareerBot.Knowledge.Recognition.Speech;
using Microsoft.Recognizers.Text;

namespace CareerBot.Dialogs.Plan;

/// <summary>Reads hours and dates from what people write, in English, Hinglish and Hindi, day first.</summary>
public sealed partial class PlanReaders
{
    private const string And = " & ";
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;

    private readonly Career _career;
    private readonly DateOnly _today;
    private readonly Hearing _hearing;
    private readonly Spoken _spoken;
    private readonly HourReader _hours;
    private readonly WeekDays _weekDays;
    private readonly SaidDates _dates;
    private readonly DateValues _values;
    private readonly ImpossibleDates _impossible;
    private readonly DaysApart _apart;

    /// <param name="career">The career with its phrases and the limits of its plans.</param>
    /// <param name="today">The person's day.</param>
    public PlanReaders(Career career, DateOnly today)
    {
        (_career, _today, _hearing, _spoken) = (career, today, career.Hearing, career.Spoken);
        _hours = new HourReader(_hearing);
        _weekDays = new WeekDays(_hearing);
        _dates = new SaidDates(_hearing, _spoken, today);
        _values = new DateValues(_hearing, today);
        _impossible = new ImpossibleDates(_dates, _values);
        _apart = new DaysApart(_hearing, _spoken, this, _dates);
    }

    /// <summary>Numbers and dates of <paramref name="text"/> in English.</summary>
    public string English(string text) => _spoken.ToEnglish(text);

    /// <summary><paramref name="text"/> with each day of a week that it joins to others: "mon-fri", "sat sun".</summary>
    public string DaysSpelled(string text) => _weekDays.Spelled(text);

    /// <summary><paramref name="text"/> with what is written in short written out: "12h/week" as "12 h week", a sign between words as the word that it stands for.</summary>
    public string WrittenOut(string text) => _hours.Apart(text) is var apart && apart.Contains(And, StringComparison.Ordinal)
        ? apart.Replace(And, $" {_career.Words.List(Words.Fallback, "plan.hear.and")[0]} ", StringComparison.Ordinal)
        : apart;

    /// <summary>Hours a week; null if the text holds no number. What is out of range comes back as it is.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="needsUnit">Whether a number alone is not enough, because something else was asked.</param>
    public double? Hours(string text, bool needsUnit = false)
    {
        var spelled = _hours.InDecimals(_weekDays.Spelled(text));
        return _hours.Read(spelled, _spoken.ToEnglish(WithoutVerb(spelled)), needsUnit);
    }

    /// <summary>
    /// Whether <paramref name="text"/> names a later day or month, from which on or in which
    /// alone something holds: "8 hours from March", "40 hours in June".
    /// </summary>
    public bool IsOfSomeWeeks(string text) =>
        (_hearing.Says(text, "plan.hear.fromCue")
            || _hearing.Says(text, "plan.hear.within")
            || _hearing.Says(text, "plan.hear.inMonth")
            || _hearing.Says(text, "plan.hear.afterEvent"))
        && !_hearing.Says(text, "plan.hear.fromNow")
        && !_hearing.Says(text, "plan.hear.oneTime")
        && !_hearing.Says(text, "plan.hear.targetCue")
        && !IsLength(text)
        && Date(text, first: true) is { } first
        && first.Day > _today
        && !_hearing.Is(first.Text, "plan.hear.oneDay");

    /// <summary>Whether <paramref name="text"/> says on which days, or how often.</summary>
    public bool SaysHowOften(string text) => _hours.SaysHowOften(text);

    /// <summary>The one day that <paramref name="text"/> begins hours on without how often: "3 hours from tomorrow"; null if it names none.</summary>
    public DateReading? BeginsOn(string text) => _hearing.Says(text, "plan.hear.fromCue") && !_hours.SaysHowOften(text) && !IsLength(text)
        && Date(text, first: true) is { Day: { } first } day && Date(text)?.Day == first ? day : null;

    // "Do 40 hours" is no "do" of Hindi, which is a number; "karna h 2028 me" names no hours.
    private string WithoutVerb(string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', tokens.Where((token, at) => !(_hearing.Is(token, "plan.hear.verbOrHour")
            && (at == 0 || HourReader.NumbersOf(_spoken.ToEnglish(tokens[at - 1])).Count == 0))
            && (at + 1 == tokens.Length || !char.IsAsciiDigit(tokens[at + 1][0]) || !_hearing.Is(token, "plan.hear.verbOrNumber"))));
    }

    /// <summary>A day; null if the text names none, a reading without a day if there is no such day.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="first">Whether the first day of what was named is meant, and not its last.</param>
    public DateReading? Date(string text, bool first = false)
    {
        text = PartOf(text);
        if (_impossible.In(text) is { } none)
        {
            return none;
        }

        var found = _dates.In(text);
        var read = found.SelectMany(result => _values.Days(result, first)).ToList();
        return read.Count == 0 ? null
            : DateValues.YearOf(found) is { } year
                && read.Find(each => each.Day is not null && !DateValues.IsWholeYear(found, each.Text)) is { Day: { } within } named
                ? named with { Day = within.AddYears(year - within.Year) }
            : read.Find(each => each.Day > _today) ?? read[^1];
    }

    // "Ready by mid 2028" is no other day than "mid 2028".
    private string PartOf(string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, tokens.Length).Where(at => _hearing.Is(tokens[at], "plan.hear.by")).Select(at => string.Join(' ', tokens[(at + 1)..]))
            .FirstOrDefault(part => _hearing.After(part, "plan.hear.partOf") is not null) ?? text;
    }

    /// <summary>A day that <paramref name="text"/> names though the calendar has none such; null if it names none.</summary>
    // A season beside a real day is no wrong day.
    public DateReading? Impossible(string text) =>
        _impossible.In(text) ?? (_dates.In(text).SelectMany(result => _values.Days(result, first: false)).ToList() is var read
        ? read.Find(each => each.Day is null && (NamesDay(each.Text) || read.TrueForAll(other => other.Day is null))) : null);

    /// <summary>"December exams, 7 to 20" and "April, second week" as "7 to 20 December" and "second week of April"; null for any other text.</summary>
    public string? WithDays(string text) => _apart.Together(text);

    /// <summary>Whether <paramref name="text"/> names days by their numbers, without any month: "3 to 12".</summary>
    public bool IsWithoutMonth(string text) => _apart.AreIn(text) && Date(text) is null;

    /// <summary>Whether <paramref name="text"/> names a time, as one of several: "and May" is a month then.</summary>
    public bool NamesTime(string text) => Date(text) is not null || Date(_apart.BehindIn(text)) is not null;

    /// <summary>Whether all that <paramref name="text"/> names of time is how long something lasts ("10 days"), without when.</summary>
    public bool IsLength(string text) => _dates.In(text) is [_, ..] found && found.TrueForAll(DateValues.IsDuration);

    /// <summary>Whether <paramref name="text"/> names how long something lasts in a month, and not from which day on: "ten days in May".</summary>
    public bool IsLengthInMonth(string text) =>
        _dates.In(text) is [_, _] found
        && found.Exists(DateValues.IsDuration)
        && found.Find(result => !DateValues.IsDuration(result)) is { } start
        && !NamesDay(start.Text)
        && DateValues.Of(start).Exists(value => value.GetValueOrDefault("timex") is { Length: 7 } timex && timex[4] == '-' && timex[5] != 'W');

    /// <summary>Whether <paramref name="text"/> names two days, from one to the other.</summary>
    public bool IsStretch(string text) =>
        _dates.In(text).SelectMany(DateValues.Of).Any(value => DateValues.IsStretch(value) && value.ContainsKey("start") && value.ContainsKey("end"));

    /// <summary>The stretch that <paramref name="text"/> names by its two ends, "1 March to 5 April"; null if it names none, or only how long.</summary>
    public PlanSpan? FromTo(string text) =>
        (_dates.In(text).Exists(result => IsJoined(result) && DateValues.Of(result).Exists(DateValues.IsStretch))
            ? Span(text)
            : Apart(text)) is not { } span ? null
        : LiesAhead(span) ? span
        : NextTime(text, span) is { } next && LiesAhead(next) ? next
        : null;

    // "January to December", said in November, are those of the next year.
    private PlanSpan? NextTime(string text, PlanSpan span) => span.From.AddMonths(1) < _today && !Array.Exists(text.Split(' '), DayReading.IsYear)
        ? new PlanSpan(span.From.AddYears(1), span.To > _today.AddYears(1) ? span.To : span.To.AddYears(1))
        : null;

    /// <summary>The same, or a stretch by its first day and how long it lasts: "July 2027 for two years".</summary>
    public PlanSpan? Stretch(string text) => FromTo(text) ?? (Lasting(_dates.In(StartFirst(text))) is { } span && LiesAhead(span) ? span : null);

    /// <summary>A day as much later as <paramref name="length"/> lasts ("two months"); null if that is no length of time.</summary>
    public DateOnly? Later(DateOnly day, string length) => !IsLength(length) || Date(length)?.Day is not { } then ? null
        : _hearing.Says(length, "plan.hear.monthUnit") ? day.AddMonths(MonthsUntil(then))
        : day.AddDays(then.DayNumber - _today.DayNumber);

    /// <summary>
    /// The day that <paramref name="text"/> names without its year ("august", "5 june"), in
    /// <paramref name="year"/>; null if it names none, or has a year.
    /// </summary>
    public DateOnly? InYear(string text, int year) =>
        $"{text} {year}" is var whole && Date(whole) is { Day: { } day, Text: var said } && day.Year == year && said.Length == whole.Length ? day : null;

    /// <summary>A stretch of days; a single day is a stretch of one week, unless how long it lasts stands beside it ("ten days from 5 May").</summary>
    public PlanSpan? Span(string text) => Lasting(_dates.In(StartFirst(text))) ?? Apart(text) ?? (
        Date(text, first: true)?.Day is { } from && Date(text)?.Day is { } to
            ? new PlanSpan(from, to > from ? to : from.AddDays(DaysOfWeek - 1))
            : null);

    /// <summary>The same; of a week or a month that has begun, only what lies ahead of it: "this week", "November".</summary>
    public PlanSpan? SpanAhead(string text) =>
        Span(text) is var span && span?.From < _today && span.To > _today && !NamesDay(text) ? span with { From = _today } : span;

    /// <summary>The same, where a stretch was asked for: "and May" is a month then.</summary>
    public PlanSpan? SpanAsked(string text) => SpanAhead(text) ?? SpanAhead(_apart.BehindIn(text));

    // "Ten days from 5 May" is not the tenth day after it.
    private string StartFirst(string text)
    {
        var tokens = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(tokens, token => _hearing.Is(token, "plan.hear.fromCue"));
        return at > 0 && string.Join(' ', tokens[..at]) is var length && IsLength(length) ? $"{string.Join(' ', tokens[at..])} {length}" : text;
    }

    private PlanSpan? Lasting(List<ModelResult> found) =>
        found.FindAll(DateValues.IsDuration) is [var length] && found.FindAll(result => !DateValues.IsDuration(result)) is [_, ..] starts
        && _values.Days(length, first: false).FirstOrDefault()?.Day is { } end
        && _values.Days(starts.Find(each => NamesDay(each.Text)) ?? starts[0], first: true).FirstOrDefault(read => read.Day > _today)?.Day is { } from
            ? new PlanSpan(
                from,
                DateValues.IsOfMonths(length) ? from.AddMonths(MonthsUntil(end)).AddDays(-1) : from.AddDays(end.DayNumber - _today.DayNumber - 1))
            : null;

    // "End of November to mid December" is read as two times.
    private PlanSpan? Apart(string text)
    {
        var tokens = _dates.Said(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.FindIndex(tokens, token => _hearing.Is(token, "plan.hear.joins")) is > 0 and var at
            && _dates.In(text) is [_, _] found
            && !found.Exists(IsJoined)
            && Date(string.Join(' ', tokens[..at]), first: true)?.Day is { } from
            && Behind(string.Join(' ', tokens[(at + 1)..]), from) is { } to && to > from
                ? new PlanSpan(from < _today && to > _today ? _today : from, to) : null;
    }

    // A day without its year is the next one behind where it begins.
    private DateOnly? Behind(string text, DateOnly from) =>
        Date(text) is { Day: { } day, Text: var said }
            ? (day > from ? day : InYear(said, from.Year) is { } same && same > from ? same : InYear(said, from.Year + 1) ?? day)
            : null;

    private bool IsJoined(ModelResult result) => _hearing.Says(result.Text, "plan.hear.joins");

    private bool LiesAhead(PlanSpan span) => span.From >= _today && IsAhead(span.To);

    private int MonthsUntil(DateOnly then) => ((then.Year - _today.Year) * MonthsOfYear) + then.Month - _today.Month;

    /// <summary>Whether a target can be planned for: after today, within the years that the knowledge allows.</summary>
    public bool IsAhead(DateOnly day) => day > _today && day < _today.AddYears(_career.Knowledge.Planning?.Limits.Years ?? 1);

    /// <summary>Whether a date is written out with day, name of the month and year, so that it can mean nothing else.</summary>
    public static bool IsWrittenOut(string text) => DateWrittenOut().IsMatch(text);

    [GeneratedRegex(@"\b\d{1,2}(st|nd|rd|th)?\s*(of\s+)?\p{L}{3,9},?\s+\d{4}\b|\b\p{L}{3,9}\s+\d{1,2}(st|nd|rd|th)?,?\s+\d{4}\b")]
    private static partial Regex DateWrittenOut();

    /// <summary>Whether <paramref name="text"/> names a day by its number, and not only a month, a season or a year.</summary>
    public static bool NamesDay(string text) => NumberOfDay().IsMatch(text);

    [GeneratedRegex(@"\b\d{1,2}(st|nd|rd|th)?\b")]
    private static partial Regex NumberOfDay();
}

/// <summary>A day that was read, or a day that does not exist.</summary>
/// <param name="Day">The day; null if there is no such day.</param>
/// <param name="Text">What it was read from.</param>
public sealed record DateReading(DateOnly? Day, string Text);
