using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>What a part of a message is about, whatever was asked, or beside a question that was.</summary>
internal sealed class StatementCues(PlanDesk desk)
{
    private const int DigitsOfYear = 4;

    // "From next month".
    private const int LongestStart = 3;

    // "Leave maths"; more words may leave for somewhere.
    private const int LongestLeft = 3;

    // What ends sooner is no start and end of a plan: "1-15 April" is a day, told as two.
    private const int ShortestPlan = 45;

    // Exams may go on for longer.
    private const int LongestBusy = 120;

    /// <summary>Whether <paramref name="text"/> names weeks, from one day to another, that are too few to be a plan.</summary>
    public bool IsOfWeeks(string text) => desk.Hearing.Parts(text).Any(part => desk.Readers.FromTo(part) is { } span && IsShort(span, part));

    /// <summary>Whether <paramref name="span"/>, told in <paramref name="text"/>, is too short to be a plan.</summary>
    public bool IsShort(PlanSpan span, string text) => Lasts(span) < (Says(text, "plan.hear.busyCue") ? LongestBusy : ShortestPlan);

    /// <summary>Whether <paramref name="part"/> names a time that is too long to be without study: "BBA 2027 to 2030".</summary>
    public bool IsLong(string part) => desk.Readers.FromTo(part) is { } span && Lasts(span) > LongestBusy;

    /// <summary>
    /// Whether <paramref name="part"/> is what somebody can do, or that it is nothing yet:
    /// behind the comma of "BE mechanical, python" stands no second branch.
    /// </summary>
    public bool IsSkill(string part, string asked) => asked is PlanFields.Standing or PlanFields.Confirm
        && (desk.Hearing.Is(part, "plan.hear.none") || IsSkillName(part));

    /// <summary>Whether <paramref name="part"/> is the name of a part of the plan, and no more.</summary>
    public bool IsSkillName(string part) => desk.Finder.IsName(desk.Hearing.Between(part, "plan.hear.and"), desk.Whole);

    /// <summary>Whether <paramref name="part"/> tells what is finished: the day of "I finished Pandas yesterday" is none that the plan asks for.</summary>
    public bool IsFinished(string part) => desk.Hearing.After(part, "plan.hear.finished") is not null
        || desk.Hearing.After(part, "plan.hear.doneAhead") is { Length: > 0 }
        || PlanProgress.IsEndOfDone(desk, part);

    /// <summary>Whether <paramref name="part"/> tells a length until the end: "in two years", "do saal me".</summary>
    public bool IsWithin(string part) =>
        (desk.Hearing.After(part, "plan.hear.within") ?? desk.Hearing.Ahead(part, "plan.hear.within")) is { Length: > 0 } and var length
        && desk.Readers.IsLength(length) && desk.Readers.Date(part)?.Day is { } day && desk.Readers.IsAhead(day);

    /// <summary>Whether <paramref name="part"/> is how long a plan may last, and no more: "15 months".</summary>
    public bool IsPlanLong(string part) => desk.Readers.IsLength(part) && desk.Readers.Date(part) is { Day: { } day, Text: var said }
        && said.Length == desk.Readers.English(part).TrimEnd('.', ',', '!').Length && day.DayNumber - desk.Today.DayNumber >= ShortestPlan && desk.Readers.IsAhead(day);

