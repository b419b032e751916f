using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>What a message does to the form: it answers, corrects, skips, goes back, or is not understood.</summary>
internal sealed class PlanTaking
{
    private readonly PlanDesk _desk;
    private readonly PlanStatements _statements;
    private readonly FormContinuing _continuing;
    private readonly DayReading _days;

    /// <param name="desk">What a turn needs to work on a plan.</param>
    public PlanTaking(PlanDesk desk)
    {
        _desk = desk;
        _statements = new PlanStatements(desk);
        Filling = new FormFilling(desk, _statements);
        Steering = new FormSteering(desk, Filling);
        Corrections = new FormCorrections(desk, Filling);
        Denials = new FormDenials(desk, Filling);
        _continuing = new FormContinuing(desk, Filling);
        _days = new DayReading(desk);
    }

    /// <summary>Puts what was said into the form.</summary>
    public FormFilling Filling { get; }

    /// <summary>Moves through the questions.</summary>
    public FormSteering Steering { get; }

    /// <summary>Takes back and moves answers.</summary>
    public FormCorrections Corrections { get; }

    /// <summary>Puts a time in the place of one that is denied.</summary>
    public FormDenials Denials { get; }

    /// <summary>The form after <paramref name="text"/>; null if it says nothing to it.</summary>
    public PlanForm? Take(PlanForm form, string text) =>
        text.Length == 0 ? null
        : Taken(form, text) is { } next
            ? next with { IsAskedAgain = next.Field == form.Field && next.Field != PlanFields.Summary && !_desk.Hearing.Is(text, "plan.hear.repeat") }
        : null;

    private PlanForm? Taken(PlanForm form, string text) =>
        _desk.Hearing.Is(text, "plan.hear.back")
            ? form.Asking(form.Field == PlanFields.Confirm ? FormFilling.Waiting(form) : PlanFields.Before(form.Field), form.Field)
        : _desk.Hearing.Is(text, "plan.hear.undo") ? Undone(form)
        : Steering.Steered(form, text) ?? Denials.Instead(form, text) ?? (form.Field == PlanFields.Confirm ? Confirmed(form, text) : Said(form, text));

    // The answer before is taken back and its question asked anew; at the summary all of it is shown again.
    private PlanForm Undone(PlanForm form) => form.Earlier is not { } earlier
        ? form with { Notice = _desk.Vary("plan.nothingToUndo"), Tries = 0 }
        : form.Asking(form.AskedAt) with { Answers = earlier, Earlier = null, Notice = _desk.Say("plan.undone") };

    private PlanForm? Confirmed(PlanForm form, string text)
    {
        if (_desk.IsYes(text) || _desk.Hearing.Is(text, "plan.hear.save"))
        {
            return form.Settling([], string.Empty);
        }

        if (_desk.IsNo(text))
        {
            var earlier = form.Earlier ?? new PlanAnswers();
            return form.Asking(form.Confirming[0], form.Confirming) with { Answers = form.Confirming.Aggregate(
                form.Answers,
                (so, field) => PlanParts.Restored(so, field, earlier)) };
        }

        // Whoever answers the next question instead has said yes to this one.
        return Reread(form, Corrections.Corrected(text) ?? text) ?? Said(form.Settling([], string.Empty), text);
    }

    private PlanForm? Reread(PlanForm form, string text)
    {
        if (form.Confirming is not [var only])
        {
            return Filling.Apply(form, PlanFields.Confirm, text);
        }

        // Any words can say where somebody stands; what puts another in its place tells of it.
        if (AnswersNext(only, text) || (only == PlanFields.Standing && !_desk.Hearing.Says(text, "plan.hear.standingCue")))
        {
            return null;
        }

        // "From tomorrow" is no other date either: it says when to begin.
        // "Three months later" counts from the day that was guessed, and "no, March" is of its year.
        var before = _days.Shift(text) is null && !(only == PlanFields.Target && IsOfTheYear(form, text))
            ? PlanParts.Restored(form.Answers, only, form.Earlier ?? new PlanAnswers())
            : form.Answers;
        var read = Filling.Apply(form.Asking(only) with { Answers = before }, only, text);
        return read is null ? null
            : read.Settled.Contains(only) || read is { Tries: > 0 } ? read
            : read.Last == PlanFields.Start ? Filling.Apply(form.Settling([], string.Empty), only, text)
            : null;
    }

    // "None" answers the next question, and so do "5 to 20 May" after a date to be ready by: they are weeks that are busy.
    private bool AnswersNext(string guessed, string text) => _desk.Hearing.Is(text, "plan.hear.none") || _desk.Hearing.Is(text, "plan.hear.noBusy")
        || (guessed == PlanFields.Target
            && (_statements.IsOfWeeks(text)
                || _statements.IsBusy(text)
                || _statements.NamesSeveral(text)
                || _desk.Hearing.After(text, "plan.hear.also") is { Length: > 0 }));

    private bool IsOfTheYear(PlanForm form, string text) =>
        form.Answers.Target is { } target && _desk.Readers.Date(text)?.Text is { } said && _desk.Readers.InYear(said, target.Year) is not null;

    private PlanForm? Said(PlanForm form, string text)
    {
        // "Matlab aata hai" tells of a tool, and corrects nothing, though the word is a "that is" elsewhere.
        var asked = _statements.Of(text, form.Field)[0].Field;
        return (_desk.Hearing.After(text, "plan.hear.moveIt") is not null ? Corrections.Moved(form, text) : null)
            ?? _continuing.Continued(form, text)
            ?? Corrections.Swapped(form, text)
            ?? Corrections.Rather(form, asked, text)
            ?? (!BeginsWithTool(form, text) && Corrections.Corrected(text) is { Length: > 0 } what && !_desk.Hearing.Is(what, "plan.hear.knowCue")
                ? Corrections.Instead(form, what)
                : Answered(form, text));
    }

    // "Matlab, c, maths" names a tool first, and so it does wherever the skills are asked for.
    private bool BeginsWithTool(PlanForm form, string text) =>
        text.Split(' ', 2) is [var first, _]
            && (form.Field == PlanFields.Have || first.EndsWith(','))
            && _desk.Hearing.Named(first, "plan.hear.elsewhere").Count > 0;

    private PlanForm? Answered(PlanForm form, string text) =>
        Filling.Apply(form, form.Field, text)
            ?? (form.Field == PlanFields.Summary ? Corrections.InsteadOfHours(form, text) ?? Corrections.Unasked(form, text) : null);
}
