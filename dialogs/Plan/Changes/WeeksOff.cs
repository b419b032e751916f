using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Weeks without study: how many a text names, and the plan's answers with them.</summary>
internal sealed class WeeksOff(PlanDesk desk, PlanAnswers answers)
{
    /// <summary>Days of a week.</summary>
    public const int DaysOfWeek = 7;

    /// <summary>The most weeks that a plan can lose at once.</summary>
    public const int Most = 52;

    private const double WeeksOfMonth = 52.0 / 12;

    /// <summary>Whole weeks, rounded up, for the time that <paramref name="said"/> names, of a number that a plan can lose; null otherwise.</summary>
    public int? In(string said)
    {
        var weeks = Math.Ceiling(Days(said) / DaysOfWeek);
        return weeks is < 1 or > Most ? null : (int)weeks;
    }

    /// <summary>The days of the time that <paramref name="said"/> names; 0 if it names none.</summary>
    public double Days(string said) => desk.Hearing.Parts(said).Sum(DaysIn);

    private double DaysIn(string part)
    {
        // "For months" may be any number of them.
        var number = HourReader.NumbersOf(desk.Spoken(part)).FirstOrDefault(desk.Hearing.Says(part, "plan.hear.manyWeeks") ? 0 : 1);
        return desk.Hearing.Says(part, "plan.hear.week1") ? number * DaysOfWeek
            : desk.Hearing.Says(part, "plan.hear.monthUnit") ? Math.Round(number * WeeksOfMonth) * DaysOfWeek
            : desk.Hearing.Says(part, "plan.hear.timeUnit") ? number : 0;
    }

    /// <summary>The answers with <paramref name="weeks"/> without study, from the first day on that is not left out already.</summary>
    public PlanAnswers Paused(int weeks)
    {
        var end = FirstFree.AddDays((weeks * DaysOfWeek) - 1);
        return answers with { Busy = [.. answers.Busy.Where(span => span.From < desk.Today || span.To > end), new PlanSpan(desk.Today, end)] };
    }

    /// <summary>What is said to <paramref name="weeks"/> that are left out from now on.</summary>
    public string Told(int weeks) => FirstFree == desk.Today ? desk.Say("plan.leftOut", ("weeks", desk.Texts.Weeks(weeks)))
        : desk.Say("plan.leftOutMore", ("weeks", desk.Texts.Weeks(weeks)), ("from", PlanTexts.Day(FirstFree)));

    /// <summary>Today, or the first day after what is left out already: what is lost comes on top.</summary>
    public DateOnly FirstFree
    {
        get
        {
            var day = desk.Today;
            while (answers.Busy.Find(span => span.From <= day && span.To >= day) is { } span)
            {
                day = span.To.AddDays(1);
            }

            return day;
        }
    }
}
