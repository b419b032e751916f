using CareerBot.Knowledge.Plans;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Plan;

/// <summary>A part of a message and the question that it answers, one of <see cref="PlanFields"/>.</summary>
internal readonly record struct PlanStatement(string Field, string Text);

/// <summary>
/// Takes a message apart: "BE mechanical, I know python, 10 hours a week" answers three questions at once. A part that no word marks
/// belongs to the question that was asked, or to the part before it.
/// </summary>
internal sealed class PlanStatements(PlanDesk desk)
{
    private const int DigitsOfYear = 4;

    // "From next month".
    private const int LongestStart = 3;

    // What ends sooner is no start and end of a plan: "1-15 April" is a day, told as two.
    private const int ShortestPlan = 45;

    // Exams may go on for longer.
    private const int LongestBusy = 120;

    /// <summary>The statements of <paramref name="text"/> where <paramref name="asked"/> was asked, in their order.</summary>
    public IReadOnlyList<PlanStatement> Of(string text, string asked)
    {
        // "Next month to December 2027" says both when to start and when to be ready.
        if (asked == PlanFields.Target && desk.Readers.FromTo(text) is { } span && !IsShort(span, text) && !IsOwnItem(text, asked))
        {
            return [new PlanStatement(PlanFields.Start, text), new PlanStatement(PlanFields.Target, text)];
        }

        var found = new List<PlanStatement>();
        var parts = desk.Hearing.Parts(text).SelectMany(WeeksApart).ToList();
        // "Statistics, calculus" is no branch of a degree.
        var first = parts.Count > 1 && parts.TrueForAll(part => IsSkill(part, asked)) ? PlanFields.Have : asked;
        foreach (var part in parts)
        {
            if (StartBefore(part, asked) is { } start)
            {
                found.Add(new PlanStatement(PlanFields.Start, start));
            }

            var field = FieldOf(part, asked) ?? (found.Count == 0 ? first : IsSkill(part, asked) ? PlanFields.Have : found[^1].Field);
            if (found.Count > 0 && found[^1].Field == field && GoesOn(found[^1], part))
            {
                found[^1] = found[^1] with { Text = $"{found[^1].Text} {part}" };
            }
            else
            {
                found.Add(new PlanStatement(field, part));
            }
        }

        return WithYears(found);
    }

    // "Boards in March, JEE in April 2028": the year that is told last holds for the months before it, too.
    private List<PlanStatement> WithYears(List<PlanStatement> found)
    {
        for (var at = found.Count - 2; at >= 0; at--)
        {
            if (found[at] is { Field: PlanFields.Busy, Text: var text } && found[at + 1] is { Field: PlanFields.Busy, Text: var next } && !HasYear(text) && HasYear(next) && desk.Readers.Span(text) is not null
                && desk.Readers.Span(next) is { } later && $"{text.TrimEnd(' ', ',')} {later.From.Year}" is var whole && desk.Readers.Span(whole) is { } span && span.From <= later.From)
            {
                found[at] = found[at] with { Text = whole };
            }
        }

        return found;
    }

    private static bool HasYear(string text) => Array.Exists(text.Split(' '), token => DayReading.IsYear(token.TrimEnd('.', ',')));

    // "Mid sem in Feb end sem in April": behind weeks with a date, the name of other ones begins another part.
    private IEnumerable<string> WeeksApart(string part)
    {
        var (tokens, from) = (part.Split(' ', StringSplitOptions.RemoveEmptyEntries), 0);
        for (var at = 1; Says(part, "plan.hear.busyCue") && at < tokens.Length - 1; at++)
        {
            var (before, behind) = (string.Join(' ', tokens[from..at]), string.Join(' ', tokens[at..]));
            if (Says(before, "plan.hear.busyCue") && (desk.Hearing.After(behind, "plan.hear.busyCue") ?? OfAnotherMonth(before, behind)) is { } rest && desk.Readers.Date(before)?.Day is not null && desk.Readers.Date(rest)?.Day is not null)
            {
                yield return before;
                from = at;
            }
        }

        yield return string.Join(' ', tokens[from..]);
    }

