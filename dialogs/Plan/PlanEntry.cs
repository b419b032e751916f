using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>
/// Where a talk turns into the questions for a plan: "make it mine", a first message that says enough of the person, "change my hours"
/// of a plan that there is, or going on with questions that were left.
/// </summary>
internal sealed class PlanEntry(PlanDesk desk, TurnHolder<Talk> talk)
{
    private const int Enough = 2;

    private readonly PlanTaking _taking = new(desk);

    /// <summary>The form to begin with, or null if <paramref name="text"/> asks for no plan.</summary>
    public PlanForm? Of(string text)
    {
        var isQuestion = desk.Hearing.IsQuestion(text);
        if (desk.Hearing.Is(text, "plan.hear.resume") || (talk.Now.Draft is not null && desk.Hearing.Is(text, "plan.hear.mine")))
        {
            return talk.Now.Draft is { } draft ? draft with { Notice = desk.Say("plan.resumed"), Tries = 0 } : desk.Holder.Now.Answers is null ? new PlanForm() : null;
        }

        if (desk.Holder.Now.Answers is { } answers && !isQuestion && _taking.Jump(text) is { } field)
        {
            return _taking.Anew(new PlanForm { Answers = answers, Settled = [.. PlanFields.All] }.Asking(field), field, text);
        }

        var profile = isQuestion ? new PlanForm() : Profile(text);
        var asks = desk.Hearing.Is(text, "plan.hear.mine") || (!isQuestion && desk.Hearing.Says(text, "plan.hear.mine"));
        if (profile.Settled.Count >= Enough && (asks || (profile.Settled.Contains(PlanFields.Hours) && desk.Holder.Now.Answers is null)))
        {
            return profile;
        }

        Remember(profile);
        return asks ? Fresh(text) : null;
    }

    private PlanForm Fresh(string text)
    {
        var said = talk.Now.Told is { Standing: { } standing } told && !desk.Hearing.Says(text, "plan.hear.anew")
            ? new PlanForm { Answers = told, Settled = [PlanFields.Standing], Confirming = [PlanFields.Standing], Field = PlanFields.Confirm }
            : new PlanForm();
        return desk.Holder.Now.Answers is null ? said : said with { Notice = desk.Say("plan.again.plan") };
    }

    // Only a message that says "I am ..." is about the person; the words that ask for the plan are no answer.
    private PlanForm Profile(string text)
    {
        if (!desk.Hearing.Says(text, "plan.hear.iAm") && !desk.Hearing.Says(text, "plan.hear.hourUnit"))
        {
            return new PlanForm();
        }

        var (form, noted) = (new PlanForm(), new List<string>());
        foreach (var statement in new PlanStatements(desk).Of(text, PlanFields.Confirm))
        {
            var own = statement.Field == PlanFields.Standing ? Facts(statement.Text) : statement.Text;
            if (own.Length > 0 && _taking.Apply(form, statement.Field, own) is { } next && next.Answers != form.Answers)
            {
                (form, noted) = (next, [.. noted.Append(statement.Field).Distinct()]);
            }
        }

        return form with { Settled = [.. noted.Where(field => field != PlanFields.Start)], Confirming = noted, Field = PlanFields.Confirm, Notice = string.Empty, Last = null, Earlier = null };
    }

    // "I'm a Java developer, 30, want to switch": neither the age nor the wish says where they stand.
    private string Facts(string text) => string.Join(' ', desk.Hearing.Parts(text).Where(part =>
        part.Any(char.IsLetter) && !desk.Hearing.IsQuestion(part) && !(desk.Hearing.Says(part, "plan.hear.wish") && desk.Hearing.After(part, "plan.hear.iAm") is null) && !desk.Hearing.Says(part, "plan.hear.mine")));

    private void Remember(PlanForm profile)
    {
        if (profile.Answers.Standing is { } standing && desk.Hearing.Says(standing, "plan.hear.standingCue"))
        {
            talk.Now = talk.Now with { Told = (talk.Now.Told ?? new PlanAnswers()) with { Standing = standing } };
        }
    }
}
