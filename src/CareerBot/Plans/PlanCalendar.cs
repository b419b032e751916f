using System.Globalization;
using CareerBot.Dialogs.Plan;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CareerBot.Plans;

/// <summary>
/// A plan as an iCalendar file (RFC 5545). Every event keeps its UID for the life of the plan, and SEQUENCE rises with every change, so that
/// what is imported again takes the place of what was there.
/// </summary>
internal static class PlanCalendar
{
    // Weeks that pass move a plan too; there are fewer in the longest plan than this.
    private const int SequencesOfRevision = 2048;
    private const int DaysOfWeek = 7;

    public static string Write(OpenedPlan opened, TimeProvider clock)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//CareerBot//Plan//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", opened.Say("planPage.title"));
        var stamp = new CalDateTime(clock.GetUtcNow().UtcDateTime, CalDateTime.UtcTzId);
        foreach (var entry in Events(opened))
        {
            entry.DtStamp = stamp;
            entry.Sequence = SequenceOf(opened);
            entry.Transparency = "TRANSPARENT";
            calendar.Events.Add(entry);
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? string.Empty;
    }

    private static IEnumerable<CalendarEvent> Events(OpenedPlan opened)
    {
        var items = opened.Plan.Stages.SelectMany(stage => stage.Items).ToList();
        return items.Select(item => EventOf(opened, item)).OfType<CalendarEvent>()
            .Concat(opened.Answers.LeftOut.Select(id => LeftOut(opened, id)))
            .Append(Weekly(opened));
    }

    private static CalendarEvent? EventOf(OpenedPlan opened, PlanItem item)
    {
        var title = item.Topic.In("en").Title;
        return item switch
        {
            { IsDone: true } => DoneOn(opened, item) is { } day
                ? AllDay(opened, item.Topic.Id.Value, opened.Say("planPage.eventDone", ("item", title)), day, day)
                : null,
            { Kind: ItemKind.Ongoing } => Ongoing(opened, item, title),
            { Kind: ItemKind.OwnDate, Date: { } date } => AllDay(opened, item.Topic.Id.Value, title, date, item.Until ?? date),
            { When: { } when } => Described(
                AllDay(opened, item.Topic.Id.Value, opened.Say("planPage.event", ("item", title), ("hours", opened.Texts.OpenHours(item))), when.From, when.To),
                opened),
            _ => null,
        };
    }

    private static CalendarEvent Ongoing(OpenedPlan opened, PlanItem item, string title)
    {
        var began = opened.Answers.Start ?? opened.Plan.Start;
        var entry = AllDay(opened, item.Topic.Id.Value, title, began, began);
        entry.RecurrenceRule = new RecurrenceRule(FrequencyType.Monthly);
        return entry;
    }

    // The reminder of the people whom the bot cannot write to: every week for study, and none in the weeks left out.
    private static CalendarEvent Weekly(OpenedPlan opened)
    {
        var plan = opened.Plan;
        var entry = AllDay(opened, "weekly", opened.Say("planPage.weekly", ("hours", PlanTexts.Number(plan.Hours))), plan.Start, plan.Start);
        entry.Description = opened.Say("planPage.weeklyAbout").Replace("*", "\"", StringComparison.Ordinal);
        entry.RecurrenceRule = new RecurrenceRule(FrequencyType.Weekly) { Until = new CalDateTime(plan.Finish?.To
            ?? plan.Start.AddDays(DaysOfWeek * plan.Weeks.Count)) };
        foreach (var week in plan.Weeks.Where(week => week.Kind != WeekKind.Study))
        {
            entry.ExceptionDates.Add(new CalDateTime(week.Start));
        }

        return entry;
    }

    private static CalendarEvent LeftOut(OpenedPlan opened, string id)
    {
        var entry = AllDay(opened, id, opened.Career.Knowledge.Find(id)?.In("en").Title ?? id, opened.Plan.Start, opened.Plan.Start);
        entry.Status = EventStatus.Cancelled;
        return entry;
    }

    private static CalendarEvent Described(CalendarEvent entry, OpenedPlan opened)
    {
        entry.Description = opened.Texts.Assumption(opened.Plan).Replace("*", "\"", StringComparison.Ordinal);
        return entry;
    }

    private static CalendarEvent AllDay(OpenedPlan opened, string id, string title, DateOnly from, DateOnly to) => new()
    {
        Uid = string.Create(CultureInfo.InvariantCulture, $"{opened.Identity}-{id}@careerbot"),
        Summary = title,
        Start = new CalDateTime(from),
        // The end of an all-day event is the day after it (RFC 5545, 3.6.1).
        End = new CalDateTime(to.AddDays(1)),
    };

    private static DateOnly? DoneOn(OpenedPlan opened, PlanItem item) =>
        opened.Answers.Done.Where(done => done.Work == item.Topic.Id.Value || item.Works.Any(work => work.Id == done.Work))
            .Select(done => (DateOnly?)done.On)
            .Max();

    private static int SequenceOf(OpenedPlan opened)
    {
        var began = opened.Answers.Start ?? opened.Plan.Start;
        return (opened.Revision * SequencesOfRevision) + Math.Clamp((opened.Plan.Start.DayNumber - began.DayNumber) / DaysOfWeek, 0, SequencesOfRevision - 1);
    }
}
