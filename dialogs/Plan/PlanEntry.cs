using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>
/// Where a talk turns into the questions for a plan: "make it mine", a first message that says enough of the person, "change my hours"
/// of a plan that there is, or going on with questions that were left.
/// </summary>
internal sealed class PlanEntry(PlanDesk desk)
{
    private const int Enough = 2;
    private const int WordsBetween = 4;
    private const int WordsToRefusal = 3;

    private PlanTaking? _taking;

    // Most messages do not come so far.
    private PlanTaking Taking => _taking ??= new PlanTaking(desk);

    /// <summary>The form to begin with, or null if <paramref name="text"/> asks for no plan.</summary>
    public PlanForm? Of(string text)
    {
        // "Make the plan later" asks for none now, and neither does "I don't want a plan".
        if (desk.Hearing.After(desk.Hearing.WithoutCourtesy(text), "plan.hear.putOff") is not null
            || (!desk.Hearing.Is(text, "plan.hear.resume") && IsRefusal(desk.Hearing.After(text, "plan.hear.noThen") ?? text)))
        {
            return null;
        }

        // "Ok, what should I study in college?" tells nothing of the person.
        var (isRequest, isMaking) = (IsRequest(text), IsMaking(text));
        var isQuestion = !isRequest && !(isMaking && desk.Hearing.After(text, "plan.hear.canYou") is not null) && (desk.Hearing.IsQuestion(text) || Asks(text));
        if (desk.Hearing.Is(text, "plan.hear.resume")
            || (desk.Talk.Now.Draft is not null && (desk.Hearing.Is(text, "plan.hear.mine") || desk.Hearing.Is(text, "plan.hear.resumeOrCv"))))
        {
            return desk.Talk.Now.Draft is { } draft ? draft with { Notice = desk.Say("plan.resumed"), Tries = 0 }
                : desk.Holder.Now.Answers is null ? new PlanForm()
                : null;
        }

        if (desk.Holder.Now.Answers is { } answers && !isQuestion && FormSteering.Jump(desk, text) is { } field)
        {
            return Taking.Steering.Anew(new PlanForm { Answers = answers, Settled = [.. PlanFields.All], Field = PlanFields.Summary }, field, text);
        }

        var told = isQuestion && IsOfThePerson(text) ? Told(text) : text;
        var asks = desk.Hearing.Is(text, "plan.hear.mine")
            || (!isQuestion && (isRequest || isMaking || IsAnew(text) || desk.Hearing.Says(text, "plan.hear.mine")));
        // Beside the wish for a plan "B.Tech, 6th sem" tells of the person too.
        if (!IsOfThePerson(told) && !(asks && desk.Hearing.Parts(text).Count > 1 && desk.Hearing.Says(told, "plan.hear.standingCue")))
        {
            return asks ? Fresh(text) : null;
        }

        var profile = Profile(told);
        if (!isQuestion && profile.Settled.Count >= Enough && (asks || (profile.Settled.Contains(PlanFields.Hours) && desk.Holder.Now.Answers is null)))
        {
            return profile;
        }

        Remember(profile);
        return asks ? Fresh(text) : null;
    }

    // "I am a developer, 6 hours a week. Can you make a plan?": at one end of a message that tells something.
    private bool IsRequest(string text) => (desk is { Holder.Now.Answers: null, Talk.Now.Draft: null } && AsksPlan(text))
        || (desk.Hearing.Parts(text) is [var first, .., var last] && (AsksPlan(last) || AsksPlan(first)));

    private bool AsksPlan(string text) => desk.Hearing.Is(text, "plan.hear.asksPlan");

    // "Please prepare one plan for him", "uske liye ek accha sa plan bana dena": a plan, and that it
    // shall be made, a few words apart. "We plan to make a course" is none.
    private bool IsMaking(string text)
    {
        if (desk.Holder.Now.Answers is not null
            || !desk.Hearing.Says(text, "plan.hear.planWord"))
        {
            return false;
        }

        // "Plan: B.Tech, 12 hours a week".
        if (Headed(text, desk.Hearing.Is) is not null)
        {
            return true;
        }

        if (desk.Hearing.Parts(text) is [.., var last] && desk.Hearing.After(desk.Hearing.WithoutCourtesy(last), "plan.hear.planFor") is { Length: > 0 })
        {
            return true;
        }

        var words = desk.Hearing.Spelled(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, words.Length).Any(at => desk.Hearing.Is(words[at], "plan.hear.planWord")
            && (words[Math.Max(0, at - WordsBetween)..at].Any(word => desk.Hearing.Is(word, "plan.hear.makeWord"))
                || words.Skip(at + 1).Take(WordsBetween).Any(word => desk.Hearing.Is(word, "plan.hear.makeWordBehind"))));
    }

    // "I don't want a plan", "plan nahi chahiye": close to the plan, and not to what somebody cannot do.
    private bool IsRefusal(string text)
    {
        var words = desk.Hearing.Says(text, "plan.hear.planWord") ? desk.Hearing.Spelled(text).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        return Enumerable.Range(0, words.Length).Any(at => desk.Hearing.Is(words[at], "plan.hear.planWord")
            && (words[Math.Max(0, at - WordsToRefusal)..at].Any(word => desk.Hearing.Is(word, "plan.hear.refusedAhead"))
                || (at + 1 < words.Length && desk.Hearing.Is(words[at + 1], "plan.hear.refusedBehind"))));
    }

