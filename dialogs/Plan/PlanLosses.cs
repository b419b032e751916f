namespace CareerBot.Dialogs.Plan;

/// <summary>Hears that time was lost: "I lost two weeks", "do hafte chhoot gaye". Whoever lost a job a month ago lost no weeks of study.</summary>
internal static class PlanLosses
{
    /// <summary>Whether <paramref name="said"/> tells that a stretch of time was lost.</summary>
    public static bool Tells(PlanDesk desk, string said) => !desk.Hearing.IsQuestion(said)
        && (desk.Hearing.Is(said, "plan.hear.behind") || IsLost(desk, said) || (desk.Hearing.Parts(said).ToList() is [_, .., var last] && IsLost(desk, last)));

    private static bool IsLost(PlanDesk desk, string said) => (desk.Hearing.After(said, "plan.hear.lost") ?? desk.Hearing.Before(said, "plan.hear.lostEnd")) is { } stretch && IsOfTime(desk, stretch);

    // Only a number, or words such as "the last", may stand before the weeks.
    private static bool IsOfTime(PlanDesk desk, string stretch)
    {
        foreach (var token in desk.Spoken(stretch).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (desk.Hearing.Is(token, "plan.hear.timeUnit"))
            {
                return true;
            }

            if (!desk.Hearing.Is(token, "plan.hear.stretchWord") && HourReader.NumbersOf(token).Count == 0)
            {
                return false;
            }
        }

        return false;
    }
}
