using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Hears what is begun, finished or open again: "I finished NumPy", "Python is not done".</summary>
internal sealed class PlanProgress(PlanDesk desk, PlanAnswers answers)
{
    /// <summary>Does what <paramref name="said"/> tells of the progress and says so; null if it tells of none.</summary>
    public string? Do(string said) => Begun(said) ?? Reopened(said) ?? Finished(said) ?? FinishedToo(said) ?? Counted(said);

    /// <summary>Whether <paramref name="said"/> ends by telling that something is done or known, and does not deny it.</summary>
    public static bool IsEndOfDone(PlanDesk desk, string said) =>
        desk.Hearing.Before(said, "plan.hear.finishedEnd") is { } front
            && !desk.Hearing.Says(front, "plan.hear.negation")
            && !desk.Hearing.Says(front, "plan.hear.asksWithin");

    /// <summary>
    /// Whether <paramref name="said"/> tells how long somebody studied on a day or in a
    /// week ("aaj 3 ghante padha"): that is no plan for all weeks.
    /// </summary>
    public static bool TellsHours(PlanDesk desk, string said) => !desk.Hearing.IsQuestion(said)
        && desk.Hearing.Says(said, "plan.hear.studied")
        && desk.Hearing.Says(said, "plan.hear.studiedOn")
        && desk.Readers.Hours(said, needsUnit: true) is not null;

    // What is begun stays open until it is finished.
    private string? Begun(string said) =>
        !desk.Hearing.IsQuestion(said)
        && (desk.Hearing.After(said, "plan.hear.begun") is not null || desk.Hearing.Before(said, "plan.hear.begunEnd") is not null)
        && desk.Plan(answers) is var plan && PlanTexts.NamesOf(plan, desk.Finder.Find(said, plan)).ToList() is [_, ..] works
            ? desk.Say("plan.begun", ("works", desk.Texts.Names(works)), ("work", works[0]))
            : null;

    // "Python is not done": of what was struck off.
    private string? Reopened(string said)
    {
        if (desk.Hearing.IsQuestion(said) || (desk.Hearing.Before(said, "plan.hear.reopenEnd") ?? desk.Hearing.After(said, "plan.hear.reopen")) is null)
        {
            return null;
        }

        var plan = desk.Plan(answers);
        if (answers.Done.Count == 0
            && plan.Works.All(work => !work.IsDone)
            && (desk.Hearing.Is(said, "plan.hear.reopenEnd") || desk.Hearing.Is(said, "plan.hear.reopen")))
        {
            return $"{desk.Say("plan.read.haveNone")} {desk.Texts.Next(plan)}";
        }

        var found = desk.Finder.Find(said, plan) is [_, ..] all ? all : JustDone(said);
        var named = plan.Works.Where(work => found.Contains(work.Id)).ToLookup(work => work.IsDone, work => work.Name);
        return named[true].ToList() is not [_, ..] works ? named[false].Any() ? desk.Say("plan.isOpen", ("works", desk.Texts.Names(named[false])))
            : null
            : desk.Change(
            answers with { Have = [.. answers.Have.Except(found, StringComparer.Ordinal)], Done = [.. answers.Done.Where(done => !found.Contains(done.Work))] },
            desk.Say("plan.read.haveNot", ("works", desk.Texts.Names(works))));
    }

    // "Not done", behind what was ticked off on the same day.
    private IReadOnlyList<string> JustDone(string said) =>
        answers.Done is [.., { } last] && last.On == desk.Today && (desk.Hearing.Is(said, "plan.hear.reopenEnd") || desk.Hearing.Is(said, "plan.hear.reopen"))
            ? [last.Work]
            : [];

