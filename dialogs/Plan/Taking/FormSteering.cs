namespace CareerBot.Dialogs.Plan;

/// <summary>What moves through the questions without answering one: another question, skip, enough, the plan's own figures.</summary>
internal sealed class FormSteering(PlanDesk desk, FormFilling filling)
{
    private static readonly (string Field, string Key)[] s_names =
    [
        (PlanFields.Have, "plan.hear.fieldHave"), (PlanFields.Hours, "plan.hear.fieldHours"), (PlanFields.Target, "plan.hear.fieldTarget"),
        (PlanFields.Busy, "plan.hear.fieldBusy"), (PlanFields.Extras, "plan.hear.fieldExtras"), (PlanFields.Standing, "plan.hear.fieldStanding"),
    ];

    private readonly PlanFigures _figures = new(desk);

    /// <summary>Whether <paramref name="text"/> says of the summary that it is right.</summary>
    public static bool Saves(PlanDesk desk, PlanForm form, string text) =>
        form.Field == PlanFields.Summary
            && (desk.Hearing.Is(text, "plan.hear.save")
                || IsFineAndSaved(desk, text)
                || desk.Hearing.After(text, "plan.hear.saveIt") is not null
                || desk.IsYes(text));

    /// <summary>The question whose subject <paramref name="text"/> names, or null.</summary>
    public static string? FieldIn(PlanDesk desk, string text) => Array.Find(s_names, name => desk.Hearing.Says(text, name.Key)).Field;

    /// <summary>The question that <paramref name="text"/> wants to answer anew ("change my skills"), or null.</summary>
    public static string? Jump(PlanDesk desk, string text)
    {
        var what = desk.Hearing.After(text, "plan.hear.change") ?? desk.Hearing.Ahead(text, "plan.hear.changeLast");
        return what is null ? null : FieldIn(desk, what);
    }

    /// <summary>The form after "change my hours to 12": answered anew if a value was said with it, else asked anew.</summary>
    public PlanForm Anew(PlanForm form, string field, string text)
    {
        if (field == PlanFields.Target && NewStart(form, text) is { } start)
        {
            return start;
        }

        var asking = form.Asking(field);
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(tokens, token => desk.Hearing.Is(token, "plan.hear.to"));
        return at > 0 && at < tokens.Length - 1
            ? filling.Apply(asking, field, string.Join(' ', tokens.Skip(at + 1))) ?? filling.Apply(asking, field, text) ?? asking
            : asking;
    }

    /// <summary>The form after <paramref name="text"/>, if it moves through the questions; null if it may be an answer.</summary>
    public PlanForm? Steered(PlanForm form, string text) =>
        (Jump(desk, text) ?? (form.Field == PlanFields.Summary ? Named(text) : null)) is { } jump ? Anew(form, jump, text)
        : desk.Hearing.Is(text, "plan.hear.skip") ? (form.Field == PlanFields.Summary ? null : form.Passed(string.Empty))
        : IsAskedAgain(form, text) ? form with { Notice = string.Empty, Tries = 0 }
        : WithoutBusy(form, text) ?? Refused(form, text) ?? Figured(form, text) ?? (IsEnough(form, text) ? form.Settling(PlanFields.All, string.Empty) : null);

    // "Change the start to 1 January": the target stays as it is.
    private PlanForm? NewStart(PlanForm form, string text) => !desk.Hearing.Says(text, "plan.hear.startCue") ? null
        : filling.Apply(form.Field == PlanFields.Confirm ? form.Settling([], string.Empty) : form, PlanFields.Start, text);

    // "The target", where it was asked what is not right.
    private string? Named(string text) => Array.Find(s_names, name => desk.Hearing.Is(desk.Hearing.After(text, "plan.hear.article") ?? text, name.Key)).Field;

    private bool IsAskedAgain(PlanForm form, string text) =>
        desk.Hearing.Is(text, "plan.hear.mine")
            || desk.Hearing.Is(text, "plan.hear.repeat")
            || (form.Field == PlanFields.Summary && desk.Hearing.Is(text, "plan.hear.summary"));

    private PlanForm? WithoutBusy(PlanForm form, string text) =>
        form.Field != PlanFields.Busy && (form.Field == PlanFields.Summary || form.Answers.Busy.Count > 0) && desk.Hearing.Is(text, "plan.hear.noBusy")
            ? form with { Answers = form.Answers with { Busy = [] }, Earlier = form.Answers, AskedAt = form.Field, Notice = desk.Say("plan.read.changed"), Tries = 0 }
            : null;

    private PlanForm? Refused(PlanForm form, string text) => form.Field == PlanFields.Summary && (desk.IsNo(text) || desk.Hearing.Is(text, "plan.hear.none"))
        ? form with { Notice = desk.Say("plan.why.no"), Tries = 0 }
        : null;

    // Where somebody stands may be told with "half" in it, and so may one of several skills.
    private PlanForm? Figured(PlanForm form, string text) =>
        (form.Field is not (PlanFields.Standing or PlanFields.Have) || _figures.TotalOf(text) is not null) && _figures.Read(text, form.Answers) is { } read
            ? form with { Answers = read.Answers ?? form.Answers, Earlier = read.Answers is null ? form.Earlier : FormFilling.Before(form), AskedAt = FormFilling.Waiting(form), Notice = read.Notice }
            : null;

    private bool IsEnough(PlanForm form, string text) =>
        form.Field != PlanFields.Summary
            && (desk.Hearing.Is(text, "plan.hear.enough") || desk.Hearing.Is(text, "plan.hear.saveIt") || IsFineAndSaved(desk, text));

    /// <summary>Whether <paramref name="text"/> asks to save a plan, or whether it is saved, where no question of the form waits.</summary>
    public static bool AsksToSave(PlanDesk desk, string text) =>
        desk.Hearing.Is(text, "plan.hear.saveIt") || IsFineAndSaved(desk, text) || desk.Hearing.Is(text, "plan.hear.isSaved");

    // "Ok that's fine, save it".
    private static bool IsFineAndSaved(PlanDesk desk, string text) => desk.Hearing.Ahead(text, "plan.hear.saveIt") is { } front
        && (desk.IsYes(front)
            || desk.Hearing.Is(front, "plan.hear.all")
            || desk.Hearing.Is(front, "plan.hear.save")
            || desk.Hearing.Is(front, "plan.hear.enough"));
}
