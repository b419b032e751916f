using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Changes to a plan that there is: something finished, time lost, other hours, and what-ifs that change nothing.</summary>
internal sealed class PlanChanges(PlanDesk desk, PlanAnswers answers, OpenWish? open = null)
{
    private const int LongestStretch = 12;
    private const int WordsOfHours = 2;
    private const int WordsOfOwnDate = 8;
    private const int WordsOfStart = 6;

    // Words that begin a change: "skip Keras", "move the master's to 2033".
    private static readonly string[] s_edits = ["plan.hear.leaveOut", "plan.hear.edit"];

    private readonly PlanEdits _edits = new(desk, answers);
    private readonly PlanWhatIfs _whatIfs = new(desk, answers, open);
    private readonly PlanLosses _losses = new(desk, answers, open);
    private readonly PlanProgress _progress = new(desk, answers);
    private readonly PlanFigures _figures = new(desk);

    /// <summary>Does what <paramref name="said"/> asks for and says so; null if it asks for none of it.</summary>
    public string? Do(string said, Heard heard) =>
        said.Length == 0 ? null : Done(said, desk.Hearing.WithoutCourtesy(said) is { Length: > 0 } core ? core : said, heard);

    // Whoever tells something may begin with "ok" or "sir"; of an answer to what was asked these are a part.
    private string? Done(string said, string core, Heard heard) =>
        _whatIfs.TakenOver(said) ?? _whatIfs.Kept(said) ?? Undo(said) ?? Redo(said) ?? _whatIfs.Compare(said, isKept: true)
        ?? Saved(said)
        ?? _losses.Slipped(said)
        ?? _losses.Do(core)
        ?? Unnamed(heard)
        ?? _progress.Do(core)
        ?? Figured(said)
        ?? LeftWhat(said)
        ?? Corrected(said, heard);

    // "Done!" does not say what; "well done" tells of nothing.
    private string? Unnamed(Heard heard) =>
        desk.Hearing.Is(heard.Text, "plan.hear.doneIt") && desk.Plan(answers).Next is { } next ? desk.Say("plan.finishedWhat", ("work", next.Name)) : null;

    // "Leave it out" names nothing.
    private string? LeftWhat(string said) =>
        desk.Hearing.Is(said, "plan.hear.leaveItOut") && desk.Plan(answers).Next is { } next ? desk.Say("plan.leaveWhat", ("work", next.Name)) : null;

    private string? Redo(string said) => !desk.Hearing.Is(said, "plan.hear.redo") ? null
        : desk.Holder.Now.TakenBack is { } takenBack ? desk.Change(takenBack, desk.Say("plan.redone"))
        : desk.Vary("plan.nothingToRedo");

    private string? Undo(string said)
    {
        if (!desk.Hearing.Is(said, "plan.hear.undo"))
        {
            return null;
        }

        if (desk.Holder.Now.Undone() is not { } before)
        {
            return desk.Vary("plan.nothingToUndo");
        }

        desk.Holder.Now = before;
        return $"{desk.Say("plan.undone")} {desk.Texts.Where(desk.Plan(before.Answers!))}";
    }

    private string? Saved(string said) => FormSteering.AsksToSave(desk, said) ? desk.Say("plan.savedAlready") : null;

    // "plan with 500 hours": the assumption is the person's to change.
    private string? Figured(string said) => _figures.Read(said, answers) switch
    {
        null => null,
        { Answers: null } refused => refused.Notice,
        { Answers: { } after } read => desk.Change(after, read.Notice),
    };

    // "actually 10 hours"; "exams from 1 to 20 March" and "10 hours a week from now on" need no such word, unless they ask something.
    private string? Corrected(string text, Heard heard)
    {
        var said = desk.Hearing.WithoutCourtesy(text);
        var marked = desk.Hearing.After(said, "plan.hear.actually")
            ?? (desk.Hearing.IsQuestion(said) ? null : desk.Hearing.Ahead(said, "plan.hear.changeEnd"))
            ?? (desk.Hearing.Says(said, "plan.hear.hourUnit") ? desk.Hearing.After(said, "plan.hear.planWith") : null)
            ?? FormCorrections.OnlyNumber(desk, said);
        if ((_edits.InsteadOfHours(marked ?? said) ?? _edits.InsteadOfTime(marked ?? said)) is { } rather)
        {
            return desk.Change(rather.Answers, _edits.Told(rather));
        }

        if (marked is null && (IsMerelyAct(said, heard) || desk.Hearing.IsQuestion(said) || !States(said)))
        {
            return null;
        }

        return _edits.Corrected(said, marked) is not { } changed ? null
            : changed.Answers == answers ? changed.Notice
            : desk.Change(changed.Answers, _edits.Told(changed));
    }

