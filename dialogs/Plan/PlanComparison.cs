using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Holds numbers of hours a week against each other, without changing anything: "compare 12 and 20 hours", "10 or 15 hours?".</summary>
internal static class PlanComparison
{
    private const int MostWordsOfAChoice = 5;

    /// <summary>Whether <paramref name="said"/> asks for it.</summary>
    public static bool Asks(PlanDesk desk, string said) => NumbersIn(desk, said).Count > 1;

    /// <summary>When the plan ends with each of the numbers, or which of them cannot be planned with; null if <paramref name="said"/> compares none.</summary>
    public static string? Of(PlanDesk desk, string said, PlanAnswers answers)
    {
        var numbers = NumbersIn(desk, said);
        return numbers.Count < 2 ? null
            : numbers.Find(hours => hours < desk.Limits.LeastHours || hours > desk.Limits.MostHours) is not 0 and var none
                ? desk.Vary(
                    "plan.why.hoursRange",
                    ("given", PlanTexts.Number(none)),
                    ("least", PlanTexts.Number(desk.Limits.LeastHours)),
                    ("most", PlanTexts.Number(desk.Limits.MostHours)))
            : Told(desk, answers, numbers);
    }

    /// <summary>The hours that <paramref name="said"/> chooses of those that were compared just before, in words; null if it chooses none.</summary>
    public static string? Chosen(PlanDesk desk, string said, OpenWish? open)
    {
        if (open is not { Compared: { Count: > 0 } compared } || said.Count(' ') >= MostWordsOfAChoice)
        {
            return null;
        }

        var number = HourReader.NumbersOf(desk.Spoken(said)) is [var only] && compared.Contains(only) ? only
            : desk.Career.Places.In(said, compared.Count) is { } place && place >= 1 && place <= compared.Count ? compared[place - 1]
            : 0;
        return number > 0 ? desk.Texts.HoursAWeek(number) : null;
    }

    private static string Told(PlanDesk desk, PlanAnswers answers, List<double> numbers)
    {
        desk.Talk.Now = desk.Talk.Now with { Open = new OpenWish { Compared = numbers } };
        var head = desk.Say("plan.compared", ("hours", desk.Texts.HoursAWeek(desk.Plan(answers).Hours)));
        return $"{head}\n\n{string.Join('\n', numbers.Select(hours => "- " + With(desk, answers, hours)))}\n\n{desk.Say("plan.comparedKeep", ("hours", PlanTexts.Number(numbers[^1])))}";
    }

    private static string With(PlanDesk desk, PlanAnswers answers, double hours) =>
        desk.Say("plan.comparedWith", ("hours", desk.Texts.HoursAWeek(hours)), ("range", desk.Texts.Range(desk.Plan(answers with { Hours = hours }))));

    private static List<double> NumbersIn(PlanDesk desk, string said)
    {
        var isCompared = desk.Hearing.After(said, "plan.hear.compare") is not null
            || (desk.Hearing.IsQuestion(said) && desk.Hearing.Says(said, "plan.hear.versus"));
        return isCompared && desk.Hearing.Says(said, "plan.hear.hourUnit") && !desk.Hearing.Says(said, "plan.hear.monthUnit")
            ? [.. HourReader.NumbersOf(desk.Spoken(said)).Distinct()]
            : [];
    }
}
