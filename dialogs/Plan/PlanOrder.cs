using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>
/// Answers what comes before and after what in a plan, how far it is by a day, and whether its order can be changed. Every message of who has
/// a plan passes here, so the plan is drawn up only where it is asked for.
/// </summary>
internal static class PlanOrder
{
    /// <summary>Whether <paramref name="said"/> begins as such a question does.</summary>
    public static bool Asks(PlanDesk desk, string said) =>
        desk.Hearing.Says(said, "plan.hear.whichFirst")
            || desk.Hearing.After(said, "plan.hear.comesAfter") is not null
            || desk.Hearing.Says(said, "plan.hear.byThen");

    /// <summary>The answer to <paramref name="said"/>; null if it asks for none of it.</summary>
    public static string? Of(PlanDesk desk, string said, PlanAnswers answers) =>
        First(desk, said, answers) ?? Beside(desk, said, answers) ?? ByThen(desk, said, answers) ?? Fixed(desk, said, answers);

    // "Which comes first, calculus or statistics?"
    private static string? First(PlanDesk desk, string said, PlanAnswers answers)
    {
        if (!desk.Hearing.Says(said, "plan.hear.whichFirst"))
        {
            return null;
        }

        var plan = desk.Plan(answers);
        var found = desk.Finder.Find(said, plan);
        return plan.Works.Where(work => found.Contains(work.Id)).ToList() is [var first, _, ..] works
            ? $"{desk.Say("plan.order.first", ("work", first.Name))}\n\n{desk.Texts.Times(plan, works)}" : null;
    }

    // "What comes after PyTorch?", "PyTorch ke baad kya?"
    private static string? Beside(PlanDesk desk, string said, PlanAnswers answers)
    {
        var behind = desk.Hearing.After(said, "plan.hear.comesAfter") ?? desk.Hearing.Ahead(said, "plan.hear.afterEnd");
        if ((behind ?? desk.Hearing.After(said, "plan.hear.comesBefore")) is not { Length: > 0 } name)
        {
            return null;
        }

        var plan = desk.Plan(answers);
        if (desk.Finder.Find(name, plan) is not [_, ..] found)
        {
            return null;
        }

        var works = plan.Works.ToList();
        var (first, last) = (works.FindIndex(work => found.Contains(work.Id)), works.FindLastIndex(work => found.Contains(work.Id)));
        var there = behind is null ? works.Take(first).LastOrDefault(work => !work.IsDone) : works.Skip(last + 1).FirstOrDefault(work => !work.IsDone);
        var (key, named) = behind is null ? ("plan.order.before", first) : ("plan.order.after", last);
        return named < 0 ? null
            : there is null ? desk.Say(key + "Nothing", ("work", works[named].Name))
            : $"{desk.Say(key, ("work", works[named].Name))}\n\n{desk.Texts.Times(plan, [there])}";
    }

    // "Where will I be in six months?", "what will I finish by June?"
    private static string? ByThen(PlanDesk desk, string said, PlanAnswers answers)
    {
        if (!desk.Hearing.Says(said, "plan.hear.byThen") || desk.Readers.Date(said)?.Day is not { } day || !desk.Readers.IsAhead(day))
        {
            return null;
        }

        var plan = desk.Plan(answers);
        var begun = plan.Works.Where(work => work.When?.From <= day).ToList();
        var (done, open) = (begun.FindAll(work => work.When!.To <= day), begun.FindAll(work => work.When!.To > day));
        List<string> told = [.. Told("plan.order.doneBy", done), .. Told("plan.order.openBy", open)];
        return $"{(told.Count == 0 ? desk.Say("plan.order.noneBy", ("date", PlanTexts.Day(day))) : string.Join(' ', told))}\n\n{desk.Texts.Assumption(plan)}";

        IEnumerable<string> Told(string key, List<PlanWork> works) =>
            works.Count == 0 ? [] : [desk.Say(key, ("date", PlanTexts.Day(day)), ("works", desk.Texts.Names(works.Select(work => work.Name))))];
    }

    // "Do PyTorch first", "can I reorder it?"
    private static string? Fixed(PlanDesk desk, string said, PlanAnswers answers)
    {
        var isReorder = desk.Hearing.Is(said, "plan.hear.reorder");
        if ((isReorder ? said : desk.Hearing.After(said, "plan.hear.takeUp")) is not { } what || !(isReorder || desk.Hearing.Says(what, "plan.hear.earlier")))
        {
            return null;
        }

        var plan = desk.Plan(answers);
        return plan.Next is { } next && (isReorder || desk.Finder.Find(what, plan).Count > 0) ? desk.Say("plan.order.fixed", ("work", next.Name)) : null;
    }
}