    // What stands behind the "plan:" or "need roadmap:" that a message begins with; null where it begins with none.
    private static string? Headed(string text, Func<string, string, bool> hears) => text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && hears(text[..colon], "plan.hear.planWord") && text[(colon + 1)..].Trim() is { Length: > 0 } told ? told : null;

    // "Delete the whole plan and start again".
    private bool IsAnew(string text) => desk.Hearing.Is(text, "plan.hear.anew")
        || (desk.Hearing.Parts(text) is [var first, .., var last]
            && desk.Hearing.Is(first, "plan.hear.end")
            && desk.Hearing.Is(desk.Hearing.Between(last, "plan.hear.and"), "plan.hear.startAgain"));

    private PlanForm Fresh(string text)
    {
        List<string> told = desk.Talk.Now.Told is null || IsAnew(text) ? [] : [.. PlanFields.All.Where(field => desk.IsGiven(desk.Talk.Now.Told, field))];
        var said = told.Count == 0
            ? new PlanForm()
            : new PlanForm { Answers = desk.Talk.Now.Told!, Settled = told, Confirming = told, Field = PlanFields.Confirm };
        return desk.Holder.Now.Answers is null ? said : said with { Notice = desk.Say("plan.again.plan") };
    }

    // What is told before a question is kept for the plan; the question itself says nothing of the person.
    private string Told(string text) => string.Join(' ', desk.Hearing.Parts(text).TakeWhile(part => !Asks(part)));

    // "If I study 20 hours" tells nothing of the person either.
    private bool Asks(string text) =>
        desk.Hearing.WithoutCourtesy(text) is var core
            && (desk.Hearing.IsQuestion(core) || desk.Hearing.After(desk.Hearing.Unfilled(core), "plan.hear.whatIf") is not null);

    // Only a message that says "I am ..." is about the person.
    private bool IsOfThePerson(string text) =>
        desk.Hearing.Says(text, "plan.hear.iAm") || desk.Hearing.Says(text, "plan.hear.hourUnit") || desk.Hearing.Says(text, "plan.hear.knowCue");

    // The words that ask for the plan are no answer.
    private PlanForm Profile(string text)
    {
        var (form, noted, notices) = (new PlanForm(), new List<string>(), new List<string>());
        // "Make me a plan: I am a tester" tells of the tester.
        text = desk.Hearing.After(desk.Hearing.WithoutCourtesy(text), "plan.hear.mine") is { Length: > 0 } told ? told
            : Headed(text, desk.Hearing.Says)
            ?? (desk.Hearing.After(text, "plan.hear.planWord") is { Length: > 0 } behind && desk.Hearing.Says(desk.Hearing.Parts(behind)[0], "plan.hear.standingCue")
                ? behind
                : text);
        foreach (var statement in new PlanStatements(desk).Of(text, PlanFields.Confirm))
        {
            var own = statement.Field == PlanFields.Standing ? Facts(statement.Text) : statement.Text;
            var next = own.Length > 0 ? Taking.Filling.Apply(form, statement.Field, own, adds: noted.Contains(statement.Field)) : null;
            if (next is { Tries: > 0 })
            {
                // Why "by Diwali" is not noted is told with what is.
                notices.Add(next.Notice);
            }
            else if (next is not null && next.Answers != form.Answers)
            {
                (form, noted) = (next, [.. noted.Append(statement.Field).Distinct()]);
                notices.AddRange(statement.Field == PlanFields.Have && desk.Hearing.Named(own, "plan.hear.elsewhere") is [_, ..] elsewhere
                    ? [desk.Texts.Elsewhere(elsewhere, isAll: false)]
                    : (string[])[]);
            }
        }

        return form with
        {
            Settled = [.. noted.Where(field => field != PlanFields.Start && (field != PlanFields.Extras || desk.OpenOwn(form.Answers).Count == 0))],
            Confirming = noted, Field = PlanFields.Confirm, Notice = string.Join(' ', notices), Last = null, Earlier = null,
        };
    }

    // "I'm a Java developer, 30, want to switch": neither the age nor the wish says where they stand.
    // Where some parts name a school, a degree or a job, the others ("so confused") say nothing of it either.
    private string Facts(string text)
    {
        var parts = desk.Hearing.Parts(text).Where(part =>
            part.Any(char.IsLetter)
                && !desk.Hearing.IsQuestion(part)
                && !(desk.Hearing.Says(part, "plan.hear.wish") && desk.Hearing.After(part, "plan.hear.iAm") is null)
                && !desk.Hearing.Says(part, "plan.hear.mine")).ToList();
        var facts = parts.FindAll(part => desk.Hearing.Says(part, "plan.hear.standingCue"));
        return string.Join(' ', facts.Count > 0 ? facts : parts);
    }

    private void Remember(PlanForm profile)
    {
        var (said, before) = (profile.Answers, desk.Talk.Now.Told ?? new PlanAnswers());
        var told = before with
        {
            Standing = said.Standing is { } standing
                && desk.Hearing.Says(standing, "plan.hear.standingCue")
                && !desk.Hearing.Says(standing, "main.hear.official")
                ? standing
                : before.Standing,
            Have = said.Have.Count > 0 ? [.. before.Have.Union(said.Have, StringComparer.Ordinal)] : before.Have,
            Scales = said.Scales.Count > 0 ? said.Scales : before.Scales,
            Hours = said.Hours ?? before.Hours,
            Target = said.Target ?? before.Target,
        };
        if (told != before)
        {
            desk.Talk.Now = desk.Talk.Now with { Told = told };
        }
    }
}
