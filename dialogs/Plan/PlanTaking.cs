using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>What a message does to the form: it answers, corrects, skips, goes back, or is not understood.</summary>
internal sealed class PlanTaking(PlanDesk desk)
{
    // Longer messages with a date in them tell of something else: "I have no laptop this week".
    private const int WordsOfDate = 4;

    private static readonly (string Field, string Key)[] s_names =
    [
        (PlanFields.Have, "plan.hear.fieldHave"), (PlanFields.Hours, "plan.hear.fieldHours"), (PlanFields.Target, "plan.hear.fieldTarget"),
        (PlanFields.Busy, "plan.hear.fieldBusy"), (PlanFields.Extras, "plan.hear.fieldExtras"), (PlanFields.Standing, "plan.hear.fieldStanding"),
    ];

    private readonly PlanReading _reading = new(desk);
    private readonly PlanStatements _statements = new(desk);
    private readonly PlanFigures _figures = new(desk);

    /// <summary>Whether <paramref name="text"/> says of the summary that it is right.</summary>
    public static bool Saves(PlanDesk desk, PlanForm form, string text) =>
        form.Field == PlanFields.Summary && (desk.Hearing.Is(text, "plan.hear.save") || IsFineAndSaved(desk, text) || desk.Hearing.After(text, "plan.hear.saveIt") is not null || desk.IsYes(text));

    /// <summary>The form after <paramref name="text"/>; null if it says nothing to it.</summary>
    public PlanForm? Take(PlanForm form, string text) =>
        text.Length == 0 ? null
        : Taken(form, text) is { } next ? next with { IsAskedAgain = next.Field == form.Field && next.Field != PlanFields.Summary && !desk.Hearing.Is(text, "plan.hear.repeat") }
        : null;

    private PlanForm? Taken(PlanForm form, string text)
    {
        if (desk.Hearing.Is(text, "plan.hear.back"))
        {
            var before = form.Field == PlanFields.Confirm ? Waiting(form) : PlanFields.Before(form.Field);
            return form.Asking(before, form.Field);
        }

        if (desk.Hearing.Is(text, "plan.hear.undo"))
        {
            return Undone(form);
        }

        return Steered(form, text) ?? (form.Field == PlanFields.Confirm ? Confirmed(form, text) : Said(form, text));
    }

    // The question that an answer is for: a guess waits for its own.
    private static string Waiting(PlanForm form) => form.Field == PlanFields.Confirm ? form.Confirming[^1] : form.Field;

    // What undo goes back to; a guess that waits for a yes is no answer yet.
    private static PlanAnswers Before(PlanForm form) => form.Field == PlanFields.Confirm && form.Earlier is { } earlier ? earlier : form.Answers;

    // The answer before is taken back and its question asked anew; at the summary all of it is shown again.
    private PlanForm Undone(PlanForm form) => form.Earlier is not { } earlier
        ? form with { Notice = desk.Vary("plan.nothingToUndo"), Tries = 0 }
        : form.Asking(form.AskedAt) with { Answers = earlier, Earlier = null, Notice = desk.Say("plan.undone") };

    /// <summary>The form after something that could not be used: the question again with the reason, or a default after enough tries.</summary>
    public PlanForm Failed(PlanForm form, string text) => form.Field == PlanFields.Summary
        ? form with { Notice = _reading.Why(form.Field, text), Tries = 0, IsAskedAgain = true }
        : desk.IsYes(text) && form.Field is (PlanFields.Have or PlanFields.Busy or PlanFields.Hours) ? form with { Notice = _reading.Why(form.Field, text), IsAskedAgain = true }
        : Refused(form, _reading.Why(form.Field, text));

    /// <summary>The question that <paramref name="text"/> wants to answer anew ("change my skills"), or null.</summary>
    public string? Jump(string text)
    {
        var what = desk.Hearing.After(text, "plan.hear.change") ?? desk.Hearing.Ahead(text, "plan.hear.changeLast");
        return what is null ? null : FieldIn(desk, what);
    }

    // "The target", where it was asked what is not right.
    private string? Named(string text) => Array.Find(s_names, name => desk.Hearing.Is(desk.Hearing.After(text, "plan.hear.article") ?? text, name.Key)).Field;