    // "Thanks", "leave it": what does something in the talk changes the plan only where it tells of weeks, or of what is wanted again.
    private bool IsMerelyAct(string said, Heard heard) =>
        heard.Act is not (null or Acts.Yes or Acts.No) && !desk.Readers.IsStretch(said) && !IsBusy(said) && !IsTakenOff(said) && _edits.PutBack(said) is null;

    // "6 hours" and no more, "2 hours less", "only weekends, 4 hours each", "I got a job, only 5 hours now".
    private bool IsHours(string said)
    {
        var isOnly = said.Count(' ') < WordsOfHours
            || desk.Hearing.Says(said, "plan.hear.oneTime")
            || IsHoursNow(said)
            || (desk.Hearing.Says(said, "plan.hear.only") && desk.Readers.SaysHowOften(said));
        return (isOnly || desk.Hearing.Says(said, "plan.hear.moreHours") || desk.Hearing.Says(said, "plan.hear.fewerHours"))
            && desk.Readers.Hours(said, needsUnit: true) is not null;
    }

    private bool IsHoursNow(string said) => said.Count(' ') < WordsOfOwnDate
        && desk.Hearing.Says(said, "plan.hear.now")
        && !desk.Hearing.Says(said, "plan.hear.studied")
        && desk.Readers.Hours(said, needsUnit: true) is not null;

    // "Leave Diwali week": its days are asked for.
    private bool IsFestival(string said) => desk.Hearing.Says(said, "plan.hear.festival")
        && (desk.Hearing.Says(said, "plan.hear.busyCue") || desk.Hearing.Says(said, "plan.hear.leaveIt"));

    private bool States(string said) => desk.Hearing.Says(said, "plan.hear.plain") || Array.Exists(s_edits, key => desk.Hearing.After(said, key) is not null)
        || desk.Hearing.Before(said, "plan.hear.leaveOutEnd") is not null
        || new StatementCues(desk).IsLeftOut(said)
        || desk.Hearing.Is(said, "plan.hear.noBusy")
        || IsStretchAhead(said)
        || IsBusy(said)
        || IsFestival(said)
        || IsHours(said)
        || IsOwnDate(said)
        || IsStart(said)
        || desk.Hearing.Parts(said)
            .Any(part => desk.Hearing.After(part, "plan.hear.noMore") is { Length: > 0 } left
                && desk.Finder.Items(left, desk.Whole, ItemKind.OwnDate).Count > 0);

    // "Kal se shuru".
    private bool IsStart(string said) =>
        said.Count(' ') < WordsOfStart && desk.Hearing.Says(said, "plan.hear.startCue") && desk.Readers.Date(said, first: true)?.Day > desk.Today;

    // "My degree ends in 2032", "internship from June 2028".
    private bool IsOwnDate(string said) =>
        (said.Count(' ') < WordsOfOwnDate || desk.Hearing.Says(said, "plan.hear.myOwn"))
            && desk.Readers.Date(said) is not null
            && desk.Finder.Items(said, desk.Plan(answers), ItemKind.OwnDate).Count > 0;

    // "Exam in the third week of March".
    private bool IsBusy(string said) =>
        desk.Hearing.Says(said, "plan.hear.busyCue") && desk.Readers.SpanAhead(said) is { } span && span.From >= desk.Today && desk.Readers.IsAhead(span.To);

    // "Remove December" is no wish to be forgotten.
    private bool IsTakenOff(string said) => desk.Hearing.After(said, "plan.hear.takeOff") is { Length: > 0 } what && desk.Readers.Span(what) is not null;

    // "from 1 to 20 March": two days that lie ahead are left out.
    private bool IsStretchAhead(string said) =>
        said.Count(' ') < LongestStretch
            && (desk.Readers.WithDays(said) ?? said) is var days
            && desk.Readers.IsStretch(days)
            && desk.Readers.Span(days) is { } span
            && span.From >= desk.Today
            && desk.Readers.IsAhead(span.To);
}
