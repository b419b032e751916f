namespace CareerBot.Knowledge.Plans;

/// <summary>
/// Which weeks are for study: not those of exams, and those that the cycle keeps free. The cycle
/// goes on from the first week of the plan, <paramref name="gone"/> weeks ago.
/// </summary>
internal sealed class Calendar(DateOnly start, IReadOnlyList<PlanSpan> busy, int every, int free, int gone = 0)
{
    public const int DaysOfWeek = 7;

    public WeekKind KindOf(int week)
    {
        var from = StartOf(week);
        var to = from.AddDays(DaysOfWeek - 1);
        return busy.Any(span => span.From <= to && span.To >= from) ? WeekKind.Busy
            : free < every && (week + gone) % every >= every - free ? WeekKind.Free
            : WeekKind.Study;
    }

    public DateOnly StartOf(int week) => start.AddDays(week * DaysOfWeek);

    /// <summary>The last day of the week in which so many hours are done; null if that takes too long.</summary>
    public DateOnly? EndOf(double hours, double hoursOfWeek)
    {
        for (var week = 0; week < Planner.MostWeeks; week++)
        {
            if (hours <= Planner.Nothing)
            {
                return week == 0 ? start : StartOf(week).AddDays(-1);
            }

            hours -= KindOf(week) == WeekKind.Study ? hoursOfWeek : 0;
        }

        return null;
    }

    /// <summary>The weeks in which the works are done one after the other.</summary>
    public IReadOnlyList<PlanWeek> Place(IReadOnlyList<PlanWork> works, double hoursOfWeek)
    {
        var weeks = new List<PlanWeek>();
        var left = new Queue<(string Work, double Hours)>(works.Select(work => (work.Id, work.Hours.Middle)).Where(work => work.Middle > Planner.Nothing));
        var (current, hours) = left.TryDequeue(out var first) ? first : (null, 0);
        while (current is not null && weeks.Count < Planner.MostWeeks)
        {
            var kind = KindOf(weeks.Count);
            var room = kind == WeekKind.Study ? hoursOfWeek : 0;
            var shares = new List<PlanShare>();
            while (room > Planner.Nothing && current is not null)
            {
                var taken = Math.Min(room, hours);
                shares.Add(new PlanShare(current, taken));
                (room, hours) = (room - taken, hours - taken);
                if (hours <= Planner.Nothing)
                {
                    (current, hours) = left.TryDequeue(out var next) ? next : (null, 0);
                }
            }

            weeks.Add(new PlanWeek(StartOf(weeks.Count), kind, shares));
        }

        return weeks;
    }
}