    // "Feb mid sem, April end sem" without the comma: the name of the first ends where another month begins.
    private string? OfAnotherMonth(string before, string behind) =>
        behind.Split(' ')[0].All(char.IsLetter) && desk.Hearing.Ahead(before, "plan.hear.busyCue") is not null && Says(behind, "plan.hear.busyCue") && desk.Readers.Date(behind.Split(' ')[0]) is not null ? behind : null;

    /// <summary>Whether <paramref name="text"/> names weeks, from one day to another, that are too few to be a plan.</summary>
    public bool IsOfWeeks(string text) => desk.Hearing.Parts(text).Any(part => desk.Readers.FromTo(part) is { } span && IsShort(span, part));

    private static int Lasts(PlanSpan span) => span.To.DayNumber - span.From.DayNumber;

    /// <summary>Whether <paramref name="text"/> names several times one after the other, of which none can be the day to be ready by.</summary>
    public bool NamesSeveral(string text) => !Says(text, "plan.hear.targetSure") && desk.Hearing.Parts(text).Count(part => desk.Readers.NamesTime(part)) > 1;

    // "BBA 2027 to 2030" is no time without study.
    private bool IsLong(string part) => desk.Readers.FromTo(part) is { } span && Lasts(span) > LongestBusy;

    private bool IsShort(PlanSpan span, string text) => Lasts(span) < (Says(text, "plan.hear.busyCue") ? LongestBusy : ShortestPlan);

    private string? FieldOf(string part, string asked) =>
        (asked is PlanFields.Standing or PlanFields.Have or PlanFields.Hours or PlanFields.Summary) && (desk.Hearing.Is(part, "plan.hear.asap") || IsWithin(part)) ? PlanFields.Target
        : asked is not (PlanFields.Busy or PlanFields.Have) && desk.Hearing.Is(part, "plan.hear.noBusy") ? PlanFields.Busy
        : desk.Readers.Hours(part, needsUnit: true) is not null && !desk.Hearing.Says(part, "plan.hear.total") ? PlanFields.Hours
        : Says(part, "plan.hear.weekend") && desk.Readers.Date(part)?.Day is null ? PlanFields.Hours
        : Says(part, "plan.hear.busyCue") && !(asked == PlanFields.Target && Says(part, "plan.hear.targetCue") && !IsOfWeeks(part)) && (asked == PlanFields.Busy || (!Says(part, "plan.hear.oneDay") && desk.Readers.Span(part) is not null)) ? PlanFields.Busy
        : IsOfSchool(part, asked) ? PlanFields.Standing
        : asked is PlanFields.Summary or PlanFields.Extras && Says(part, "plan.hear.takeOff") && desk.Readers.Date(part) is not null && desk.Finder.Items(part, desk.Plan(new()), ItemKind.OwnDate).Count == 0 ? PlanFields.Busy
        : asked == PlanFields.Standing && desk.Hearing.After(part, "plan.hear.by") is { Length: > 0 } && (Says(part, "plan.hear.graduating") || desk.Readers.Date(part) is not null) ? PlanFields.Target
        : asked == PlanFields.Target && !Says(part, "plan.hear.targetSure") && !Says(part, "plan.hear.startCue") && IsOfWeeks(part) ? PlanFields.Busy
        : asked == PlanFields.Target && desk.Hearing.After(part, "plan.hear.by") is { Length: > 0 } && desk.Readers.Date(part)?.Day is not null ? PlanFields.Target
        : asked != PlanFields.Target && IsDuringFestival(part) ? PlanFields.Busy
        : IsOwnItem(part, asked is PlanFields.Confirm ? PlanFields.Standing : asked) || IsLeftOut(part) ? PlanFields.Extras
        : asked == PlanFields.Have && Says(part, "plan.hear.underway") && !Says(part, "plan.hear.knowCue") ? PlanFields.Standing
        : desk.Finder.IsEverything(part) ? PlanFields.Have
        : (Says(part, "plan.hear.knowCue") || (asked != PlanFields.Standing && IsFinished(part))) && (desk.Finder.Find(part, desk.Plan(new())).Count > 0 || desk.Hearing.Named(part, "plan.hear.elsewhere").Count > 0) ? PlanFields.Have
        : asked is PlanFields.Summary or PlanFields.Extras && !Says(part, "plan.hear.targetSure") && !Says(part, "plan.hear.startCue") && desk.Readers.FromTo(part) is not null && !IsLong(part) ? PlanFields.Busy
        : asked is PlanFields.Summary or PlanFields.Extras && IsWeek(part) ? PlanFields.Busy
        : Dated(part, asked) is { } dated ? dated
        : asked is PlanFields.Summary or PlanFields.Extras && ((desk.Readers.IsStretch(part) && !IsLong(part)) || desk.Readers.Impossible(part) is not null) ? PlanFields.Busy
        : IsOfThePerson(part, asked) || (asked == PlanFields.Summary && Says(part, "plan.hear.underway") && desk.Readers.Date(part) is null) ? PlanFields.Standing : null;

