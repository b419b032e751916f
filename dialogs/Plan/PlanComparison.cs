using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Holds numbers of hours a week against each other, without changing anything: "compare 12 and 20 hours", "10 or 15 hours?".</summary>
internal static class PlanComparison
{
    /// <summary>Whether <paramref name="said"/> asks for it.</summary>
    public static bool Asks(PlanDesk desk, string said) => NumbersIn(desk, said).Count > 1;

    /// <summary>When the plan ends with each of the numbers, or which of them cannot be planned with; null if <paramref name="said"/> compares none.</summary>
    public static string? Of(PlanDesk desk, string said, PlanAnswers answers)
    {
        var numbers = NumbersIn(desk, said);
        return numbers.Count < 2 ? null
            : numbers.Find(hours => hours < desk.Limits.LeastHours || hours > desk.Limits.MostHours) is not 0 and var none
                ? desk.Vary("plan.why.hoursRange", ("given", PlanTexts.Number(none)), ("least", PlanTexts.Number(desk.Limits.LeastHours)), ("most", PlanTexts.Number(desk.Limits.MostHours)))
            : $"{desk.Say("plan.compared", ("hours", desk.Texts.HoursAWeek(desk.Plan(answers).Hours)))}\n\n{string.Join('\n', numbers.Select(hours => "- " + With(desk, answers, hours)))}";
    }

    private static string With(PlanDesk desk, PlanAnswers answers, double hours) =>
        desk.Say("plan.comparedWith", ("hours", desk.Texts.HoursAWeek(hours)), ("range", desk.Texts.Range(desk.Plan(answers with { Hours = hours }))));

    private static List<double> NumbersIn(PlanDesk desk, string said)
    {
        var isCompared = desk.Hearing.After(said, "plan.hear.compare") is not null || (desk.Hearing.IsQuestion(said) && desk.Hearing.Says(said, "plan.hear.versus"));
        return isCompared && desk.Hearing.Says(said, "plan.hear.hourUnit") && !desk.Hearing.Says(said, "plan.hear.monthUnit") ? [.. HourReader.NumbersOf(desk.Spoken(said)).Distinct()] : [];
    }
}