    private string? Finished(string said)
    {
        var begins = desk.Hearing.After(said, "plan.hear.finished") is { } told ? desk.Hearing.After(told, "plan.hear.negation") is null : IsOneMore(said);
        if (desk.Hearing.IsQuestion(said) || (!begins && !IsEndOfDone(desk, said) && !IsDoneBefore(said)))
        {
            return null;
        }

        // "I did half of it", "I know some statistics" tell of no whole thing done; the hours of it are halved instead.
        if (desk.Finder.IsPartly(said))
        {
            return new PlanReading(desk).Read(PlanFields.Have, said, answers, adds: true) is { Answers: { } half } read && half != answers
                ? desk.Change(half, read.Notice)
                : null;
        }

        var plan = desk.Plan(answers);
        IReadOnlyList<string> found = desk.Finder.IsEverything(said) ? [.. plan.Works.Select(work => work.Id)]
            : desk.Finder.Known(said, plan) is [_, ..] known ? known : desk.Finder.Known(desk.Finder.Respelt(said, plan), plan);
        if (found.Count == 0 && desk.Readers.Hours(said, needsUnit: true) is not null && plan.Next is { } next)
        {
            return desk.Say("plan.hoursNotCounted", ("work", next.Name));
        }

        if (found.Count == 0 && desk.Hearing.Named(said, "plan.hear.elsewhere") is [_, ..] elsewhere)
        {
            return desk.Texts.Elsewhere(elsewhere, isAll: true);
        }

        if (found.Count == 0)
        {
            return desk.Finder.Ongoing(said, plan) is [_, ..] ongoing
                ? desk.Say("plan.finishedOngoing", ("items", desk.Texts.Names(ongoing.Select(item => item.Topic.In(desk.Language).Title))))
                : !begins
                    ? null
                    : desk.Vary("plan.finishedNothing", ("works", desk.Texts.Names(plan.Works.Where(work => !work.IsDone).Select(work => work.Name))));
        }

        var fresh = found.Where(id => !answers.Have.Contains(id) && !answers.Done.Exists(done => done.Work == id)).ToList();
        return fresh.Count == 0 ? $"{desk.Say("plan.finishedAlready")} {desk.Texts.Next(plan)}" : Tick(plan, fresh);
    }

    // Hours that were studied strike nothing off.
    private string? Counted(string said) =>
        TellsHours(desk, said) && desk.Plan(answers).Next is { } next ? desk.Say("plan.hoursNotCounted", ("work", next.Name)) : null;

    // "I am ahead, finished PyTorch".
    private string? FinishedToo(string said) =>
        desk.Hearing.Parts(said) is [_, .., var last] && desk.Hearing.After(last, "plan.hear.ticked") is not null ? Finished(last) : null;

    // "NumPy ho gaya aur Pandas bhi": what is said of one holds for the names beside it.
    private bool IsDoneBefore(string said) => desk.Hearing.Parts(said) is [_, _, ..] parts && parts.Any(part => IsEndOfDone(desk, part))
        && desk.Plan(answers) is var plan
        && parts.All(part => IsEndOfDone(desk, part) || desk.Finder.IsName(desk.Hearing.Between(part, "plan.hear.too"), plan));

    // "And NumPy too", behind what was ticked off on the same day.
    private bool IsOneMore(string said) => answers.Done is [.., { On: var on }] && on == desk.Today
        && desk.Hearing.Between(said, "plan.hear.too") is var name && name.Length < said.Length && desk.Finder.IsName(name, desk.Plan(answers));

    private string Tick(Knowledge.Plans.Plan before, List<string> fresh)
    {
        var after = answers with { Done = [.. answers.Done, .. fresh.Select(id => new PlanDone(id, desk.Today))] };
        desk.Holder.Now = desk.Holder.Now.Changed(after);
        var now = desk.Plan(after);
        var text = $"{desk.Say(PlanTexts.Key(now, "plan.finished"), ("works", desk.Texts.Names(now, fresh)), ("done", PlanTexts.Percent(now)))} {desk.Texts.Next(now)}";
        return now.Pace is { } pace && before.Pace is null ? $"{text}\n\n{desk.Texts.PaceOf(pace)}"
            : now.Pace is null && answers.Done.Count < desk.Limits.PaceAfter && after.Done.Count >= desk.Limits.PaceAfter
                ? $"{text} {desk.Say("plan.paceLater")}"
            : text;
    }
}
