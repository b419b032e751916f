using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Puts what was said into the form: as answers, as guesses that wait for a yes, or with the reason why not.</summary>
/// <param name="desk">What a turn needs to work on a plan.</param>
/// <param name="statements">Takes a message apart.</param>
internal sealed class FormFilling(PlanDesk desk, PlanStatements statements)
{
    private readonly PlanReading _reading = new(desk);

    /// <summary>The form with what <paramref name="text"/> says where <paramref name="asked"/> was asked; null if it says nothing of it.</summary>
    public PlanForm? Apply(PlanForm form, string asked, string text, bool adds = false)
    {
        var (answers, said, refused, guesses, settled) = (form.Answers, new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var statement in statements.Of(text, asked))
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

    /// <summary>The form after something that could not be used: the question again with the reason, or a default after enough tries.</summary>
    public PlanForm Failed(PlanForm form, string text)
    {
        var why = _reading.Why(form.Field, text);
        return form.Field == PlanFields.Summary ? form with { Notice = why, Tries = 0, IsAskedAgain = true }
            : desk.IsYes(text) && form.Field is (PlanFields.Have or PlanFields.Busy or PlanFields.Hours) ? form with { Notice = why, IsAskedAgain = true }
            : Refused(form, why);
    }

    /// <summary>The question that is answered: a guess that waits for a yes waits for its own.</summary>
    public static string Waiting(PlanForm form) => form.Field == PlanFields.Confirm ? form.Confirming[^1] : form.Field;

    /// <summary>What undo goes back to; a guess that waits for a yes is no answer yet.</summary>
    public static PlanAnswers Before(PlanForm form) => form.Field == PlanFields.Confirm && form.Earlier is { } earlier ? earlier : form.Answers;

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
        var after = before.Settling(
            settled.Where(field => field != PlanFields.Start && (field != PlanFields.Extras || form.Field == field || desk.OpenOwn(answers).Count == 0)),
            notice);
        return guesses.Count == 0 ? after : after with { Field = PlanFields.Confirm, Confirming = guesses };
    }

    private PlanForm Refused(PlanForm form, string why)
    {
        if (form.Field == PlanFields.Summary || form.Tries + 1 < desk.Limits.Tries)
        {
            return form with { Tries = form.Tries + 1, Notice = why };
        }

        var gaveUp = desk.IsGiven(form.Answers, form.Field)
            ? desk.Say("plan.gaveUpAsIs")
            : desk.Say("plan.gaveUp", ("default", desk.Say("plan.default." + form.Field, ("hours", desk.Texts.HoursAWeek(desk.Limits.UsualHours)))));
        return form.Passed($"{why} {gaveUp}");
    }

    private static string Joined(IEnumerable<string> sentences) =>
        string.Join(' ', sentences.Where(sentence => sentence.Length > 0).Distinct(StringComparer.Ordinal));
}
