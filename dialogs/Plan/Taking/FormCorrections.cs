namespace CareerBot.Dialogs.Plan;

/// <summary>What takes back, moves or goes on with an answer that was given before.</summary>
internal sealed class FormCorrections(PlanDesk desk, FormFilling filling)
{
    // Longer messages with a date in them tell of something else: "I have no laptop this week".
    private const int WordsOfDate = 4;

    /// <summary>What <paramref name="text"/> says instead: "actually 10 hours", "no, 6 May"; null if it corrects nothing.</summary>
    public string? Corrected(string text) =>
        (desk.Hearing.After(text, "plan.hear.actually")
            ?? desk.Hearing.After(desk.Hearing.WithoutCourtesy(text), "plan.hear.actually")
            ?? AfterNo(text)
            ?? OnlyNumber(desk, text)) is { } what
            ? Corrected(what) ?? what
            : null;

    /// <summary>The number of "I can't do thirty, only twenty" and "no, back to 10", in digits; null where there is none at the end.</summary>
    public static string? OnlyNumber(PlanDesk desk, string said) =>
        said.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, .., var only, var number]
            && PlanTexts.IsNumber(number)
            && (desk.Hearing.Is(only, "plan.hear.only")
                || desk.Hearing.After(desk.Hearing.After(said, "plan.hear.noThen") ?? said, "plan.hear.backTo") == number)
            ? number
            : null;

    /// <summary>The form with <paramref name="what"/>, which was said to correct it; null if it says nothing of it.</summary>
    public PlanForm? Instead(PlanForm form, string what) =>
        Moved(form, what)
            ?? InsteadOfHours(form, what)
            ?? filling.Apply(form, form.Last ?? form.Field, what)
            ?? filling.Apply(form, form.Field, what)
            ?? Unasked(form, what);

    /// <summary>The form after "10 hours, no wait, 8"; null if nothing is taken back in <paramref name="text"/>.</summary>
    /// <param name="form">The form.</param>
    /// <param name="asked">The question that is answered.</param>
    /// <param name="text">What was said.</param>
    // Any words can say where somebody stands; there, such as tell of it must follow.
    public PlanForm? Rather(PlanForm form, string asked, string text) =>
        BehindRather(asked, text) is { } second && (asked != PlanFields.Standing || desk.Hearing.Says(second, "plan.hear.standingCue"))
        && filling.Apply(form, asked, second) is { Tries: 0 } rather && rather.Settled.Contains(asked) ? rather : null;

    /// <summary>
    /// The form after "not Keras, I meant PyTorch" where Keras was struck off before; null if nothing known
    /// is denied beside what is known instead, or the skills are asked for anyway.
    /// </summary>
    public PlanForm? Swapped(PlanForm form, string text)
    {
        var plan = desk.Whole;
        return form.Field != PlanFields.Have
            && desk.Finder.Known(text, plan) is [_, ..] known
            && desk.Finder.Find(text, plan).Except(known, StringComparer.Ordinal).Any(form.Answers.Have.Contains)
            ? filling.Apply(form, PlanFields.Have, text, adds: true)
            : null;
    }

    /// <summary>The form after "move it to 2033" where an item got its own date just before; null if it did not, or something else is said.</summary>
    public PlanForm? Moved(PlanForm form, string text) =>
        (Length(desk.Hearing.After(text, "plan.hear.moveIt"))
            ?? (desk.Hearing.Between(text, "plan.hear.fromCue") is var bare && desk.Readers.Date(bare)?.Text.Length == bare.Length
                ? bare
                : null)) is { Length: > 0 } to
        && form.Earlier is { } earlier
        && form.Answers.OwnDates.FirstOrDefault(own => !earlier.OwnDates.TryGetValue(own.Key, out var before) || before != own.Value) is { Key: { } item }
            ? filling.Apply(
                form,
                PlanFields.Extras,
                $"{desk.Titles[item]} {(desk.Readers.Later(form.Answers.OwnDates[item], to) is not null ? desk.Shifted(form.Answers, item, day => desk.Readers.Later(day, to)!.Value) : to)}")
            : null;

    // "Three months later" counts from the day that is moved.
    private string? Length(string? to) =>
        to is null ? null : desk.Hearing.Ahead(to, "plan.hear.afterThen") is { } length && desk.Readers.IsLength(length) ? length : to;

    /// <summary>The form after "12, not 10" where ten is the hours that there are; null if it is another number, or none.</summary>
    public PlanForm? InsteadOfHours(PlanForm form, string text) =>
        desk.Hearing.Preferred(text) is var said
            && said.Length < text.Length
            && HourReader.NumbersOf(text[said.Length..]) is [var old]
            && old == form.Answers.Hours
            ? filling.Apply(form, PlanFields.Hours, said)
            : null;

    /// <summary>The form with what no question was asked for: an item with a date of its own, a date, parts of the plan.</summary>
    public PlanForm? Unasked(PlanForm form, string text) =>
        // "No 4" says other hours only where there are some already.
        PlanTexts.IsNumber(text) ? (form.Answers.Hours is null ? null : filling.Apply(form, PlanFields.Hours, text))
        : desk.Hearing.IsQuestion(text) || desk.Hearing.After(text, "plan.hear.request") is not null || desk.Hearing.Before(text, "plan.hear.begunEnd") is not null || desk.Hearing.After(text, "plan.hear.behindUs") is not null ? null
        : filling.Apply(form, PlanFields.Extras, text) is { } extras && (extras.Answers != form.Answers || IsWished(text)) ? extras
        : (NamesTarget(text) ? filling.Apply(form, PlanFields.Target, text) : null) ?? filling.Apply(form, PlanFields.Have, text, adds: true);

    // "Yes masters": what is wanted is not had.
    private bool IsWished(string text) =>
        (text.Split(' ', 2) is [var yes, _] && desk.IsYes(yes.TrimEnd(','))) || (desk.Hearing.Says(text, "plan.hear.wish") && desk.Readers.Date(text) is null);

    private bool NamesTarget(string text) =>
        (text.Count(' ') < WordsOfDate && !desk.Hearing.Says(text, "plan.hear.negation")) || desk.Hearing.Says(text, "plan.hear.targetCue");

    // What stands behind the last word that takes back what stands before it.
    private string? BehindRather(string field, string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = tokens.Length - 2; at > 0; at--)
        {
            var isPhrase = at + 2 < tokens.Length && desk.Hearing.Is($"{tokens[at]} {tokens[at + 1]}", "plan.hear.rather");
            if (isPhrase || desk.Hearing.Is(tokens[at], "plan.hear.rather") || (field == PlanFields.Hours && desk.IsNo(tokens[at])))
            {
                var behind = desk.Hearing.Between(string.Join(' ', tokens[(at + (isPhrase ? 2 : 1))..]), "plan.hear.rather");
                return behind.Length > 0 ? behind : null;
            }
        }

        return null;
    }

    // "no, 6 May" and "nope 7" correct; "no master's" does not.
    private string? AfterNo(string text) =>
        text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && desk.IsNo(text[..comma]) ? text[(comma + 1)..].Trim()
        : text.Split(' ', 2) is [var no, [>= '0' and <= '9', ..] value] && desk.IsNo(no) ? value : null;
}
