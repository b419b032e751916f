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
        if (desk.Hearing.Says(text, "plan.hear.unsure"))
        {
            return null;
        }

        if (desk.Hearing.Says(text, "plan.hear.putBack") && desk.Finder.LeftOutBy(text, desk.Plan(new PlanAnswers())).Intersect(answers.LeftOut, StringComparer.Ordinal).ToList() is [_, ..] back)
        {
            return new PlanRead(
                answers with { LeftOut = [.. answers.LeftOut.Except(back, StringComparer.Ordinal)] },
                desk.Say("plan.read.kept", ("items", desk.Texts.Names(PlanTexts.NamesOf(desk.Plan(new PlanAnswers()), back)))));
        }

        var items = desk.Finder.Items(text, desk.Plan(new PlanAnswers()), ItemKind.OwnDate);
        if (items.Count == 0 && desk.Hearing.Says(text, "plan.hear.leaveOut") && desk.Finder.LeftOutBy(text, desk.Plan(new PlanAnswers())) is [_, ..] left)
        {
            // "Remove Keras" of what was struck off: it is not known after all.
            return desk.Hearing.Says(text, "plan.hear.takeOff") && left.Where(answers.Have.Contains).ToList() is [_, ..] known
                ? skills.Unknown(answers, known)
                : new PlanRead(
                    answers with { LeftOut = [.. answers.LeftOut.Union(left, StringComparer.Ordinal)] },
                    desk.Say("plan.read.without", ("items", desk.Texts.Names(PlanTexts.NamesOf(desk.Plan(new PlanAnswers()), left)))));
        }

        if (items.Count == 0)
        {
            return desk.Hearing.Is(text, "plan.hear.all") || desk.Hearing.Is(text, "plan.hear.none") || desk.IsYes(text) || desk.IsNo(text) ? new PlanRead(answers)
                // "BBA 2027 to 2030": years ahead, of something that the plan has by another name.
                : desk.Readers.FromTo(text) is not null ? new PlanRead(null, desk.Vary("plan.why.extras")) : null;
        }

        var date = desk.Readers.Date(text, first: desk.Hearing.Says(text, "plan.hear.startCue") || desk.Hearing.Says(text, "plan.hear.fromCue") || desk.Readers.Stretch(text) is not null);
        date = date is { Text: var said } && items is [var moved, ..] && answers.OwnDates.TryGetValue(moved.Topic.Id.Value, out var before) && desk.Readers.InYear(said, before.Year) is { } same && same > desk.Today ? new DateReading(same, said) : date;
        // "2026 to 2030": what began already ends then.
        date = date?.Day < desk.Today && desk.Readers.Date(text) is { } end && end.Day > desk.Today ? end : date;
        return date is { Day: null } ? days.NoSuchDay(date, text)
            : date is { Day: { } day } && day < desk.Today && !desk.Hearing.Says(text, "plan.hear.doneWord") ? new PlanRead(null, desk.Say("plan.why.ownPast", ("given", PlanTexts.Day(day)), ("item", items[0].Topic.In(desk.Language).Title)))
            : new PlanRead(items.Select(each => each.Topic.Id.Value).Aggregate(answers, (so, item) => With(so, item, text, date?.Day)), Told(items, text, date?.Day));
    }

    private string Told(IReadOnlyList<PlanItem> items, string text, DateOnly? day)
    {
        var names = string.Join(", ", items.Select(item => item.Topic.In(desk.Language).Title));
        return desk.Hearing.Says(text, "plan.hear.without") ? desk.Say("plan.read.without", ("items", names))
            : desk.Hearing.Says(text, "plan.hear.doneWord") ? desk.Say("plan.read.have", ("works", names))
            : day is { } from && EndOf(text, from) is { } to && to.DayNumber - from.DayNumber <= LongestBusy ? desk.Say("plan.read.ownFrom", ("items", names), ("date", PlanTexts.Day(from)), ("to", PlanTexts.Day(to)))
            : day is { } date ? desk.Say("plan.read.own", ("items", names), ("date", desk.Texts.Days(date, EndOf(text, date))))
            : desk.Say("plan.read.kept", ("items", names));
    }

    private PlanAnswers With(PlanAnswers answers, string item, string text, DateOnly? day) =>
        desk.Hearing.Says(text, "plan.hear.without") ? answers with { LeftOut = [.. answers.LeftOut.Append(item).Distinct(StringComparer.Ordinal)] }
        : desk.Hearing.Says(text, "plan.hear.doneWord") ? answers with { Have = [.. answers.Have.Append(item).Distinct(StringComparer.Ordinal)] }
        : day is { } date ? Dated(answers, item, date, EndOf(text, date))
        : answers.LeftOut.Contains(item) ? answers with { LeftOut = [.. answers.LeftOut.Where(each => each != item)] }
        : answers;

    private static PlanAnswers Dated(PlanAnswers answers, string item, DateOnly date, DateOnly? end) => answers with
    {
        OwnDates = new Dictionary<string, DateOnly>(answers.OwnDates) { [item] = date },
        OwnEnds = new(answers.OwnEnds.Where(own => own.Key != item).Concat(end is { } last ? [KeyValuePair.Create(item, last)] : [])),
        LeftOut = [.. answers.LeftOut.Where(each => each != item)],
    };

    // The last day of "June to July 2027", where the first is the date.
    private DateOnly? EndOf(string text, DateOnly date) => desk.Readers.Stretch(text) is { } span && span.From == date ? span.To : null;
}
