namespace CareerBot.Dialogs.Plan;

/// <summary>"Not March, I meant April": a time that an answer has is denied, and another one named in its place.</summary>
internal sealed class FormDenials(PlanDesk desk, FormFilling filling)
{
    /// <summary>The form with the time that is meant; null if <paramref name="text"/> denies none that an answer has.</summary>
    public PlanForm? Instead(PlanForm form, string text)
    {
        if (Denied(text) is not var (denied, meant) || desk.Readers.Span(denied) is not { } gone || desk.Readers.Date(meant) is null)
        {
            return null;
        }

        var isYear = desk.Readers.Date(denied) is { Text: var said } && DayReading.IsYear(said);
        bool Has(DateOnly? day) => day is { } own
            && (isYear ? own.Year == gone.From.Year : own.Month == gone.From.Month && (!PlanReaders.NamesDay(denied) || own.Day == gone.From.Day));
        var open = form.Field == PlanFields.Confirm ? form.Settling([], string.Empty) : form;
        var answers = form.Answers;
        return form.Last == PlanFields.Busy || !Has(answers.Target) ? Busy() ?? Target() ?? Own() ?? Told() : Target() ?? Busy() ?? Own() ?? Told();

        PlanForm? Busy() => answers.Busy.Find(span => Has(span.From)) is { } busy
            ? filling.Apply(
                open with { Answers = answers with { Busy = [.. answers.Busy.Where(span => span != busy)] } },
                PlanFields.Busy,
                InYear(meant, busy.From.Year),
                adds: true) : null;

        PlanForm? Target() => Has(answers.Target)
            ? filling.Apply(
                open,
                PlanFields.Target,
                isYear && DayReading.IsYear(meant) ? $"{PlanTexts.Month(answers.Target!.Value)[..^meant.Length]}{meant}" : meant)
            : null;

        PlanForm? Own() => answers.OwnDates.FirstOrDefault(own => Has(own.Value)) is { Key: { } item }
            ? filling.Apply(open, PlanFields.Extras, $"{desk.Titles[item]} {meant}")
            : null;

        // "Boards not in March, in June", of which nothing was told before.
        PlanForm? Told() => desk.Hearing.Says(denied, "plan.hear.busyCue") || desk.Hearing.Says(meant, "plan.hear.busyCue")
            ? filling.Apply(open, PlanFields.Busy, meant, adds: true)
            : null;
    }

    /// <summary>Whether <paramref name="text"/> names a time in the place of another one that it denies.</summary>
    public bool Denies(string text) => Denied(text) is var (denied, meant) && desk.Readers.Date(denied) is not null && desk.Readers.Date(meant) is not null;

    // What is denied, and what is meant instead of it: "not March, I meant April", "March nahi April", "April, not March".
    private (string Denied, string Meant)? Denied(string text)
    {
        var said = desk.Hearing.Between(desk.Hearing.WithoutCourtesy(text), "plan.hear.noThen");
        var tokens = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isFirst = tokens.Length > 0 && desk.Hearing.Is(tokens[0], "plan.hear.notThat");
        for (var at = 1; at < tokens.Length; at++)
        {
            var denies = desk.Hearing.Is(tokens[at - 1].TrimEnd(','), "plan.hear.notThat") && at > 1;
            var behind = string.Join(' ', tokens[at..]);

            // "June 2029, but not before my boards" denies no June.
            if (desk.Hearing.After($"{tokens[at - 1]} {behind}", "plan.hear.startCue") is not null)
            {
                return null;
            }

            if (!isFirst && at > 1 && desk.Hearing.Is(tokens[at - 1], "plan.hear.insteadOf"))
            {
                return (desk.Hearing.Between(behind, "plan.hear.butThat"), string.Join(' ', tokens[..(at - 1)]));
            }

            // "June 2028, master's nahi, internship May 2027" denies no time.
            if (isFirst
                ? at > 1 && (tokens[at - 1].EndsWith(',') || desk.Hearing.After(behind, "plan.hear.butThat") is not null)
                : denies && desk.Readers.Date(tokens[at - 2]) is not null)
            {
                return (string.Join(' ', tokens[(isFirst ? 1 : 0)..(isFirst ? at : at - 1)]).TrimEnd(','), desk.Hearing.Between(behind, "plan.hear.butThat"));
            }
        }

        return null;
    }

    // Another month is one of the same year, unless that has gone by.
    private string InYear(string meant, int year) =>
        desk.Readers.Date(meant)?.Text is { } said && desk.Readers.InYear(said, year) > desk.Today ? $"{said} {year}" : meant;
}
