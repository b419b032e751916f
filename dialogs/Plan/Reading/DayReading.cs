using System.Globalization;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Reads the day to begin and the day to be ready by, and says why a day cannot be one of them.</summary>
internal sealed class DayReading(PlanDesk desk)
{
    private const int LengthOfYear = 4;

    /// <summary>The answers with the day to be ready by that <paramref name="text"/> names; null if it names none.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="answers">The answers so far.</param>
    public PlanRead? Target(string text, PlanAnswers answers) =>
        BeforeIt(text) is { } last && desk.Readers.IsAhead(last) && !(last <= answers.Start) ? Ready(last, text, answers) : Told(ByWhen(text), answers);

    // "Before 2029", "before July 2027": the day before they begin.
    private DateOnly? BeforeIt(string text) => (desk.Hearing.After(text, "plan.hear.beforeIt") ?? desk.Hearing.Behind(text, "plan.hear.beforeIt")) is var behind
        && behind.Length < text.Length
        && desk.Readers.Date(behind, first: true) is { Day: { } first, Text: var said }
        && behind.StartsWith(said, StringComparison.OrdinalIgnoreCase)
        && !desk.Hearing.Says(said, "plan.hear.partOf")
        && (IsYear(said) || !PlanReaders.NamesDay(said.Replace(first.Year.ToString(CultureInfo.InvariantCulture), string.Empty, StringComparison.Ordinal)))
        && desk.Readers.Date(behind)?.Day > first
        && desk.Readers.Date(text[..^behind.Length]) is null ? first.AddDays(-1) : null;

    // "Placement in August so by July end": the day that a "by" names is the one to be ready by.
    private string ByWhen(string text) => desk.Hearing.Behind(text, "plan.hear.by") is var behind
        && behind.Length < text.Length
        && desk.Readers.Date(behind)?.Day is { } by
        && desk.Readers.Date(text)?.Day != by
        && desk.Readers.Date(text[..^behind.Length]) is { Day: not null } ? behind : text;

    private PlanRead? Told(string text, PlanAnswers answers) => desk.Readers.Date(text) switch
    {
        null => Undated(text),
        { Day: null } none => NoSuchDay(none, text),
        _ when answers.Target is { } before && Shift(text) is { } later && desk.Readers.IsAhead(later(before)) => Ready(later(before), text, answers),
        _ when desk.Readers.Impossible(text) is { } none => NoSuchDay(none, text),
        { Text: var said } when IsYear(said) && Festival(text) is { } moves => moves,
        { Text: var said } when answers.Target is { } before
            && desk.Readers.InYear(said, before.Year) is { } moved
            && desk.Readers.IsAhead(moved)
            && (answers.Start is null || moved > answers.Start) => Ready(moved, text, answers),
        { Day: { } day } when !desk.Readers.IsAhead(day) => Past(day),
        // "From January until December", said in November.
        { Day: { } day, Text: var said } when answers.Start is { } start
            && day <= start
            && desk.Readers.InYear(said, start.Year) is { } later
            && later > start =>
            Ready(later, text, answers),
        { Day: { } day } when day <= answers.Start => new PlanRead(
            null,
            desk.Vary("plan.why.beforeStart", ("given", PlanTexts.Day(day)), ("start", PlanTexts.Day(answers.Start.Value)))),
        { Day: { } day } => Ready(day, text, answers),
    };

    /// <summary>By how much <paramref name="text"/> moves a day on ("postpone the target by six months"); null if it moves none.</summary>
    public Func<DateOnly, DateOnly>? Shift(string text) =>
        desk.Hearing.Says(text, "plan.hear.shift") && desk.Readers.Later(desk.Today, text) is not null ? day => desk.Readers.Later(day, text)!.Value : null;

    private PlanRead Ready(DateOnly day, string text, PlanAnswers answers) =>
        new(answers with { Target = day }, desk.Say("plan.read.target", ("date", PlanTexts.Day(day)))) { IsGuess = !PlanReaders.IsWrittenOut(text) };

    /// <summary>Whether <paramref name="text"/> is a year and nothing else.</summary>
    public static bool IsYear(string text) => text.Length == LengthOfYear && text.All(char.IsAsciiDigit);

    /// <summary>
    /// What is said to "by Diwali" and "till I finish school", days that somebody knows, but
    /// not their dates; null if <paramref name="text"/> names none.
    /// </summary>
    public PlanRead? Undated(string text) =>
        Festival(text)
            ?? (desk.Hearing.Says(text, "plan.hear.untilEvent") && desk.Hearing.Says(text, "plan.hear.lifeEvent") && !text.EndsWith('?')
                ? new PlanRead(null, desk.Vary("plan.why.event"))
                : null);

    private PlanRead? Festival(string text) => desk.Hearing.Says(text, "plan.hear.festival") ? new PlanRead(null, desk.Vary("plan.why.festival")) : null;

    /// <summary>The answers with the day to begin that <paramref name="text"/> names; null if it names none.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="answers">The answers so far.</param>
    public PlanRead? Start(string text, PlanAnswers answers) => FirstDay(text) switch
    {
        null => Undated(text),
        { Day: null } none => NoSuchDay(none, text),
        { Day: { } day } when day != desk.Today && !desk.Readers.IsAhead(day) => Past(day),
        { Day: { } day } when day >= answers.Target => new PlanRead(
            null,
            desk.Vary("plan.why.startAfter", ("given", PlanTexts.Day(day)), ("target", PlanTexts.Day(answers.Target.Value)))),
        { Day: { } day } => new PlanRead(answers with { Start = day }, desk.Say("plan.read.start", ("date", PlanTexts.Day(day)))),
    };

    // "Not before my boards in March": the day after them.
    private DateReading? FirstDay(string text) => new StatementCues(desk).IsStartBehind(text) && desk.Readers.Date(text) is { Day: { } last } behind
        ? behind with { Day = last.AddDays(1) } : desk.Readers.Date(text, first: true);

    /// <summary>Says that there is no such day as <paramref name="none"/>, which stands in <paramref name="text"/>.</summary>
    // Told again as it was written: what was read is in lower case. "Summer 2028" has no day that could be wrong.
    public PlanRead NoSuchDay(DateReading none, string text)
    {
        var day = desk.Hearing.After(none.Text, "plan.hear.by") ?? none.Text;
        return new PlanRead(null, !PlanReaders.NamesDay(day) ? desk.Say("plan.why.season", ("given", day)) : desk.Vary(
            "plan.why.noSuchDay", ("given", text.IndexOf(day, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? text.Substring(at, day.Length) : day)));
    }

    /// <summary>Says that <paramref name="day"/> is behind us, or too far ahead.</summary>
    public PlanRead Past(DateOnly day) =>
        new(null, desk.Vary(
            "plan.why.past",
            ("given", PlanTexts.Day(day)),
            ("today", PlanTexts.Day(desk.Today)),
            ("years", PlanTexts.Number(desk.Limits.Years))));
}
