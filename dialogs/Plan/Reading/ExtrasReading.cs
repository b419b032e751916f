using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Reads what of the plan is left out or put back, and the days of what somebody does on days of their own.</summary>
internal sealed class ExtrasReading(PlanDesk desk, SkillsReading skills, DayReading days)
{
    // Nobody studies nothing for longer than that because of an item.
    private const int LongestBusy = 120;

    /// <summary>The answers with what <paramref name="text"/> leaves out, puts back or dates; null if it does none of it.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="answers">The answers so far.</param>
    public PlanRead? Read(string text, PlanAnswers answers)
    {
        // "Not sure about the master's, what do you think?"
        if (desk.Hearing.Says(text, "plan.hear.asksAdvice"))
        {
            return null;
        }

        var items = desk.Finder.Items(text, desk.Whole, ItemKind.OwnDate);
        if (items.Count > 0 && desk.Hearing.Says(text, "plan.hear.unsure"))
        {
            return new PlanRead(
                answers,
                desk.Say("plan.read.undecided", ("leads", string.Join(' ', items.Select(item => desk.Career.Words.Fill(item.Topic.In(desk.Language).Lead))))));
        }

        if ((PutBack(text, answers) ?? (items.Count == 0 ? TakenOut(text, answers) : null)) is { } read)
        {
            return read;
        }

        if (items.Count == 0)
        {
            return desk.Hearing.Is(text, "plan.hear.all") || desk.Hearing.Is(text, "plan.hear.none") || desk.IsYes(text) || desk.IsNo(text)
                ? new PlanRead(answers)
                // "BBA 2027 to 2030": years ahead, of something that the plan has by another name.
                : desk.Readers.FromTo(text) is not null ? new PlanRead(null, desk.Vary("plan.why.extras")) : null;
        }

        // "Master's 2030 or 2031" leaves the year open.
        if (desk.Hearing.Behind(text, "main.hear.either") is var other
            && other.Length < text.Length
            && desk.Readers.Date(other) is not null
            && desk.Readers.Date(text[..^other.Length]) is not null)
        {
            return new PlanRead(null, desk.Vary("plan.why.event"));
        }

        // "I have not completed my bachelor's" leaves nothing out.
        if (desk.Hearing.Says(text, "plan.hear.doneWord") && desk.Hearing.Says(text, "plan.hear.negation"))
        {
            return items.Select(item => item.Topic.Id.Value).Where(answers.Have.Contains).ToList() is [_, ..] undone
                ? skills.Unknown(answers, undone)
                : new PlanRead(answers, Kept(items));
        }

        var (date, end) = When(text, answers, items[0]);
        return date is { Day: null } ? days.NoSuchDay(date, text)
            : date is { Day: { } day } && day < desk.Today && !IsDone(text, date.Day)
                ? new PlanRead(null, desk.Say("plan.why.ownPast", ("given", PlanTexts.Day(day)), ("item", items[0].Topic.In(desk.Language).Title)))
            : new PlanRead(
                items.Select(each => each.Topic.Id.Value).Aggregate(answers, (so, item) => With(so, item, text, date?.Day, end)),
                Told(items, text, date?.Day, end));
    }

    private PlanRead? PutBack(string text, PlanAnswers answers) =>
        desk.Hearing.Says(text, "plan.hear.putBack")
            && desk.Finder.LeftOutBy(text, desk.Whole).Intersect(answers.LeftOut, StringComparer.Ordinal).ToList() is [_, ..] back
            ? new PlanRead(
                answers with { LeftOut = [.. answers.LeftOut.Except(back, StringComparer.Ordinal)] },
                desk.Say("plan.read.kept", ("items", desk.Texts.Names(desk.Whole, back))))
            : null;

    private PlanRead? TakenOut(string text, PlanAnswers answers)
    {
        if ((!desk.Hearing.Says(text, "plan.hear.leaveOut") && !new StatementCues(desk).IsLeftOut(text))
            || desk.Finder.LeftOutBy(text, desk.Whole) is not [_, ..] left)
        {
            return null;
        }

        // "Remove Keras" of what was struck off: it is not known after all.
        return desk.Hearing.Says(text, "plan.hear.takeOff") && left.Where(answers.Have.Contains).ToList() is [_, ..] known ? skills.Unknown(answers, known)
            : new PlanRead(
                answers with { LeftOut = [.. answers.LeftOut.Union(left, StringComparer.Ordinal)] },
                desk.Say("plan.read.without", ("items", desk.Texts.Names(desk.Whole, left))));
    }

