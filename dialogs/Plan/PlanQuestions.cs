using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>How each question of the form is asked, and what can be tapped.</summary>
internal sealed class PlanQuestions(PlanDesk desk)
{
    /// <summary>The question in full.</summary>
    public string Ask(PlanForm form) => form.Field switch
    {
        PlanFields.Summary => desk.Summary(form.Answers),
        PlanFields.Confirm => Confirm(form),

        // Changed when all else is answered, the first question needs no introduction.
        PlanFields.Standing when PlanFields.All.All(field => field == form.Field || form.Settled.Contains(field)) => Again(form),
        _ => desk.Say("plan.ask." + form.Field, ("works", Works()), ("items", Items(form))),
    };

    /// <summary>The question in short, after an answer that could not be used or a question beside it.</summary>
    public string Again(PlanForm form) => form.Field == PlanFields.Confirm ? Ask(form) : desk.Say("plan.again." + form.Field, ("items", Items(form)));

    public string[] Buttons(PlanForm form) => form.Field switch
    {
        PlanFields.Summary => [desk.Say("plan.button.save")],
        PlanFields.Confirm => [desk.Say("plan.button.yes"), desk.Say("plan.button.no")],
        _ => [desk.Say("plan.button.skip")],
    };

    private string Confirm(PlanForm form) => form.Confirming is [PlanFields.Target] && form.Answers.Target is { } target
        ? desk.Say("plan.confirm.target", ("date", PlanTexts.Day(target)))
        : desk.Say(
            "plan.confirm.noted",
            ("noted", string.Join(
                "; ",
                form.Confirming.Select(field => Noted(field, form.Answers))
                    .OfType<string>()
                    .Select(noted => noted.TrimEnd('.'))
                    .Where(noted => noted.Length > 0))));

    private string? Noted(string field, PlanAnswers answers) => field switch
    {
        PlanFields.Standing => answers.Standing,
        PlanFields.Have => string.Join(
            "; ",
            new[] { Known(answers.Have, "plan.confirm.knows"), Known(answers.Scales.Keys, "plan.confirm.partly") }.OfType<string>()),
        PlanFields.Hours when answers.Hours is { } hours => desk.Say("plan.default.hours", ("hours", desk.Texts.HoursAWeek(hours))),
        PlanFields.Target when answers.Target is { } target => desk.Say("plan.confirm.ready", ("date", PlanTexts.Day(target))),
        PlanFields.Start when answers.Start is { } start => desk.Say("plan.confirm.start", ("date", PlanTexts.Day(start))),
        PlanFields.Busy when answers.Busy.Count == 0 => desk.Say("plan.default.busy"),
        PlanFields.Busy => string.Join(
            ", ",
            answers.Busy.Select(span => desk.Say("plan.confirm.busy", ("from", PlanTexts.Day(span.From)), ("to", PlanTexts.Day(span.To))))),
        PlanFields.Extras => string.Join(", ", desk.Texts.Own(answers, desk.Plan(answers), desk.Titles)),
        _ => null,
    };

    private string? Known(IReadOnlyCollection<string> ids, string key) =>
        ids.Count == 0 ? null : desk.Say(key, ("works", desk.Texts.Names(desk.Whole, ids)));

    private string Works() => string.Join(", ", desk.Whole.Works.Select(work => work.Name));

    // Those of which nothing is told yet; where all are told, each can be told anew.
    private string Items(PlanForm form) =>
        string.Join(
            ", ",
            (desk.OpenOwn(form.Answers) is [_, ..] open ? open : desk.OpenOwn(new PlanAnswers())).Select(item => item.Topic.In(desk.Language).Title));
}
