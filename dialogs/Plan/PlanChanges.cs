using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Changes to a plan that there is: something finished, time lost, other hours, and what-ifs that change nothing.</summary>
internal sealed class PlanChanges(PlanDesk desk, PlanAnswers answers, OpenWish? open = null)
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;
    private const int LongestStretch = 12;
    private const int WordsOfHours = 2;
    private const int WordsOfOwnDate = 6;
    private const double WeeksOfMonth = 52.0 / 12;
    private const int MostWeeksLost = 52;

    // Words that begin a change: "skip Keras", "move the master's to 2033".
    private static readonly string[] s_edits = ["plan.hear.leaveOut", "plan.hear.edit"];

    private readonly PlanTaking _taking = new(desk);
    private readonly PlanFigures _figures = new(desk);

    /// <summary>Does what <paramref name="said"/> asks for and says so; null if it asks for none of it.</summary>
    public string? Do(string said, Heard heard) => said.Length == 0 ? null : Done(said, desk.Hearing.WithoutCourtesy(said) is { Length: > 0 } core ? core : said, heard);

    // Whoever tells something may begin with "ok" or "sir"; of an answer to what was asked these are a part.
    private string? Done(string said, string core, Heard heard) => TakenOver(said) ?? Kept(said) ?? Undo(said) ?? Redo(said) ?? WhatIf(said, isKept: true) ?? Saved(said) ?? Slipped(said) ?? Skipped(core) ?? Lost(core) ?? OneWeek(core) ?? Begun(core) ?? Reopened(core) ?? Finished(core) ?? FinishedToo(core) ?? Figured(said) ?? Corrected(said, heard);

    private string? Redo(string said) => !desk.Hearing.Is(said, "plan.hear.redo") ? null
        : desk.Holder.Now.TakenBack is { } takenBack ? Changed(takenBack, desk.Say("plan.redone"))
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

    // "Take it" after a comparison: what was compared with is planned now.
    private string? TakenOver(string said) =>
        open?.WhatIf is { } what && desk.Hearing.Is(said, "plan.hear.takeIt") && Changed(what) is { } changed && changed.Answers != answers ? Changed(changed.Answers, Told(changed)) : null;

    // "No" after a comparison.
    private string? Kept(string said) => open is not null && (desk.IsNo(said) || desk.Hearing.Is(said, "plan.hear.keepIt")) ? desk.Vary("main.kept") : null;

    private string? Saved(string said) => desk.Hearing.Is(said, "plan.hear.saveIt") || desk.Hearing.Is(said, "plan.hear.isSaved") ? desk.Say("plan.savedAlready") : null;

    /// <summary>Whether <paramref name="said"/> ends by telling that something is done or known, and does not deny it.</summary>
    public static bool IsEndOfDone(PlanDesk desk, string said) => desk.Hearing.Before(said, "plan.hear.finishedEnd") is { } front && !desk.Hearing.Says(front, "plan.hear.negation");

    // What is begun stays open until it is finished.
    private string? Begun(string said) =>
        !desk.Hearing.IsQuestion(said) && (desk.Hearing.After(said, "plan.hear.begun") is not null || desk.Hearing.Before(said, "plan.hear.begunEnd") is not null)
        && desk.Plan(answers) is var plan && PlanReading.NamesOf(plan, desk.Finder.Find(said, plan)).ToList() is [_, ..] works
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
        var found = desk.Finder.Find(said, plan);
        return plan.Works.Where(work => work.IsDone && found.Contains(work.Id)).Select(work => work.Name).ToList() is not [_, ..] works ? null : Changed(
            answers with { Have = [.. answers.Have.Except(found, StringComparer.Ordinal)], Done = [.. answers.Done.Where(done => !found.Contains(done.Work))] },
            desk.Say("plan.read.haveNot", ("works", desk.Texts.Names(works))));
    }

    private string? Finished(string said)
    {
        var begins = desk.Hearing.After(said, "plan.hear.finished") is not null || IsOneMore(said);
        if (desk.Hearing.IsQuestion(said) || (!begins && !IsEndOfDone(desk, said)))
        {
            return null;
        }

        // "I did half of it", "I know some statistics" tell of no whole thing done; the hours of it are halved instead.
        if (desk.Hearing.Says(said, "plan.hear.partly"))
        {
            return new PlanReading(desk).Read(PlanFields.Have, said, answers, adds: true) is { Answers: { } half } read && half != answers ? Changed(half, read.Notice) : null;
        }

        var plan = desk.Plan(answers);
        var isAll = desk.Hearing.After(said, "plan.hear.finished") is { } what && desk.Hearing.Is(what, "plan.hear.everything");
        IReadOnlyList<string> found = isAll ? [.. plan.Works.Select(work => work.Id)] : desk.Finder.Known(said, plan);
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
            return desk.Finder.Ongoing(said, plan) is [_, ..] ongoing ? desk.Say("plan.finishedOngoing", ("items", desk.Texts.Names(ongoing.Select(item => item.Topic.In(desk.Language).Title))))
                : !begins ? null : desk.Vary("plan.finishedNothing", ("works", desk.Texts.Names(plan.Works.Where(work => !work.IsDone).Select(work => work.Name))));
        }

        var fresh = found.Where(id => !answers.Have.Contains(id) && !answers.Done.Exists(done => done.Work == id)).ToList();
        return fresh.Count == 0 ? $"{desk.Say("plan.finishedAlready")} {desk.Texts.Next(plan)}" : Tick(plan, fresh);
    }

    // "I am ahead, finished PyTorch".
    private string? FinishedToo(string said) => desk.Hearing.Parts(said).ToList() is [_, .., var last] && desk.Hearing.After(last, "plan.hear.ticked") is not null ? Finished(last) : null;

    // "This week I have only 2 hours": one number of hours holds for all weeks.
    private string? OneWeek(string said) => desk.Hearing.Says(said, "plan.hear.oneWeek") && desk.Readers.Hours(said, needsUnit: true) is not null && desk.Hearing.After(said, "plan.hear.finished") is null
        ? desk.Say("plan.hoursOneWeek") : null;

    // "And NumPy too", behind what was ticked off on the same day.
    private bool IsOneMore(string said) => answers.Done is [.., { On: var on }] && on == desk.Today
        && desk.Hearing.Between(said, "plan.hear.too") is var name && name.Length < said.Length && desk.Finder.IsName(name, desk.Plan(answers));

    private string Tick(Knowledge.Plans.Plan before, List<string> fresh)
    {
        var after = answers with { Done = [.. answers.Done, .. fresh.Select(id => new PlanDone(id, desk.Today))] };
        desk.Holder.Now = desk.Holder.Now.Changed(after);
        var now = desk.Plan(after);
        var text = $"{desk.Say(PlanTexts.Key(now, "plan.finished"), ("works", desk.Texts.Names(PlanReading.NamesOf(now, fresh))), ("done", PlanTexts.Percent(now)))} {desk.Texts.Next(now)}";
        return now.Pace is { } pace && before.Pace is null ? $"{text}\n\n{desk.Texts.PaceOf(pace)}"
            : now.Pace is null && answers.Done.Count < desk.Limits.PaceAfter && after.Done.Count >= desk.Limits.PaceAfter ? $"{text} {desk.Say("plan.paceLater")}"
            : text;
    }

    private string? Lost(string said)
    {
        // "Six weeks", where it was asked how many were lost.
        var isAsked = open?.Loss is { } told && PlanLosses.Tells(desk, told) && desk.Readers.IsLength(said);
        if (!isAsked && !PlanLosses.Tells(desk, said))
        {
            return null;
        }

        if (WeeksOf(said) is not { } weeks)
        {
            desk.Talk.Now = desk.Talk.Now with { Open = new OpenWish { Loss = said } };
            return desk.Vary("plan.lostHow", ("most", PlanTexts.Number(MostWeeksLost)));
        }

        // Weeks that lie behind are lost already: the plan goes on from today. A plan that is younger than they are waits for as long.
        var from = desk.Today.AddDays(-weeks * DaysOfWeek);
        var isBehind = answers.Start <= from && desk.Hearing.After(said, "plan.hear.lostAhead") is null;
        var after = isBehind ? answers with { Busy = [.. answers.Busy, new PlanSpan(from, desk.Today.AddDays(-1))] } : Paused(weeks);
        var (then, now) = (desk.Plan(answers, isBehind ? from : null), desk.Plan(after));
        desk.Holder.Now = desk.Holder.Now.Changed(after);
        var head = isBehind ? desk.Say("plan.leftOutBehind", ("weeks", desk.Texts.Weeks(weeks)))
            : FirstFree == desk.Today ? desk.Say("plan.leftOut", ("weeks", desk.Texts.Weeks(weeks)))
            : desk.Say("plan.leftOutMore", ("weeks", desk.Texts.Weeks(weeks)), ("from", PlanTexts.Day(FirstFree)));
        return $"{Rounded(said, weeks)}{head} {Slips(then, now)}";
    }

    // Days are taken as the weeks that hold them, which is said.
    private string Rounded(string said, int weeks) => desk.Hearing.Parts(said).Sum(DaysIn) == weeks * DaysOfWeek ? string.Empty
        : $"{desk.Say("plan.lostRounded", ("weeks", desk.Texts.Weeks(weeks)))} ";

    // "Skip next week", "skip March": left out as other busy weeks are.
    private string? Skipped(string said) => !desk.Hearing.IsQuestion(said) && desk.Hearing.After(said, "plan.hear.lostAhead") is { Length: > 0 } when && desk.Hearing.Says(when, "plan.hear.timeAhead")
        && desk.Readers.Span(when) is { } span
            ? Changed(answers with { Busy = [.. answers.Busy, span] }, desk.Texts.LeftOut(span))
            : null;

    private string Slips(Knowledge.Plans.Plan then, Knowledge.Plans.Plan now) => desk.Texts.Range(then) == desk.Texts.Range(now)
        ? desk.Say("plan.slipsNothing", ("after", desk.Texts.Range(now)))
        : desk.Say("plan.slips", ("before", desk.Texts.Range(then)), ("after", desk.Texts.Range(now)), ("slips", desk.Texts.Slips(then, now)));

    // "What slips?": by the last change.
    private string? Slipped(string said) => desk.Hearing.Is(said, "plan.hear.whatSlips") && desk.Holder.Now.Past is [.., var before] ? Slips(desk.Plan(before), desk.Plan(answers)) : null;

    // Whole weeks, rounded up, for the time that a text names, of a number that a plan can lose; null otherwise.
    private int? WeeksOf(string said)
    {
        var weeks = Math.Ceiling(desk.Hearing.Parts(said).Sum(DaysIn) / DaysOfWeek);
        return weeks is < 1 or > MostWeeksLost ? null : (int)weeks;
    }

    private double DaysIn(string part)
    {
        // "For months" may be any number of them.
        var number = HourReader.NumbersOf(desk.Spoken(part)).FirstOrDefault(desk.Hearing.Says(part, "plan.hear.manyWeeks") ? 0 : 1);
        return desk.Hearing.Says(part, "plan.hear.week1") ? number * DaysOfWeek
            : desk.Hearing.Says(part, "plan.hear.monthUnit") ? Math.Round(number * WeeksOfMonth) * DaysOfWeek
            : desk.Hearing.Says(part, "plan.hear.timeUnit") ? number : 0;
    }

    private PlanAnswers Paused(int weeks)
    {
        var end = FirstFree.AddDays((weeks * DaysOfWeek) - 1);
        return answers with { Busy = [.. answers.Busy.Where(span => span.From < desk.Today || span.To > end), new PlanSpan(desk.Today, end)] };
    }

    // Where today is left out already, what is lost comes on top.
    private DateOnly FirstFree
    {
        get
        {
            var day = desk.Today;
            while (answers.Busy.Find(span => span.From <= day && span.To >= day) is { } span)
            {
                day = span.To.AddDays(1);
            }

            return day;
        }
    }

    /// <summary>Compares what <paramref name="said"/> supposes with the answers, which stay as they are; null if it supposes nothing that a plan has.</summary>
    /// <param name="said">What was said.</param>
    /// <param name="isKept">Whether it is remembered, so that "take it" plans with it.</param>
    public string? WhatIf(string said, bool isKept)
    {
        var what = desk.Hearing.After(said, "plan.hear.whatIf")
            ?? (desk.Hearing.Says(said, "plan.hear.insteadEnd") || desk.Hearing.Before(said, "plan.hear.skipEnd") is not null || (said.EndsWith('?') && (desk.Hearing.Says(said, "plan.hear.insteadAsked") || desk.Hearing.After(said, "plan.hear.skipIf") is not null)) ? said : null);
        // One number of hours holds for all weeks: "from next month 12 hours" is compared as if it held from now on.
        var fromThen = what is null && IsHoursFromThen(said) ? desk.Say("plan.hoursFromThen") + ' ' : string.Empty;
        what ??= fromThen.Length > 0 ? said : null;
        if (what is null || desk.Hearing.After(said, "plan.hear.actually") is not null || Changed(what) is not { } changed)
        {
            return null;
        }

        if (changed.Answers == answers)
        {
            return changed.Notice;
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

        var keep = isKept ? desk.Say("plan.whatIfKeep") : string.Empty;
        if (changed.Answers.Target != answers.Target)
        {
            return string.Join(' ', [desk.Say("plan.whatIfTarget"), .. desk.Texts.Target(desk.Plan(changed.Answers), changed.Answers), keep]).TrimEnd();
        }

        var plan = desk.Plan(answers);
        var (before, after) = (desk.Texts.Range(plan), desk.Texts.Range(desk.Plan(changed.Answers)));
        return before == after
            ? desk.Say(PlanTexts.Key(plan, "plan.whatIfSame"), ("before", before))
            : $"{fromThen}{Compared(plan.Hours, changed.Answers.Hours ?? plan.Hours, before, after)} {keep}".TrimEnd();
    }

    // Other hours a week are said, so that "5 hours more" is seen to be read as meant.
    private string Compared(double hours, double then, string before, string after) => hours == then
        ? desk.Say("plan.whatIf", ("before", before), ("after", after))
        : desk.Say("plan.whatIfHours", ("hours", desk.Texts.HoursAWeek(hours)), ("then", desk.Texts.HoursAWeek(then)), ("before", before), ("after", after));

    private PlanForm Form => new() { Answers = answers, Settled = [.. PlanFields.All], Field = PlanFields.Summary, Earlier = desk.Holder.Now.Past.LastOrDefault() };

    // Null: it names nothing that a plan has. The same answers: it was refused, and the notice says why.
    private PlanForm? Changed(string what)
    {
        var form = Form;
        if (_figures.TotalOf(what) is { } total)
        {
            return form with { Answers = answers with { TotalHours = total } };
        }

        if (desk.Hearing.Is(what, "plan.hear.noBusy"))
        {
            return form with { Answers = answers with { Busy = [] } };
        }

        if (desk.Hearing.Says(what, "plan.hear.pause") && WeeksOf(what) is { } weeks)
        {
            return form with { Answers = Paused(weeks) };
        }

        if (desk.Hearing.Says(what, "plan.hear.shift") && desk.Readers.IsLength(what) && desk.Readers.Date(what)?.Day is { } then)
        {
            return Shifted(form, what, day => desk.Hearing.Says(what, "plan.hear.monthUnit")
                ? day.AddMonths(((then.Year - desk.Today.Year) * MonthsOfYear) + then.Month - desk.Today.Month) : day.AddDays(then.DayNumber - desk.Today.DayNumber));
        }

        if ((_taking.Apply(form, PlanFields.Summary, what) ?? _taking.Apply(form, PlanFields.Target, what) ?? PutBack(form, what)
            ?? (desk.Hearing.After(what, "plan.hear.finished") is { Length: > 0 } works ? _taking.Apply(form, PlanFields.Have, works, adds: true) : null)) is { } read)
        {
            return read;
        }

        var left = desk.Hearing.Says(what, "plan.hear.without") ? new PlanReading(desk).LeftOutBy(what, desk.Plan(answers)) : [];
        return left.Count == 0 ? null : form with { Answers = answers with { LeftOut = [.. answers.LeftOut.Union(left, StringComparer.Ordinal)] } };
    }

    // "Postpone the target by six months" counts from the target, and not from today; "postpone everything by a month" is a month without study.
    private PlanForm? Shifted(PlanForm form, string what, Func<DateOnly, DateOnly> later)
    {
        if (desk.Finder.Items(what, desk.Plan(answers), ItemKind.OwnDate).FirstOrDefault(item => item.Date is not null) is { Date: { } date } item)
        {
            return _taking.Apply(form, PlanFields.Extras, $"{item.Topic.Told.Title} {PlanTexts.Day(later(date))}");
        }

        return desk.Hearing.Says(what, "plan.hear.fieldTarget") ? answers.Target is { } target ? form with { Answers = answers with { Target = later(target) }, Confirming = [PlanFields.Target] } : null
            : WeeksOf(what) is { } weeks ? form with { Answers = Paused(weeks) }
            : null;
    }

    // "Include calculus": only what was left out.
    private PlanForm? PutBack(PlanForm form, string what) => desk.Hearing.Says(what, "plan.hear.putBack") ? _taking.Apply(form, PlanFields.Extras, what) : null;

    // "plan with 500 hours": the assumption is the person's to change.
    private string? Figured(string said) => _figures.Read(said, answers) switch
    {
        null => null,
        { Answers: null } refused => refused.Notice,
        { Answers: { } after } read => Changed(after, read.Notice),
    };

    // "actually 10 hours"; "exams from 1 to 20 March" and "10 hours a week from now on" need no such word, unless they ask something.
    private string? Corrected(string text, Heard heard)
    {
        var said = desk.Hearing.WithoutCourtesy(text);
        var marked = desk.Hearing.After(said, "plan.hear.actually") ?? (desk.Hearing.IsQuestion(said) ? null : desk.Hearing.Ahead(said, "plan.hear.changeEnd")) ?? (desk.Hearing.Says(said, "plan.hear.hourUnit") ? desk.Hearing.After(said, "plan.hear.planWith") : null);
        if (_taking.InsteadOfHours(Form, marked ?? said) is { } rather)
        {
            return Changed(rather.Answers, Told(rather));
        }

        if (marked is null && ((heard.Act is not (null or Acts.Yes or Acts.No) && !desk.Readers.IsStretch(said) && !IsBusy(said) && PutBack(Form, said) is null) || desk.Hearing.IsQuestion(said) || !States(said)))
        {
            return null;
        }

        return (_taking.Moved(Form, marked ?? said) ?? HoursAgain(marked) ?? Changed(marked ?? said)) is not { } changed ? null
            : changed.Answers == answers ? changed.Notice
            : Changed(changed.Answers, Told(changed));
    }

    // "Make it 12", where other hours were planned with just before.
    private PlanForm? HoursAgain(string? marked) => marked is { Length: > 0 } && !marked.Contains(' ', StringComparison.Ordinal) && Form.Earlier is { } earlier && earlier.Hours != answers.Hours
        ? _taking.Apply(Form, PlanFields.Hours, marked) : null;

    private bool IsHoursFromThen(string said) => desk.Hearing.Says(said, "plan.hear.fromCue") && !desk.Hearing.Says(said, "plan.hear.startCue") && !desk.Hearing.Says(said, "plan.hear.fromNow")
        && desk.Readers.Hours(said, needsUnit: true) is not null && desk.Readers.Date(said, first: true)?.Day > desk.Today;

    // "6 hours" and no more, "2 hours less".
    private bool IsHours(string said) => (said.Count(' ') < WordsOfHours || desk.Hearing.Says(said, "plan.hear.moreHours") || desk.Hearing.Says(said, "plan.hear.fewerHours")) && desk.Readers.Hours(said, needsUnit: true) is not null;

    private bool States(string said) => desk.Hearing.Says(said, "plan.hear.plain") || Array.Exists(s_edits, key => desk.Hearing.After(said, key) is not null)
        || desk.Hearing.Before(said, "plan.hear.leaveOutEnd") is not null || desk.Hearing.Is(said, "plan.hear.noBusy") || IsStretchAhead(said) || IsBusy(said) || IsHours(said) || IsOwnDate(said)
        || desk.Hearing.Parts(said).Any(part => desk.Hearing.After(part, "plan.hear.noMore") is { Length: > 0 } left && desk.Finder.Items(left, desk.Plan(new()), ItemKind.OwnDate).Count > 0);

    // "My degree ends in 2032", "internship from June 2028".
    private bool IsOwnDate(string said) => (said.Count(' ') < WordsOfOwnDate || desk.Hearing.Says(said, "plan.hear.myOwn")) && desk.Readers.Date(said) is not null && desk.Finder.Items(said, desk.Plan(answers), ItemKind.OwnDate).Count > 0;

    // "Exam in the third week of March".
    private bool IsBusy(string said) => desk.Hearing.Says(said, "plan.hear.busyCue") && desk.Readers.Span(said) is { } span && span.From >= desk.Today && desk.Readers.IsAhead(span.To);

    // "from 1 to 20 March": two days that lie ahead are left out.
    private bool IsStretchAhead(string said) =>
        said.Count(' ') < LongestStretch && desk.Readers.IsStretch(said) && desk.Readers.Span(said) is { } span && span.From >= desk.Today && desk.Readers.IsAhead(span.To);

    // In the questions a guess waits for a yes; here it is told, with what it means for the end.
    private string Told(PlanForm changed) => changed.Confirming.Contains(PlanFields.Target) && changed.Answers.Target is { } target
        ? string.Join(' ', [desk.Say("plan.read.target", ("date", PlanTexts.Day(target))), .. desk.Texts.Target(desk.Plan(changed.Answers), changed.Answers)])
        : changed.Notice.Length > 0 ? changed.Notice : desk.Say("plan.read.changed");

    private string Changed(PlanAnswers after, string notice)
    {
        desk.Holder.Now = desk.Holder.Now.Changed(after);
        return $"{notice} {desk.Texts.Where(desk.Plan(after))}";
    }
}
