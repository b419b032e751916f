using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Plan;

/// <summary>
/// What is said to a message that is about a plan while there is none: none was ever made,
/// its questions were left half answered, or it waits to be saved.
/// </summary>
internal static class PlanAbsence
{
    // Longer messages tell of a life, and not of a part of a plan.
    private const int LongestTick = 6;

    /// <summary>The invitation to make a plan; null if <paramref name="said"/> is about no plan.</summary>
    /// <param name="desk">The turn.</param>
    /// <param name="said">What was said.</param>
    public static Activity? Of(PlanDesk desk, string said) => KeyOf(desk, said) is not { } key ? null
        : desk.Talk.Now.Draft is not null && desk.Hearing.Is(said, "plan.hear.forgets") ? Dropped(desk)
        : desk.Talk.Now.Draft is not null ? Replies.Message(desk.Vary("plan.noneHalf"), desk.Say("plan.button.resume"))
        : Replies.Message($"{desk.Vary(key, ("works", desk.Texts.Names(Known(desk, said))))} {desk.Say("plan.make")}", desk.Say("plan.button.mine"));

    /// <summary>
    /// What is said to "I only get one hour at night", which is kept for a plan; null if
    /// <paramref name="said"/> tells of no hours, or asks something.
    /// </summary>
    public static Activity? OfHours(PlanDesk desk, string said) =>
        !desk.Hearing.IsQuestion(said) && desk.Talk.Now.Told?.Hours is { } hours && desk.Readers.Hours(said, needsUnit: true) == hours
            ? Replies.Message($"{desk.Vary("plan.notedHours", ("hours", desk.Texts.HoursAWeek(hours)))} {desk.Say("plan.make")}", desk.Say("plan.button.mine"))
            : null;

    /// <summary>
    /// What is said beside a question of the form to a message about the plan; null if
    /// <paramref name="said"/> is about none, or answers the form.
    /// </summary>
    public static string? Beside(PlanDesk desk, PlanForm form, string said)
    {
        if (OfForm(desk, form, said) is { } told)
        {
            return told;
        }

        // What waits to be saved has an end, and hours that it goes by.
        var hasHours = form.Field is not (PlanFields.Standing or PlanFields.Have or PlanFields.Hours);
        if ((hasHours || PlanViews.IsOfBasis(desk, said)) && PlanViews.IsOfDraft(desk, said) && PlanViews.Of(desk, said, form.Answers) is { } view)
        {
            return view;
        }

        var isShown = desk.Hearing.Is(said, "plan.hear.summary") && !desk.Hearing.Is(said, "plan.hear.enough");
        if ((PlanViews.Asks(desk, said) || isShown) && !(form.Field == PlanFields.Summary && (isShown || desk.Hearing.Is(said, "plan.hear.show"))))
        {
            return desk.Holder.Now.Answers is { } answers ? PlanViews.Of(desk, said, answers) : desk.Say("plan.unsaved");
        }

        if (desk.Hearing.Is(said, "plan.hear.answers") && (FormSteering.FieldIn(desk, said) is not { } field || form.Settled.Contains(field)))
        {
            return PlanViews.Of(desk, said, form.Answers);
        }

        // "Two hours a day from April" says when to begin, where that is asked for.
        var isStart = form.Field == PlanFields.Target && new StatementCues(desk).StartBeside(said, form.Field) is not null;
        // Before there are hours there is nothing to compare with.
        if (hasHours
            && !isStart
            && (form.Field != PlanFields.Busy || desk.Hearing.IsQuestion(said))
            && new PlanWhatIfs(desk, form.Answers).Compare(said, isKept: form.Field != PlanFields.Confirm) is { } compared)
        {
            return compared;
        }

        return IsReminder(desk, said) || PlanProgress.TellsHours(desk, said) || (form.Field == PlanFields.Summary && PlanLosses.Tells(desk, said))
            ? desk.Say("plan.unsaved")
            : null;
    }

    // Of the questions themselves, and of how it is to go through them.
    private static string? OfForm(PlanDesk desk, PlanForm form, string said) =>
        desk.Hearing.Is(said, "plan.hear.whyAsked") ? desk.Vary("plan.whyAsked")
        : desk.Hearing.Is(said, "plan.hear.questionsLeft")
            ? desk.Say("plan.questionsLeft", ("count", PlanTexts.Number(PlanFields.All.Count(field => !form.Settled.Contains(field)))))
        : PlanViews.IsTired(desk, said) ? desk.Say("plan.tired")
        : desk.Hearing.Is(said, "plan.hear.isSaved") ? desk.Say("plan.notSaved")
        : null;

    // "Where were we?" and "next step?" are asked of what was told, where something was.
    private static bool IsOfTheTalk(PlanDesk desk, string said) => desk.Talk.Now is { Topic: not null, Draft: null }
        && (desk.Hearing.Is(said, "main.hear.whereWeWere") || desk.Hearing.Is(said, "main.hear.nextThen"));

    private static Activity Dropped(PlanDesk desk)
    {
        desk.Talk.Now = desk.Talk.Now with { Draft = null };
        return Replies.Message($"{desk.Say("plan.dropped")} {desk.Say("plan.make")}", desk.Say("plan.button.mine"));
    }

    private static string? KeyOf(PlanDesk desk, string said) =>
        (PlanViews.Asks(desk, said) && !IsOfTheTalk(desk, said))
            || IsReminder(desk, said)
            || FormSteering.AsksToSave(desk, said)
            || FormSteering.Jump(desk, said) is not null
            ? "plan.none"
        : desk.Hearing.Is(said, "plan.hear.undo") ? "plan.noneUndo"
        : PlanLosses.Tells(desk, said) ? "plan.noneLost"
        : Known(desk, said).Count > 0 ? "plan.noneKnows"
        : IsTicked(desk, said) || PlanProgress.TellsHours(desk, said) ? "plan.noneFinished"
        : null;

    // "Mujhe Python aata hai": what somebody knows is no question about it.
    private static IReadOnlyList<string> Known(PlanDesk desk, string said) =>
        !desk.Hearing.Says(said, "plan.hear.knowCue") || desk.Hearing.IsQuestion(said) || desk.Hearing.Says(said, "plan.hear.asksWithin") || Knowledge.Checks.Text.Words(said) > LongestTick ? []
        : desk.Whole is var plan && !desk.Finder.IsGoodAt(said, plan) && desk.Finder.Known(said, plan) is var known
            ? [.. plan.Works.Where(work => known.Contains(work.Id)).Select(work => work.Name)]
        : [];

    private static bool IsReminder(PlanDesk desk, string said) => desk.Hearing.Says(said, "plan.hear.nudge") && !desk.Hearing.IsQuestion(said);

    // Only what takes hours: "I finished my degree" asks what comes after it.
    private static bool IsTicked(PlanDesk desk, string said) =>
        !desk.Hearing.IsQuestion(said) && Knowledge.Checks.Text.Words(said) <= LongestTick
        && (desk.Hearing.After(said, "plan.hear.ticked") is not null || PlanProgress.IsEndOfDone(desk, said))
        && (desk.Finder.IsEverything(said) || (desk.Whole is var plan && desk.Finder.Known(said, plan).Any(id => plan.Works.Any(work => work.Id == id))));
}
