using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Compares the plan with what it would be ("15 hours instead?"), which changes nothing until it is taken over.</summary>
internal sealed class PlanWhatIfs(PlanDesk desk, PlanAnswers answers, OpenWish? open = null)
{
    private readonly PlanEdits _edits = new(desk, answers);

    /// <summary>Plans with what was compared ("take it"); null if <paramref name="said"/> does not ask for that, or nothing was.</summary>
    public string? TakenOver(string said)
    {
        var what = Taken(desk, said, open);
        return what is not null && _edits.Of(what) is { } changed && changed.Answers != answers ? desk.Change(changed.Answers, _edits.Told(changed)) : null;
    }

    /// <summary>What was compared just before and <paramref name="said"/> takes over ("take it", "the second one"), in words; null for nothing.</summary>
    public static string? Taken(PlanDesk desk, string said, OpenWish? open) =>
        open?.WhatIf is { } compared && desk.Hearing.Is(said, "plan.hear.takeIt") ? compared : PlanComparison.Chosen(desk, said, open);

    /// <summary>What is said to a no after a comparison; null for anything else.</summary>
    public string? Kept(string said) => open is not null && (desk.IsNo(said) || desk.Hearing.Is(said, "plan.hear.keepIt")) ? desk.Vary("main.kept") : null;

    /// <summary>Compares what <paramref name="said"/> supposes with the answers, which stay as they are; null if it supposes nothing that a plan has.</summary>
    /// <param name="said">What was said.</param>
    /// <param name="isKept">Whether it is remembered, so that "take it" plans with it.</param>
    public string? Compare(string said, bool isKept)
    {
        var what = desk.Hearing.After(said, "plan.hear.whatIf") ?? (Supposes(said) ? said : Possible(said));
        if (what is not null && desk.Hearing.Says(what, "plan.hear.givesUp") && desk.Readers.Hours(what, needsUnit: true) is null)
        {
            return desk.Say("plan.endsWith");
        }

        if (desk.Hearing.Says(said, "plan.hear.hoursLater"))
        {
            return desk.Say("plan.hoursFromThen");
        }

        // One number of hours holds for all weeks: "from next month 12 hours" and "make it 8 hours from March" are compared as if they held from now on.
        var fromThen = what is null && IsHoursFromThen(said) ? desk.Say("plan.hoursFromThen") + ' ' : string.Empty;
        what = what is null ? null : desk.Hearing.Ahead(what.TrimEnd('?', ' '), "plan.hear.canEnd") ?? what;
        what ??= fromThen.Length > 0 ? desk.Hearing.Ahead(said, "plan.hear.changeEnd") ?? said : null;
        if (what is null || (fromThen.Length == 0 && desk.Hearing.After(said, "plan.hear.actually") is not null) || _edits.Of(what) is not { } changed)
        {
            return null;
        }

        if (changed.Answers == answers)
        {
            return changed.Confirming.Contains(PlanFields.Target)
                ? string.Join(' ', [desk.Say("plan.whatIfAlready"), .. desk.Texts.Target(desk.Plan(answers), answers)])
                : changed.Tries > 0 || changed.Notice.Length == 0 ? changed.Notice
                : desk.Say("plan.whatIfAlready");
        }

        // "Nothing" is no target to compare with.
        if (answers.Target is not null && changed.Answers.Target is null)
        {
            return null;
        }

        if (isKept)
        {
            desk.Talk.Now = desk.Talk.Now with { Open = new OpenWish { WhatIf = what } };
        }

        return Difference(changed.Answers, fromThen, isKept ? desk.Say("plan.whatIfKeep") : string.Empty);
    }

    private string Difference(PlanAnswers supposed, string fromThen, string keep)
    {
        if (supposed.Target != answers.Target)
        {
            return string.Join(' ', [desk.Say("plan.whatIfTarget"), .. desk.Texts.Target(desk.Plan(supposed), supposed), keep]).TrimEnd();
        }

        var plan = desk.Plan(answers);
        var (before, after) = (desk.Texts.Range(plan), desk.Texts.Range(desk.Plan(supposed)));
        return before == after
            ? desk.Say(PlanTexts.Key(plan, "plan.whatIfSame"), ("before", before))
            : $"{fromThen}{Compared(plan.Hours, supposed.Hours ?? plan.Hours, before, after)} {keep}".TrimEnd();
    }

    // The date of "is December 2027 still possible?"
    private string? Possible(string said) => desk.Hearing.IsQuestion(said) && desk.Hearing.Says(said, "plan.hear.possible")
        && desk.Readers.Date(said) is { Day: { } day, Text: var date } && desk.Readers.IsAhead(day) ? date : null;

    // "15 hours instead", "skip the master's?"
    private bool Supposes(string said) => desk.Hearing.Says(said, "plan.hear.insteadEnd") || desk.Hearing.Before(said, "plan.hear.skipEnd") is not null
        || (desk.Hearing.IsQuestion(said) && (desk.Hearing.Says(said, "plan.hear.insteadAsked") || desk.Hearing.After(said, "plan.hear.skipIf") is not null));

    // Other hours a week are said, so that "5 hours more" is seen to be read as meant.
    private string Compared(double hours, double then, string before, string after) => hours == then
        ? desk.Say("plan.whatIf", ("before", before), ("after", after))
        : desk.Say("plan.whatIfHours", ("hours", desk.Texts.HoursAWeek(hours)), ("then", desk.Texts.HoursAWeek(then)), ("before", before), ("after", after));

    private bool IsHoursFromThen(string said) => desk.Readers.IsOfSomeWeeks(said) && !desk.Hearing.Says(said, "plan.hear.startCue")
        && !desk.Hearing.Says(said, "plan.hear.busyCue") && desk.Readers.Hours(said, needsUnit: true) is not null;
}
