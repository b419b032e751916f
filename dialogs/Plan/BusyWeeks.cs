using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>
/// Puts weeks that are left out among those that there are. What is told later takes the place of what it overlaps, moves ("the exam is
/// postponed to June"), or tells more exactly: "5 to 25 May", after "exams in May".
/// </summary>
internal static class BusyWeeks
{
    private const int MonthsOfYear = 12;

    /// <summary>The answers with <paramref name="span"/>, and what is said to it.</summary>
    /// <param name="desk">The turn.</param>
    /// <param name="answers">The answers so far.</param>
    /// <param name="span">Weeks that lie ahead.</param>
    /// <param name="text">How they were told.</param>
    public static PlanRead Added(PlanDesk desk, PlanAnswers answers, PlanSpan span, string text)
    {
        if (!desk.Hearing.Says(text, "plan.hear.moved")
            && answers.Busy.Exists(each => each.From <= span.From && each.To >= span.To && (IsOfMonths(span) || !IsOfMonths(each))))
        {
            return new PlanRead(answers, desk.Texts.LeftOut(span));
        }

        var left = answers.Busy.Where(each => each.To < span.From
            || each.From > span.To
            || (each.From <= desk.Today && !(each.From >= span.From && each.To <= span.To))).ToList();
        var gone = desk.Hearing.Says(text, "plan.hear.moved") && left.Count == answers.Busy.Count ? Nearest(left, span, desk.Today) : null;
        var told = gone is null ? desk.Texts.LeftOut(span) : $"{desk.Say("plan.read.busyNot", ("weeks", desk.Texts.Spans([gone])))} {desk.Texts.LeftOut(span)}";
        return new PlanRead(answers with { Busy = [.. left.Where(each => each != gone), span] }, told);
    }

    // Whole months were told without their days.
    private static bool IsOfMonths(PlanSpan span) => span.From.Day == 1 && span.To.AddDays(1).Day == 1;

    // Weeks have no names: what was postponed is taken to be what lies in the nearest month, and was told last.
    private static PlanSpan? Nearest(List<PlanSpan> spans, PlanSpan to, DateOnly today) =>
        spans.Where(span => span.From > today).Reverse().MinBy(span => Math.Abs(Months(span.From) - Months(to.From)));

    private static int Months(DateOnly day) => (day.Year * MonthsOfYear) + day.Month;
}