    // "12th next year" tells of a class, and names no day to be ready by.
    private bool IsOfSchool(string part, string asked) => asked is not (PlanFields.Standing or PlanFields.Busy) && Says(part, "plan.hear.schoolClass") && !Says(part, "plan.hear.targetCue")
        && desk.Readers.Date(part) is { Day: not null, Text: var said } && !Says(said, "plan.hear.schoolClass");

    // "BE mechanical, python": behind the comma stands what the person can do, or that it is nothing yet; it is no second branch.
    private bool IsSkill(string part, string asked) => asked is PlanFields.Standing or PlanFields.Confirm
        && (desk.Hearing.Is(part, "plan.hear.none") || desk.Finder.IsName(desk.Hearing.Between(part, "plan.hear.and"), desk.Plan(new())));

    // "I finished Pandas yesterday": the day is none that the plan asks for.
    private bool IsFinished(string part) => desk.Hearing.After(part, "plan.hear.finished") is not null || PlanProgress.IsEndOfDone(desk, part);

    // "In two years", "do saal me".
    private bool IsWithin(string part) => (desk.Hearing.After(part, "plan.hear.within") ?? desk.Hearing.Ahead(part, "plan.hear.within")) is { Length: > 0 } and var length
        && desk.Readers.IsLength(length) && desk.Readers.Date(part)?.Day is { } day && desk.Readers.IsAhead(day);

    // "I am stressed" at another question says nothing of where somebody stands.
    private bool IsOfThePerson(string part, string asked) =>
        Says(part, "plan.hear.standingCue") ? asked == PlanFields.Confirm || IsOfMe(part) : asked is PlanFields.Standing or PlanFields.Confirm && IsOfMe(part);

    private bool IsOfMe(string part) => desk.Hearing.After(desk.Hearing.WithoutCourtesy(part), "plan.hear.iAm") is { Length: > 0 };

    // "Diwali me ghar jaunga 10 din" says of the days of a festival that they are taken.
    private bool IsDuringFestival(string part) => Says(part, "plan.hear.festival") && (Says(part, "plan.hear.busyCue") || desk.Readers.IsLength(part))
        && !Says(part, "plan.hear.targetCue") && desk.Finder.Items(part, desk.Plan(new()), ItemKind.OwnDate).Count == 0;

    // "Last week of December" is no day to be ready by.
    private bool IsWeek(string part) => Says(part, "plan.hear.week1") && !Says(part, "plan.hear.targetCue") && !Says(part, "plan.hear.startCue") && !desk.Readers.IsLength(part)
        && desk.Readers.SpanAhead(part) is { } span && IsShort(span, part);

