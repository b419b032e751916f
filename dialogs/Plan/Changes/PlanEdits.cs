using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Reads what a change makes of the answers of a plan that there is.</summary>
internal sealed class PlanEdits(PlanDesk desk, PlanAnswers answers)
{
    private readonly DayReading _days = new(desk);
    private readonly PlanTaking _taking = new(desk);
    private readonly PlanFigures _figures = new(desk);
    private readonly WeeksOff _weeks = new(desk, answers);

    private PlanForm Form =>
        new() { Answers = answers, Settled = [.. PlanFields.All], Field = PlanFields.Summary, Earlier = desk.Holder.Now.Past.LastOrDefault() };

    /// <summary>
    /// The form with what <paramref name="what"/> names; null if that is nothing that a plan
    /// has. The same answers: it was refused, and the notice says why.
    /// </summary>
    public PlanForm? Of(string what)
    {
        var form = Form;
        if (_figures.TotalOf(what) is { } total)
        {
            return form with { Answers = answers with { TotalHours = total } };
        }

        // A plan has no other number of its own that stands without a unit.
        if (PlanTexts.IsNumber(what))
        {
            return _taking.Filling.Apply(form, PlanFields.Hours, what);
        }

        if (desk.Hearing.Is(what, "plan.hear.noBusy"))
        {
            return form with { Answers = answers with { Busy = [] } };
        }

        if (desk.Hearing.Says(what, "plan.hear.pause") && _weeks.In(what) is { } weeks)
        {
            return form with { Answers = _weeks.Paused(weeks), Notice = _weeks.Told(weeks) };
        }

        if (_days.Shift(what) is { } later)
        {
            return Shifted(form, what, later);
        }

        if ((_taking.Filling.Apply(form, PlanFields.Summary, what) ?? _taking.Filling.Apply(form, PlanFields.Target, what) ?? PutBack(what)
            ?? (desk.Hearing.After(what, "plan.hear.finished") is { Length: > 0 } works
                ? _taking.Filling.Apply(form, PlanFields.Have, works, adds: true)
                : null)) is { } read)
        {
            return read;
        }

        var left = desk.Hearing.Says(what, "plan.hear.without") ? desk.Finder.LeftOutBy(what, desk.Plan(answers)) : [];
        return left.Count == 0 ? null : form with
        {
            Answers = answers with { LeftOut = [.. answers.LeftOut.Union(left, StringComparer.Ordinal)] },
            Notice = desk.Say("plan.read.without", ("items", desk.Texts.Names(desk.Plan(answers), left))),
        };
    }

    /// <summary>The form after a correction of this kind, most certain first; null if <paramref name="said"/> is none.</summary>
    /// <param name="said">What was said.</param>
    /// <param name="marked">What stands behind "actually" or "make it", or null.</param>
    // "Not in May, but in June", where no answer has May, says nothing of May.
    public PlanForm? Corrected(string said, string? marked) =>
        _taking.Denials.Denies(marked ?? said)
            ? null
            : _taking.Corrections.Moved(Form, marked ?? said) ?? HoursAgain(marked) ?? DoneInstead(marked) ?? Of(marked ?? said);

    /// <summary>The form with other hours in the place of those there are ("12, not 10"); null if <paramref name="said"/> names none.</summary>
    public PlanForm? InsteadOfHours(string said) => _taking.Corrections.InsteadOfHours(Form, said);

    /// <summary>The form with another time in the place of the one that <paramref name="said"/> denies ("not March, April"); null if it denies none.</summary>
    public PlanForm? InsteadOfTime(string said) => _taking.Denials.Instead(Form, said);

    // "Make it 12", where other hours were planned with just before.
    private PlanForm? HoursAgain(string? marked) =>
        marked is { Length: > 0 } && !marked.Contains(' ', StringComparison.Ordinal) && Form.Earlier is { } earlier && earlier.Hours != answers.Hours
        ? _taking.Filling.Apply(Form, PlanFields.Hours, marked) : null;

    // "Oops, I meant linear algebra", where something else was ticked off just before.
    private PlanForm? DoneInstead(string? marked) => marked is { Length: > 0 } && Form.Earlier is { } earlier && earlier.Done.Count < answers.Done.Count
        && desk.Plan(earlier) is var plan
        && desk.Finder.Respelt(marked, plan) is var name
        && desk.Finder.IsName(name, plan)
        && desk.Finder.Find(name, plan) is var found
            ? Form with
        {
            Answers = earlier with { Done = [.. earlier.Done, .. found.Select(id => new PlanDone(id, desk.Today))] },
            Notice = desk.Say("plan.read.have", ("works", desk.Texts.Names(plan, found))),
        } : null;

    /// <summary>The form with what was left out and is wanted again ("include calculus"); null if <paramref name="what"/> asks for none of it.</summary>
    public PlanForm? PutBack(string what) => desk.Hearing.Says(what, "plan.hear.putBack") ? _taking.Filling.Apply(Form, PlanFields.Extras, what) : null;

    /// <summary>What is said to a change. In the questions a guess waits for a yes; here it is told, with what it means for the end.</summary>
    public string Told(PlanForm changed) => changed.Confirming.Contains(PlanFields.Target) && changed.Answers.Target is { } target
        ? string.Join(' ', [desk.Say("plan.read.target", ("date", PlanTexts.Day(target))), .. desk.Texts.Target(desk.Plan(changed.Answers), changed.Answers)])
        : changed.Notice.Length > 0 ? changed.Notice : desk.Say("plan.read.changed");

    // "Postpone the target by six months" counts from the target, and not from today; "postpone everything by a month" is a month without study.
    private PlanForm? Shifted(PlanForm form, string what, Func<DateOnly, DateOnly> later)
    {
        if (desk.Finder.Items(what, desk.Plan(answers), ItemKind.OwnDate).FirstOrDefault(item => item.Date is not null) is { } item)
        {
            return _taking.Filling.Apply(form, PlanFields.Extras, $"{item.Topic.Told.Title} {desk.Shifted(answers, item.Topic.Id.Value, later)}");
        }

        return desk.Hearing.Says(what, "plan.hear.fieldTarget") ? answers.Target is { } target ? form with { Answers = answers with { Target = later(target) }, Confirming = [PlanFields.Target] } : null
            : _weeks.In(what) is { } weeks ? form with { Answers = _weeks.Paused(weeks), Notice = _weeks.Told(weeks) }
            : null;
    }
}
