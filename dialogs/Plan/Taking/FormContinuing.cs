using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>What goes on with the answer before: its missing half ("from 5 January", behind "three days"), or more of it ("also in December").</summary>
internal sealed class FormContinuing(PlanDesk desk, FormFilling filling)
{
    private const double DaysOfWeek = 7;

    /// <summary>The form with <paramref name="text"/> as what was missing of the answer before, or more of it; null if it is neither.</summary>
    public PlanForm? Continued(PlanForm form, string text) =>
        Unplaced(form, text) ?? Undated(form, text)
        ?? (Placed(form, text) is { } placed ? filling.Apply(form, form.Field, placed, adds: More(form.Length!) is not null) : null)
        ?? Shortened(form, text) ?? Added(form, text) ?? HowOften(form, text);

    // "Three days" that are busy: when is asked for.
    private PlanForm? Unplaced(PlanForm form, string text) =>
        form.Field == PlanFields.Busy && (desk.Readers.IsLength(text) || desk.Readers.IsLengthInMonth(text) || desk.Readers.IsWithoutMonth(text))
        && filling.Apply(form, form.Field, text) is { Tries: > 0 } unplaced
            ? unplaced with { Length = text }
            : null;

    // "Internship next summer": the item is remembered, and its date asked for.
    private PlanForm? Undated(PlanForm form, string text) =>
        form.Field == PlanFields.Extras && OwnItems(text) is [_, ..] items && filling.Apply(form, form.Field, text) is { Tries: > 0 } undated
            ? undated with { Length = string.Join(", ", items.Select(item => item.Topic.Told.Title)) }
            : null;

    // "From 5 January" and "in December", where that was asked of "three days" and of "3 to 12"; a day, where that of an item was asked.
    private string? Placed(PlanForm form, string text) => form.Length is not { } open || (More(open) ?? open) is not { } length ? null
        : form.Field == PlanFields.Extras ? (IsMostlyDay(text) && OwnItems(text).Count == 0 ? $"{length} {text}" : null)
        : form.Field != PlanFields.Busy ? null
        : desk.Readers.WithDays($"{length} {text}") is { } dated ? dated
        : desk.Readers.FromTo(text) is null && desk.Readers.Date(text, first: true) is { Day: not null, Text: var day } && PlanReaders.NamesDay(day)
            ? $"{text} {length}"
            : null;

    private bool IsMostlyDay(string text) => desk.Readers.Date(text) is { Day: { } on } date && desk.Readers.IsAhead(on) && date.Text.Length * 2 > text.Length;

    private IReadOnlyList<PlanItem> OwnItems(string text) => desk.Finder.Items(text, desk.Whole, ItemKind.OwnDate);

    // "Only 15 days", behind weeks that are left out: they are fewer, and it is asked from when; and so it is of "also in August a trip for 10 days".
    private PlanForm? Shortened(PlanForm form, string text) =>
        form is { Last: PlanFields.Busy }
            && form.Field != PlanFields.Busy
            && (Fewer(text) ?? More(text)) is { Length: > 0 } length
            && (desk.Readers.IsLength(length) || desk.Readers.IsLengthInMonth(length))
            && !desk.Hearing.Says(length, "plan.hear.wholeMonth")
            ? form.Asking(PlanFields.Busy, form.Field) with { Length = text, Notice = desk.Say("plan.why.busyFrom") }
            : null;

    private string? Fewer(string text) => desk.Hearing.Says(text, "plan.hear.only") ? text : null;

    // "Also in December" goes on with the answer before.
    private PlanForm? Added(PlanForm form, string text) =>
        form.Last is PlanFields.Have or PlanFields.Busy or PlanFields.Extras && More(text) is { Length: > 0 } more
            ? filling.Apply(form, form.Last, more, adds: true)
            : null;

    private string? More(string text) => desk.Hearing.After(text, "plan.hear.also") ?? desk.Hearing.Ahead(text, "plan.hear.alsoEnd");

    // What was taken for hours of a day already is not multiplied again.
    private static double OfADay(PlanForm form, double hours) =>
        form.Earlier?.Hours is { } before && before % DaysOfWeek == 0 && hours % DaysOfWeek == 0 ? hours / DaysOfWeek : hours;

    // "Daily" behind "2 hours".
    private PlanForm? HowOften(PlanForm form, string text) =>
        form is { Last: PlanFields.Hours, Answers.Hours: { } each }
            && (desk.Hearing.Is(text, "plan.hear.daily") || desk.Hearing.Is(text, "plan.hear.aWeek") || desk.Hearing.Is(text, "plan.hear.workdays"))
            ? filling.Apply(
                form,
                PlanFields.Hours,
                $"{PlanTexts.Number(OfADay(form, each))} {desk.Career.Words.List(desk.Language, "plan.hear.hourUnit")[0]} {text}")
            : null;
}