    /// <summary>The question whose subject <paramref name="text"/> names, or null.</summary>
    public static string? FieldIn(PlanDesk desk, string text) => Array.Find(s_names, name => desk.Hearing.Says(text, name.Key)).Field;

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
        return at > 0 && at < tokens.Length - 1 ? Apply(asking, field, string.Join(' ', tokens.Skip(at + 1))) ?? Apply(asking, field, text) ?? asking : asking;
    }

    // "Change the start to 1 January": the target stays as it is.
    private PlanForm? NewStart(PlanForm form, string text) => !desk.Hearing.Says(text, "plan.hear.startCue") ? null
        : Apply(form.Field == PlanFields.Confirm ? form.Settling([], string.Empty) : form, PlanFields.Start, text);

    /// <summary>The form with what <paramref name="text"/> says where <paramref name="asked"/> was asked; null if it says nothing of it.</summary>
    public PlanForm? Apply(PlanForm form, string asked, string text, bool adds = false)
    {
        var (answers, said, refused, guesses, settled) = (form.Answers, new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var statement in _statements.Of(text, asked))
        {
            var isMore = adds || statement.Field != asked || settled.Contains(statement.Field);
            if (_reading.Read(statement.Field, statement.Text, answers, isMore) is not { } read)
            {
                continue;
            }

            (read.Answers is null ? refused : said).Add(Echo(statement.Field, asked, read));
            answers = read.Answers ?? answers;
            settled.AddRange(read.Answers is null ? [] : [statement.Field]);
            guesses.AddRange(read is { IsGuess: true, Answers: not null } ? [statement.Field] : []);
        }

        return settled.Count + refused.Count == 0 ? null : Applied(form, answers, settled, guesses, said, refused);
    }

    // The first word on where somebody stands needs no echo where it was asked for.
    private string Echo(string field, string asked, PlanRead read) =>
        field == PlanFields.Standing && asked != field && asked != PlanFields.Confirm && read is { Notice: "", Answers.Standing: { } standing }
            ? $"{desk.Say("plan.summary.standing", ("value", standing))}." : read.Notice;

    private PlanForm Applied(PlanForm form, PlanAnswers answers, List<string> settled, List<string> guesses, List<string> said, List<string> refused)
    {
        var before = form with { Answers = answers, Earlier = Before(form), AskedAt = Waiting(form), Last = settled.LastOrDefault() ?? form.Last };
        if (refused.Count > 0)
        {
            var open = before.Settling(settled, string.Empty);
            return Refused(open.Field == form.Field ? open with { Tries = form.Tries } : open, Joined([.. said, .. refused]));
        }

        // The question echoes what was guessed, so the notice need not.
        var notice = Joined(said.Where((_, at) => !guesses.Contains(settled[at])));
        var after = before.Settling(settled.Where(field => field != PlanFields.Start && (field != PlanFields.Extras || form.Field == field || desk.OpenOwn(answers).Count == 0)), notice);
        return guesses.Count == 0 ? after : after with { Field = PlanFields.Confirm, Confirming = guesses };
    }

    private PlanForm Refused(PlanForm form, string why)
    {
        if (form.Field == PlanFields.Summary || form.Tries + 1 < desk.Limits.Tries)
        {
            return form with { Tries = form.Tries + 1, Notice = why };
        }

        var gaveUp = PlanParts.IsGiven(form.Answers, form.Field) ? desk.Say("plan.gaveUpAsIs") : desk.Say("plan.gaveUp", ("default", desk.Say("plan.default." + form.Field, ("hours", desk.Texts.HoursAWeek(desk.Limits.UsualHours)))));
        return form.Passed($"{why} {gaveUp}");
    }

    private PlanForm? Steered(PlanForm form, string text)
    {
        if ((Jump(text) ?? (form.Field == PlanFields.Summary ? Named(text) : null)) is { } jump)
        {
            return Anew(form, jump, text);
        }

        if (desk.Hearing.Is(text, "plan.hear.skip"))
        {
            return form.Field == PlanFields.Summary ? null : form.Passed(string.Empty);
        }

        if (desk.Hearing.Is(text, "plan.hear.mine") || desk.Hearing.Is(text, "plan.hear.repeat") || (form.Field == PlanFields.Summary && desk.Hearing.Is(text, "plan.hear.summary")))
        {
            return form with { Notice = string.Empty, Tries = 0 };
        }

        if (form.Field != PlanFields.Busy && (form.Field == PlanFields.Summary || form.Answers.Busy.Count > 0) && desk.Hearing.Is(text, "plan.hear.noBusy"))
        {
            return form with { Answers = form.Answers with { Busy = [] }, Earlier = form.Answers, AskedAt = form.Field, Notice = desk.Say("plan.read.changed"), Tries = 0 };
        }

        if (form.Field == PlanFields.Summary && (desk.IsNo(text) || desk.Hearing.Is(text, "plan.hear.none")))
        {
            return form with { Notice = desk.Say("plan.why.no"), Tries = 0 };
        }

        // Where somebody stands may be told with "half" in it.
        if ((form.Field != PlanFields.Standing || _figures.TotalOf(text) is not null) && _figures.Read(text, form.Answers) is { } read)
        {
            return form with { Answers = read.Answers ?? form.Answers, Earlier = read.Answers is null ? form.Earlier : Before(form), AskedAt = Waiting(form), Notice = read.Notice };
        }

        return form.Field != PlanFields.Summary && (desk.Hearing.Is(text, "plan.hear.enough") || desk.Hearing.Is(text, "plan.hear.saveIt") || IsFineAndSaved(desk, text)) ? form.Settling(PlanFields.All, string.Empty) : null;
    }

    // "Ok that's fine, save it".
    private static bool IsFineAndSaved(PlanDesk desk, string text) => desk.Hearing.Ahead(text, "plan.hear.saveIt") is { } front && (desk.IsYes(front) || desk.Hearing.Is(front, "plan.hear.all"));

    private PlanForm? Confirmed(PlanForm form, string text)
    {
        if (desk.IsYes(text) || desk.Hearing.Is(text, "plan.hear.save"))
        {
            return form.Settling([], string.Empty);
        }

        if (desk.IsNo(text))
        {
            var earlier = form.Earlier ?? new PlanAnswers();
            return form.Asking(form.Confirming[0], form.Confirming) with { Answers = form.Confirming.Aggregate(form.Answers, (so, field) => PlanParts.Restored(so, field, earlier)) };
        }

        // Whoever answers the next question instead has said yes to this one.
        return Reread(form, Corrected(text) ?? text) ?? Said(form.Settling([], string.Empty), text);
    }

    private PlanForm? Reread(PlanForm form, string text)
    {
        if (form.Confirming is not [var only])
        {
            return Apply(form, PlanFields.Confirm, text);
        }

        // "None" answers the next question, and so do "5 to 20 May" after a date to be ready by: they are weeks that are busy.
        if (desk.Hearing.Is(text, "plan.hear.none") || desk.Hearing.Is(text, "plan.hear.noBusy") || (only == PlanFields.Target && _statements.IsOfWeeks(text)))
        {
            return null;
        }

        // "From tomorrow" is no other date either: it says when to begin.
        var read = Apply(form.Asking(only) with { Answers = PlanParts.Restored(form.Answers, only, form.Earlier ?? new PlanAnswers()) }, only, text);
        return read is null ? null
            : read.Settled.Contains(only) || read is { Tries: > 0 } ? read
            : read.Last == PlanFields.Start ? Apply(form.Settling([], string.Empty), only, text)
            : null;
    }

    /// <summary>The form after "move it to 2033" where an item got its own date just before; null if it did not, or something else is said.</summary>
    public PlanForm? Moved(PlanForm form, string text) =>
        (desk.Hearing.After(text, "plan.hear.moveIt") ?? (desk.Readers.Date(text)?.Text.Length == text.Length ? text : null)) is { Length: > 0 } to
        && form.Earlier is { } earlier && form.Answers.OwnDates.FirstOrDefault(own => !earlier.OwnDates.TryGetValue(own.Key, out var before) || before != own.Value) is { Key: { } item }
            ? Apply(form, PlanFields.Extras, $"{desk.Titles[item]} {to}")
            : null;

    private PlanForm? Said(PlanForm form, string text)
    {
        if (desk.Hearing.After(text, "plan.hear.moveIt") is not null && Moved(form, text) is { } moved)
        {
            return moved;
        }

        if (form.Field == PlanFields.Busy && (desk.Readers.IsLength(text) || desk.Readers.IsWithoutMonth(text)) && Apply(form, form.Field, text) is { Tries: > 0 } unplaced)
        {
            return unplaced with { Length = text };
        }

        // "Internship next summer": the item is remembered, and its date asked for.
        if (form.Field == PlanFields.Extras && desk.Finder.Items(text, desk.Plan(new PlanAnswers()), ItemKind.OwnDate) is [_, ..] items && Apply(form, form.Field, text) is { Tries: > 0 } undated)
        {
            return undated with { Length = string.Join(", ", items.Select(item => item.Topic.Told.Title)) };
        }

        if (Placed(form, text) is { } placed)
        {
            return Apply(form, form.Field, placed);
        }

        // "Only 15 days", behind weeks that are left out: they are fewer, and it is asked from when.
        if (form is { Last: PlanFields.Busy } && form.Field != PlanFields.Busy && desk.Hearing.Says(text, "plan.hear.only") && desk.Readers.IsLength(text))
        {
            return form.Asking(PlanFields.Busy, form.Field) with { Length = text, Notice = desk.Say("plan.why.busyFrom") };
        }

        // "also in December" goes on with the answer before.
        if (form.Last is PlanFields.Have or PlanFields.Busy or PlanFields.Extras && form.Last is { } last && (desk.Hearing.After(text, "plan.hear.also") ?? desk.Hearing.Ahead(text, "plan.hear.alsoEnd")) is { Length: > 0 } more && Apply(form, last, more, adds: true) is { } added)
        {
            return added;
        }

        // "Daily" behind "2 hours".
        if (form is { Last: PlanFields.Hours, Answers.Hours: { } each } && IsHowOften(text))
        {
            return Apply(form, PlanFields.Hours, $"{PlanTexts.Number(each)} {desk.Career.Words.List(desk.Language, "plan.hear.hourUnit")[0]} {text}");
        }

        // "10 hours, no wait, 8". Any words can say where somebody stands; there, such as tell of it must follow.
        var asked = form.Field == PlanFields.Summary ? _statements.Of(text, form.Field)[0].Field : form.Field;
        if (Rather(asked, text) is { } second && (asked != PlanFields.Standing || desk.Hearing.Says(second, "plan.hear.standingCue")) && Apply(form, asked, second) is { Tries: 0 } rather && rather.Settled.Contains(asked))
        {
            return rather;
        }

        if (Corrected(text) is { Length: > 0 } what)
        {
            return Moved(form, what) ?? InsteadOfHours(form, what) ?? Apply(form, form.Last ?? form.Field, what) ?? Apply(form, form.Field, what) ?? Unasked(form, what);
        }

        return Apply(form, form.Field, text) ?? (form.Field == PlanFields.Summary ? InsteadOfHours(form, text) ?? Unasked(form, text) : null);
    }

    private bool IsHowOften(string text) => desk.Hearing.Is(text, "plan.hear.daily") || desk.Hearing.Is(text, "plan.hear.aWeek") || desk.Hearing.Is(text, "plan.hear.workdays");

    // "From 5 January" and "in December", where that was asked of "three days" and of "3 to 12"; a day, where that of an item was asked.
    private string? Placed(PlanForm form, string text) => form is not { Field: PlanFields.Busy or PlanFields.Extras, Length: { } length } ? null
        : form.Field == PlanFields.Extras ? desk.Readers.Date(text) is { Day: { } on } date && desk.Readers.IsAhead(on) && date.Text.Length * 2 > text.Length && desk.Finder.Items(text, desk.Plan(new PlanAnswers()), ItemKind.OwnDate).Count == 0 ? $"{length} {text}" : null
        : desk.Readers.WithDays($"{length} {text}") is { } dated ? dated
        : desk.Readers.FromTo(text) is null && desk.Readers.Date(text, first: true) is { Day: not null, Text: var day } && PlanReaders.NamesDay(day) ? $"{text} {length}" : null;

    /// <summary>The form after "12, not 10" where ten is the hours that there are; null if it is another number, or none.</summary>
    public PlanForm? InsteadOfHours(PlanForm form, string text) =>
        desk.Hearing.Preferred(text) is var said && said.Length < text.Length && HourReader.NumbersOf(text[said.Length..]) is [var old] && old == form.Answers.Hours
            ? Apply(form, PlanFields.Hours, said)
            : null;

    // What no question was asked for: an item with a date of its own, a date, parts of the plan.
    private PlanForm? Unasked(PlanForm form, string text) => desk.Hearing.IsQuestion(text) || desk.Hearing.After(text, "plan.hear.behindUs") is not null ? null
        : Apply(form, PlanFields.Extras, text) is { } extras && extras.Answers != form.Answers ? extras
        : ((text.Count(' ') < WordsOfDate && !desk.Hearing.Says(text, "plan.hear.negation")) || desk.Hearing.Says(text, "plan.hear.targetCue") ? Apply(form, PlanFields.Target, text) : null) ?? Apply(form, PlanFields.Have, text, adds: true);

    private string? Corrected(string text) =>
        (desk.Hearing.After(text, "plan.hear.actually") ?? desk.Hearing.After(desk.Hearing.WithoutCourtesy(text), "plan.hear.actually") ?? AfterNo(text)) is { } what ? Corrected(what) ?? what : null;

    // What stands behind the last word that takes back what stands before it.
    private string? Rather(string field, string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = tokens.Length - 2; at > 0; at--)
        {
            if (desk.Hearing.Is(tokens[at], "plan.hear.rather") || (at + 2 < tokens.Length && desk.Hearing.Is($"{tokens[at]} {tokens[at + 1]}", "plan.hear.rather")) || (field == PlanFields.Hours && desk.IsNo(tokens[at])))
            {
                var behind = desk.Hearing.Between(string.Join(' ', tokens[(at + 1)..]), "plan.hear.rather");
                return behind.Length > 0 ? behind : null;
            }
        }

        return null;
    }

    // "no, 6 May" and "nope 7" correct; "no master's" does not.
    private string? AfterNo(string text) =>
        text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && desk.IsNo(text[..comma]) ? text[(comma + 1)..].Trim()
        : text.Split(' ', 2) is [var no, [>= '0' and <= '9', ..] value] && desk.IsNo(no) ? value : null;

    private static string Joined(IEnumerable<string> sentences) => string.Join(' ', sentences.Where(sentence => sentence.Length > 0).Distinct(StringComparer.Ordinal));
}