    /// <summary>Whether all that <paramref name="part"/> names of time is how far away it is: "exam in two months", "do mahine me exam".</summary>
    public bool IsAway(string part)
    {
        var tokens = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, tokens.Length).Any(at => desk.Hearing.Is(tokens[at], "plan.hear.within")
            && (string.Join(' ', tokens[..at]), string.Join(' ', tokens[(at + 1)..])) is var (front, behind)
            && ((desk.Readers.IsLength(behind) && desk.Readers.Date(front) is null) || (desk.Readers.IsLength(front) && desk.Readers.Date(behind) is null)));
    }

    /// <summary>Whether <paramref name="part"/> puts the start behind busy weeks: "start after my exams in March".</summary>
    public bool IsStartBehind(string part) => Says(part, "plan.hear.startCue") && Says(part, "plan.hear.afterEvent") && Says(part, "plan.hear.busyCue");

    /// <summary>Whether <paramref name="part"/> begins with "I am".</summary>
    public bool IsOfMe(string part) => desk.Hearing.After(desk.Hearing.WithoutCourtesy(part), "plan.hear.iAm") is { Length: > 0 };

    /// <summary>Whether <paramref name="part"/> is a year, or a month or a day with its number, and no more: "2030", "June 2028".</summary>
    public bool IsDate(string part) => part.Any(char.IsAsciiDigit) && (part.Any(char.IsLetter) || DayReading.IsYear(part.TrimEnd('.', ',')))
        && desk.Readers.Date(part) is { Day: { } day, Text: var said }
        && said.Length == part.TrimEnd('.', ',').Length
        && desk.Readers.IsAhead(day)
        && !desk.Readers.IsLength(part);

    /// <summary>Whether <paramref name="part"/> names one week ("last week of December"), and no day to begin or to be ready by.</summary>
    public bool IsWeek(string part) =>
        Says(part, "plan.hear.week1") && !Says(part, "plan.hear.targetCue") && !Says(part, "plan.hear.startCue") && !desk.Readers.IsLength(part)
        && desk.Readers.SpanAhead(part) is { } span && IsShort(span, part);

    /// <summary>Whether <paramref name="part"/> says that the days of a festival are taken: "Diwali me ghar jaunga 10 din".</summary>
    public bool IsDuringFestival(string part) => Says(part, "plan.hear.festival") && (Says(part, "plan.hear.busyCue") || desk.Readers.IsLength(part))
        && !Says(part, "plan.hear.targetCue") && !NamesOwn(part);

    /// <summary>Whether <paramref name="part"/> tells the end by what happens then, whose day must be asked: "done before I turn thirty".</summary>
    public bool IsUndated(string part) => Says(part, "plan.hear.by") && (Says(part, "plan.hear.festival") || Says(part, "plan.hear.lifeEvent"));

    /// <summary>
    /// Whether <paramref name="part"/> is nothing but the first day: "kal se", "from
    /// tomorrow". "Do saal se" tells how long something has been so.
    /// </summary>
    public bool IsFromThen(string part, string asked) =>
        asked is PlanFields.Standing or PlanFields.Have or PlanFields.Hours or PlanFields.Target or PlanFields.Confirm
        && (desk.Hearing.After(part, "plan.hear.fromCue") ?? desk.Hearing.Ahead(part, "plan.hear.fromCue")) is { Length: > 0 } and var then
        && !Says(then, "plan.hear.hourUnit") && !desk.Readers.IsLength(then) && desk.Readers.Date(then, first: true)?.Day >= desk.Today;

    /// <summary>
    /// The first day that stands before or behind the hours of <paramref name="part"/>: "kal
    /// se 3 ghante", "two hours a day from April"; null if none does.
    /// </summary>
    public string? StartBeside(string part, string asked) => !Says(part, "plan.hear.hourUnit") ? null
        : part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var tokens
            ? Enumerable.Range(2, LongestStart - 1)
                .SelectMany(count => new[] { string.Join(' ', tokens.Take(count)), string.Join(' ', tokens.TakeLast(count)) })
                .FirstOrDefault(side => side.Length < part.Length
                    && !Says(side, "plan.hear.hourUnit")
                    && !Says(side, "plan.hear.oneDay")
                    && IsFromThen(side, asked))
            : null;

    /// <summary>
    /// The day to be ready by that stands behind the hours of <paramref name="part"/>: "10 hours a
    /// week till June 2028", "roz 2 ghante june 2028 tak"; null if none does.
    /// </summary>
    public string? TargetBeside(string part, string asked)
    {
        if (asked is not (PlanFields.Standing or PlanFields.Have or PlanFields.Hours or PlanFields.Confirm)
            || !Says(part, "plan.hear.hourUnit")
            || Says(part, "plan.hear.busyCue"))
        {
            return null;
        }

        var tokens = part.TrimEnd(',', '.').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(1, tokens.Length - 1).Select(at => string.Join(' ', tokens[at..]))
            .FirstOrDefault(tail => !Says(tail, "plan.hear.hourUnit")
                && Until(tail) is { Length: > 0 } until
                && desk.Readers.Date(until) is { Day: { } day, Text: var said }
                && said.Length == until.Length
                && desk.Readers.IsAhead(day));

        string? Until(string tail) => desk.Hearing.After(tail, "plan.hear.by") ?? desk.Hearing.Ahead(tail, "plan.hear.untilEnd");
    }

    /// <summary>Whether <paramref name="part"/> leaves something out: "without Keras", "leave Keras out".</summary>
    public bool IsLeftOut(string part) =>
        (desk.Hearing.After(part, "plan.hear.leaveOut")
            ?? (desk.Hearing.After(part, "plan.hear.leaveIt") is { Length: > 0 } left
                ? desk.Hearing.Ahead(left, "plan.hear.outEnd")
                : null)
            ?? desk.Hearing.Ahead(part, "plan.hear.leaveJust")
            ?? (part.Count(' ') < LongestLeft ? desk.Hearing.After(part, "plan.hear.leaveJust") : null)) is { Length: > 0 } what
            && desk.Finder.Find(what, desk.Whole).Count > 0;

    /// <summary>Whether <paramref name="part"/> names an item with a date of its own, and says something of it.</summary>
    // "BTech, second year" says where somebody stands; only a year makes it a date of the degree.
    public bool IsOwnItem(string part, string asked) =>
        (Says(part, "plan.hear.without")
            || (asked == PlanFields.Standing
                ? !Says(part, "plan.hear.targetSure") && part.Count(char.IsAsciiDigit) >= DigitsOfYear && Says(part, "plan.hear.targetCue")
                : Says(part, "plan.hear.doneWord") || Says(part, "plan.hear.wanted") || Says(part, "plan.hear.unsure") || desk.Readers.Date(part) is not null))
        && NamesOwn(part) && !(asked == PlanFields.Standing && (Says(part, "plan.hear.firstDegree") || Says(part, "plan.hear.furtherDegree")));

    /// <summary>Whether <paramref name="part"/> names an item with a date of its own.</summary>
    public bool NamesOwn(string part) => desk.Finder.Items(part, desk.Whole, ItemKind.OwnDate).Count > 0;

    private static int Lasts(PlanSpan span) => span.To.DayNumber - span.From.DayNumber;

    private bool Says(string part, string key) => desk.Hearing.Says(part, key);
}