    private string Told(IReadOnlyList<PlanItem> items, string text, DateOnly? day, DateOnly? end)
    {
        var names = Names(items);
        return desk.Hearing.Says(text, "plan.hear.without") ? desk.Say("plan.read.without", ("items", names))
            : IsDone(text, day) ? desk.Say("plan.read.have", ("works", names))
            : day is { } from && end is { } to && to.DayNumber - from.DayNumber <= LongestBusy && desk.Readers.Stretch(text) is not null
                ? desk.Say("plan.read.ownFrom", ("items", names), ("date", PlanTexts.Day(from)), ("to", PlanTexts.Day(to)))
            : day is { } date ? desk.Say("plan.read.own", ("items", names), ("date", desk.Texts.Days(date, end)))
            : Kept(items);
    }

    // "BCA done by June 2029" is not done yet, and "MSc 2020" is.
    private bool IsDone(string text, DateOnly? day) => !(day > desk.Today) && (desk.Hearing.Says(text, "plan.hear.doneWord")
        || (day < desk.Today && (desk.Hearing.Says(text, "plan.hear.firstDegree") || desk.Hearing.Says(text, "plan.hear.furtherDegree"))));

    private string Kept(IReadOnlyList<PlanItem> items) => desk.Say("plan.read.kept", ("items", Names(items)));

    private string Names(IReadOnlyList<PlanItem> items) => string.Join(", ", items.Select(item => item.Topic.In(desk.Language).Title));

    private PlanAnswers With(PlanAnswers answers, string item, string text, DateOnly? day, DateOnly? end) =>
        desk.Hearing.Says(text, "plan.hear.without") ? answers with { LeftOut = [.. answers.LeftOut.Append(item).Distinct(StringComparer.Ordinal)] }
        : IsDone(text, day) ? answers with { Have = [.. answers.Have.Append(item).Distinct(StringComparer.Ordinal)] }
        : day is { } date ? Dated(answers, item, date, end)
        : answers.LeftOut.Contains(item) ? answers with { LeftOut = [.. answers.LeftOut.Where(each => each != item)] }
        : answers;

    private static PlanAnswers Dated(PlanAnswers answers, string item, DateOnly date, DateOnly? end) => answers with
    {
        OwnDates = new Dictionary<string, DateOnly>(answers.OwnDates) { [item] = date },
        OwnEnds = new(answers.OwnEnds.Where(own => own.Key != item).Concat(end is { } last ? [KeyValuePair.Create(item, last)] : [])),
        LeftOut = [.. answers.LeftOut.Where(each => each != item)],
    };

    // The day of an item, or the first and the last of its days.
    private (DateReading? Date, DateOnly? End) When(string text, PlanAnswers answers, PlanItem item)
    {
        var told = OfTheSameYear(text, answers, item);
        var starts = desk.Hearing.Says(text, "plan.hear.startCue") || desk.Hearing.Says(text, "plan.hear.fromCue");
        var span = desk.Readers.Stretch(told) ?? (starts ? null : Period(told));
        var date = desk.Readers.Date(told, first: starts || span is not null);
        // "2026 to 2030": what began already ends then.
        return date?.Day < desk.Today && desk.Readers.Date(told) is { } end && end.Day > desk.Today ? (end, null)
            : (date, span?.From == date?.Day ? span?.To : null);
    }

    // "August", said of an item that has its year already.
    private string OfTheSameYear(string text, PlanAnswers answers, PlanItem item) =>
        desk.Readers.Date(text) is { Text: var said }
            && answers.OwnDates.TryGetValue(item.Topic.Id.Value, out var before)
            && desk.Readers.InYear(said, before.Year) > desk.Today
            ? $"{said} {PlanTexts.Number(before.Year)}"
            : text;

    // "2031" and "July 2031" are told as they were said, and not as one of their days.
    private PlanSpan? Period(string text) => desk.Readers.Date(text) is { Day: { } to, Text: var said } && !PlanReaders.NamesDay(said)
        && desk.Readers.Date(text, first: true)?.Day is { } from && from < to && from > desk.Today ? new PlanSpan(from, to) : null;
}
