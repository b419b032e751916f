namespace CareerBot.Knowledge.Plans;

/// <summary>How long the person takes beside what was assumed, from what they finished since the plan began.</summary>
public static class OwnPace
{
    // The first week, on whose evening everything is ticked off at once, is no pace; neither is a year of silence.
    private const double Fastest = 0.25;
    private const double Slowest = 4;
    private const double SpreadBelow = 0.85;
    private const double SpreadAbove = 1.15;

    internal static double? Of(PlanAnswers answers, IReadOnlyList<PlanWork> works, DateOnly began, double hoursOfWeek, int fewest)
    {
        var finished = answers.Done.Where(done => !answers.Have.Contains(done.Work)).ToList();
        if (finished.Count < fewest)
        {
            return null;
        }

        var assumed = works.Where(work => finished.Exists(done => done.Work == work.Id || done.Work == work.Item.Value)).Sum(work => work.Hours.Middle);
        var days = finished.Max(done => done.On).DayNumber - began.DayNumber + 1;
        return assumed <= 0 || days < Calendar.DaysOfWeek ? null : Math.Clamp(days * hoursOfWeek / Calendar.DaysOfWeek / assumed, Fastest, Slowest);
    }

    /// <summary>The hours of <paramref name="assumed"/> at this pace: around the middle, since the wide range is not needed any more.</summary>
    internal static HourRange Applied(HourRange assumed, double? pace) =>
        pace is { } own ? new HourRange(assumed.Middle * own * SpreadBelow, assumed.Middle * own * SpreadAbove) : assumed;
}