    // "June 2028", where something else was asked: a month or a day with its number, and no more.
    private bool IsDate(string part, string asked) => asked is PlanFields.Standing or PlanFields.Have or PlanFields.Hours && part.Any(char.IsLetter) && part.Any(char.IsAsciiDigit)
        && desk.Readers.Date(part) is { Day: { } day, Text: var said } && said.Length == part.TrimEnd('.', ',').Length && desk.Readers.IsAhead(day) && !desk.Readers.IsLength(part);

    private string? Dated(string part, string asked)
    {
        if (IsDate(part, asked))
        {
            return PlanFields.Target;
        }

        var isStart = Says(part, "plan.hear.startCue") || IsFromThen(part, asked);
        var isTarget = Says(part, asked == PlanFields.Busy ? "plan.hear.targetSure" : "plan.hear.targetCue");
        return !isStart && !isTarget ? null
            : desk.Readers.Date(part) is null ? asked == PlanFields.Confirm && !isStart && IsUndated(part) ? PlanFields.Target : null
            : isStart && !Says(part, "plan.hear.targetSure") ? PlanFields.Start
            : PlanFields.Target;
    }

    // "Done before I turn thirty": when that is must be asked.
    private bool IsUndated(string part) => Says(part, "plan.hear.by") && (Says(part, "plan.hear.festival") || Says(part, "plan.hear.lifeEvent"));

    // "Kal se", "from tomorrow": nothing but the first day. "Do saal se" tells how long something has been so.
    private bool IsFromThen(string part, string asked) => asked is PlanFields.Standing or PlanFields.Have or PlanFields.Hours or PlanFields.Target
        && (desk.Hearing.After(part, "plan.hear.fromCue") ?? desk.Hearing.Ahead(part, "plan.hear.fromCue")) is { Length: > 0 } and var then
        && !Says(then, "plan.hear.hourUnit") && !desk.Readers.IsLength(then) && desk.Readers.Date(then, first: true)?.Day >= desk.Today;

    // "Kal se 3 ghante", "from Monday two hours a day": the first day stands before the hours.
    private string? StartBefore(string part, string asked) => !Says(part, "plan.hear.hourUnit") ? null
        : part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var tokens
            ? Enumerable.Range(2, LongestStart - 1).Select(count => string.Join(' ', tokens.Take(count))).FirstOrDefault(lead => lead.Length < part.Length && !Says(lead, "plan.hear.hourUnit") && !Says(lead, "plan.hear.oneDay") && IsFromThen(lead, asked))
            : null;

    // "Without Keras", whatever was asked.
    private bool IsLeftOut(string part) => desk.Hearing.After(part, "plan.hear.leaveOut") is { Length: > 0 } what && desk.Finder.Find(what, desk.Plan(new())).Count > 0;

    // Weeks and items are told one by one, unless the days stand apart from their month or one "without" is said of several.
    private bool GoesOn(PlanStatement before, string part) => before.Field switch
    {
        PlanFields.Busy => $"{before.Text} {part}" is var whole && (desk.Readers.IsLength(part) ? desk.Readers.IsLengthInMonth(whole) : desk.Readers.Date(part) is null && desk.Readers.WithDays(whole) is not null),
        PlanFields.Extras => IsLeftOutToo(before, part),
        _ => true,
    };

    // "Without TensorFlow and Keras".
    private bool IsLeftOutToo(PlanStatement before, string part) =>
        IsLeftOut(before.Text) && desk.Readers.Date(part) is null && desk.Finder.IsName(desk.Hearing.Between(part, "plan.hear.and"), desk.Plan(new()));

    // "BTech, second year" says where somebody stands; only a year makes it a date of the degree.
    private bool IsOwnItem(string part, string asked) =>
        (Says(part, "plan.hear.without") || (asked == PlanFields.Standing ? part.Count(char.IsAsciiDigit) >= DigitsOfYear && Says(part, "plan.hear.targetCue") : Says(part, "plan.hear.doneWord") || desk.Readers.Date(part) is not null))
        && desk.Finder.Items(part, desk.Plan(new()), ItemKind.OwnDate).Count > 0;

    private bool Says(string part, string key) => desk.Hearing.Says(part, key);
}
