using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Plans;

/// <summary>Makes plans: a pure function of the knowledge, what a person said, and the day.</summary>
public static class Planner
{
    /// <summary>The longest plan, in weeks: twenty years. No limit of a knowledge file reaches further.</summary>
    public const int MostWeeks = 1040;

    internal const double Nothing = 1e-6;

    /// <summary>The plan for <paramref name="answers"/> as of <paramref name="today"/>.</summary>
    /// <returns>The plan, or null if the knowledge has no roadmap or no assumption about hours.</returns>
    public static Plan? Make(CareerKnowledge knowledge, PlanAnswers answers, DateOnly today)
    {
        if (knowledge is not { Planning: { } planning, Roadmap: { } roadmap })
        {
            return null;
        }

        var began = answers.Start ?? today;
        var gone = began > today ? 0 : (today.DayNumber - began.DayNumber) / Calendar.DaysOfWeek;
        var start = began.AddDays(gone * Calendar.DaysOfWeek);
        var hours = answers.Hours ?? planning.Limits.UsualHours;
        var calendar = new Calendar(start, answers.Busy, planning.FreeEvery, planning.FreeWeeks, gone);
        var assumed = Works.Of(knowledge, answers);
        var pace = OwnPace.Of(answers, assumed, began, hours, planning.Limits.PaceAfter);
        var open = assumed.Where(work => !work.IsDone).Select(work => work with { Hours = OwnPace.Applied(work.Hours, pace) }).ToList();
        var weeks = calendar.Place(open, hours);
        var left = open.Aggregate(default(HourRange), (sum, work) => sum.Plus(work.Hours));
        var earliest = calendar.EndOf(left.From, hours);
        var finish = FinishOf(earliest, calendar.EndOf(left.To, hours));
        var works = assumed.Select(work => work.IsDone ? work : open.First(each => each.Id == work.Id) with { When = WhenOf(work.Id, weeks) }).ToList();
        return new Plan
        {
            Assumption = planning,
            OwnTotal = answers.TotalHours,
            Start = start,
            Hours = hours,
            Works = works,
            Weeks = weeks,
            Left = left,
            Pace = pace,
            Stages = [.. roadmap.Stages.Select(stage => StageOf(stage, works, answers))],
            Earliest = earliest,
            Finish = finish,
            Reach = ReachOf(earliest, finish, answers.Target),
            HoursForTarget = answers.Target is { } target ? HoursBy(calendar, left.To, target, planning.Limits.MostHours) : null,
        };
    }

    // A range that ends in the week in which it begins would pretend to know the day.
    private static PlanSpan? FinishOf(DateOnly? earliest, DateOnly? latest) => earliest is { } early && latest is { } late
        ? new PlanSpan(early, late > early ? late : early.AddDays(Calendar.DaysOfWeek))
        : null;

    // Where only the most hours take too long, the fewest may still do.
    private static Reach ReachOf(DateOnly? earliest, PlanSpan? finish, DateOnly? target) =>
        target is not { } day ? Reach.NoTarget
        : finish?.To <= day ? Reach.Sure
        : earliest <= day ? Reach.Possible
        : Reach.Missed;

    private static int? HoursBy(Calendar calendar, double hours, DateOnly target, int most)
    {
        for (var each = 1; each <= most; each++)
        {
            if (calendar.EndOf(hours, each) is { } end && end <= target)
            {
                return each;
            }
        }

        return null;
    }

    private static PlanSpan? WhenOf(string work, IReadOnlyList<PlanWeek> weeks)
    {
        var inWeeks = weeks.Where(week => week.Shares.Any(share => share.Work == work)).ToList();
        return inWeeks.Count == 0 ? null : new PlanSpan(inWeeks[0].Start, inWeeks[^1].Start.AddDays(Calendar.DaysOfWeek - 1));
    }

    private static PlanStage StageOf(Stage stage, List<PlanWork> works, PlanAnswers answers) =>
        new(stage.Topic, [.. stage.Items.Where(item => !answers.LeftOut.Contains(item.Topic.Id.Value)).Select(item => ItemOf(item, works, answers))]);

    private static PlanItem ItemOf(StageItem item, List<PlanWork> works, PlanAnswers answers)
    {
        var id = item.Topic.Id;
        var own = works.Where(work => work.Item == id).ToList();
        var isDone = item.Kind switch
        {
            ItemKind.Ongoing => false,
            ItemKind.OwnDate => answers.Have.Contains(id.Value) || answers.Done.Exists(done => done.Work == id.Value),
            _ => own.TrueForAll(work => work.IsDone),
        };
        return new PlanItem(item.Topic, item.Kind, own, isDone, answers.OwnDates.TryGetValue(id.Value, out var date) ? date : null)
        {
            Until = answers.OwnEnds.TryGetValue(id.Value, out var end) && end > date ? end : null,
        };
    }
}
