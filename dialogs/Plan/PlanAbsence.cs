using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Plan;

/// <summary>What is said to a message that is about a plan while there is none: none was ever made, its questions were left half answered, or it waits to be saved.</summary>
internal static class PlanAbsence
{
    // Longer messages tell of a life, and not of a part of a plan.
    private const int LongestTick = 6;

    /// <summary>The invitation to make a plan; null if <paramref name="said"/> is about no plan.</summary>
    /// <param name="desk">The turn.</param>
    /// <param name="said">What was said.</param>
    /// <param name="talk">What is remembered: whether questions were left, and the turn, so that no sentence follows itself.</param>
    public static Activity? Of(PlanDesk desk, string said, Talk talk) => KeyOf(desk, said) is not { } key ? null
        : talk.Draft is not null ? Replies.Message(Say(desk, "plan.noneHalf", talk), desk.Say("plan.button.resume"))
        : Replies.Message($"{Say(desk, key, talk)} {desk.Say("plan.make")}", desk.Say("plan.button.mine"));

    /// <summary>What is said beside a question of the form to a message about the plan; null if <paramref name="said"/> is about none, or answers the form.</summary>
    public static string? Beside(PlanDesk desk, PlanForm form, string said)
    {
        if (PlanViews.Asks(desk, said))
        {
            return desk.Holder.Now.Answers is { } answers ? PlanViews.Of(desk, said, answers) : desk.Say("plan.unsaved");
        }

        return IsReminder(desk, said) || (form.Field == PlanFields.Summary && IsLost(desk, said)) ? desk.Say("plan.unsaved") : null;
    }

    private static string? KeyOf(PlanDesk desk, string said) =>
        PlanViews.Asks(desk, said) || IsReminder(desk, said) ? "plan.none"
        : desk.Hearing.Is(said, "plan.hear.undo") ? "plan.noneUndo"
        : IsLost(desk, said) ? "plan.noneLost"
        : IsTicked(desk, said) ? "plan.noneFinished"
        : null;

    private static bool IsReminder(PlanDesk desk, string said) => desk.Hearing.Says(said, "plan.hear.nudge") && !desk.Hearing.IsQuestion(said);

    private static bool IsLost(PlanDesk desk, string said) => !desk.Hearing.IsQuestion(said) && desk.Hearing.Says(said, "plan.hear.timeUnit")
        && (desk.Hearing.After(said, "plan.hear.lost") is not null || desk.Hearing.Before(said, "plan.hear.lostEnd") is not null);

    // Only what takes hours: "I finished my degree" asks what comes after it.
    private static bool IsTicked(PlanDesk desk, string said) =>
        !desk.Hearing.IsQuestion(said) && Knowledge.Checks.Text.Words(said) <= LongestTick
        && (desk.Hearing.After(said, "plan.hear.ticked") is not null || desk.Hearing.Before(said, "plan.hear.finishedEnd") is not null)
        && desk.Plan(new()) is var plan && desk.Finder.Find(said, plan).Any(id => plan.Works.Any(work => work.Id == id));

    private static string Say(PlanDesk desk, string key, Talk talk) => desk.Career.Words.Say(desk.Language, key, talk.Turn);
}
