using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Looks at a plan that change nothing: all of it, this week, what comes next, where the person is, what is open.</summary>
internal static class PlanViews
{
    private static readonly string[] s_views = ["show", "week", "next", "where", "gap"];

    /// <summary>Whether <paramref name="said"/> asks for a plan that there is not yet.</summary>
    public static bool Asks(PlanDesk desk, string said) => Named(desk, said) is { } view && view != "next";

    /// <summary>What <paramref name="said"/> asks to see, in words; null if it asks for no view.</summary>
    public static string? Of(PlanDesk desk, string said, PlanAnswers answers) => Named(desk, said) switch
    {
        "show" => desk.Texts.Whole(desk.Plan(answers), answers),
        "week" => desk.Texts.Week(desk.Plan(answers), desk.Today),
        "next" => desk.Texts.Next(desk.Plan(answers)),
        "where" => desk.Texts.Where(desk.Plan(answers)),
        "gap" => desk.Texts.Gap(desk.Plan(answers)),
        _ => null,
    };

    private static string? Named(PlanDesk desk, string said) => Array.Find(s_views, name => desk.Hearing.Is(said, "plan.hear." + name));
}
