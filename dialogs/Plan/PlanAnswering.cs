using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.History;
using CareerBot.Dialogs.Main;
using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Dialogs.Plan;

/// <summary>What a message means while a question of the plan waits: an answer, a farewell to the questions, or something beside them.</summary>
/// <param name="desk">What the plan is made with.</param>
/// <param name="dc">The dialogs, on top of which the question waits.</param>
internal sealed class PlanAnswering(PlanDesk desk, DialogContext dc)
{
    private const int LongestDate = 4;

    // These leave the questions; what was answered is kept for "continue my plan".
    private static readonly string[] s_leaving = [Acts.Cancel, Acts.Menu, Acts.Restart, Acts.ForgetMe, Acts.Distress];

    // While a question of the form waits these are answered beside it, by the main dialog, unless they answer it.
    private static readonly string[] s_beside =
    [
        Acts.Help, Acts.Thanks, Acts.Goodbye, Acts.Identity, Acts.Provenance, Acts.Privacy, Acts.Language, Acts.Greeting, Acts.Insult, Acts.More,
        Acts.Why, Acts.Repeat, Acts.Keep, Acts.Apology, Acts.Doubt, Acts.Remember, Acts.Cheer, Acts.Joke, Acts.Laugh, Acts.Noted, Acts.Missed, Acts.LeaveOut, Acts.Musing,
    ];

    private static readonly Wordings s_startsNow = new("plan.hear.startsNow.");

    private readonly PlanForm _form = Forms.Of<PlanForm>(dc) ?? new PlanForm();

    /// <summary>Answers the question that waits, leaves the questions, or says something beside them; null leaves the message to the main dialog.</summary>
    /// <param name="whole">The message.</param>
    /// <param name="open">What was offered in the turn before, or null.</param>
    /// <param name="pending">The question that waits.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async Task<DialogTurnResult?> TryAsync(Heard whole, OpenWish? open, Pending pending, CancellationToken cancellationToken)
    {
        // "Take it" after a comparison at the summary gives the answer that was compared with.
        if (PlanWhatIfs.Taken(desk, whole.Text, open) is { } taken)
        {
            return await TakeAsync(whole, taken, cancellationToken).ConfigureAwait(false);
        }

        if (open is not null && desk.Hearing.Is(whole.Text, "plan.hear.keepIt"))
        {
            return await Asides.SayAsync(dc, new Preface(desk.Vary("main.kept"), []), pending, cancellationToken).ConfigureAwait(false);
        }

        var heard = whole with { Text = WithDays(Dated(BehindClause(Assertive(desk.Hearing.Unfilled(whole.Text))))) };
        if (desk.Holder.Now.Answers is null && desk.Hearing.Is(heard.Text, "plan.hear.end"))
        {
            var isForgotten = desk.Hearing.Is(heard.Text, "plan.hear.forgets");
            desk.Talk.Now = desk.Talk.Now with { Draft = null };
            return await LeaveAsync(isForgotten ? new PlanForm() : _form, rest: string.Empty, cancellationToken).ConfigureAwait(false);
        }

        if (desk.Holder.Now.Answers is null && desk.Hearing.Is(heard.Text, "plan.hear.eraseAnswers"))
        {
            desk.Talk.Now = desk.Talk.Now with { Draft = null, Told = null };
            await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
            return await dc.BeginDialogAsync(
                nameof(ChooseDialog),
                ChooseDialog.Offer(desk.Say("plan.droppedOnly"), desk.Career.Openings, numbered: false),
                cancellationToken).ConfigureAwait(false);
        }

        if (PlanAbsence.Beside(desk, _form, heard.Text) is { } beside)
        {
            return await Asides.SayAsync(dc, new Preface(beside, []), pending, cancellationToken).ConfigureAwait(false);
        }

        // "When was that?" is about the side answer before it; without one the question itself was not clear, and is asked again.
        var isBare = FollowUps.IsBare(desk.Career, heard.Text);
        if (isBare && desk.Talk.Now.Aside is not null)
        {
            return null;
        }

        heard = isBare || AsksForPlan(heard.Text) ? heard with { Text = desk.Career.Words.List(desk.Language, "plan.hear.repeat")[0] } : heard;
        if (Left(heard.Text) is { } rest)
        {
            return await LeaveAsync(_form, rest, cancellationToken).ConfigureAwait(false);
        }

        if (!IsForForm(heard))
        {
            Keep(heard.Act is Acts.Cancel or Acts.Menu or Acts.Distress ? _form : null);
            return null;
        }

        desk.Talk.Now = desk.Talk.Now with { Aside = null };
        return await TakeAsync(heard, heard.Text, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult?> TakeAsync(Heard heard, string answer, CancellationToken cancellationToken)
    {
        dc.Context.TurnState.Set(heard with { Pick = Pick.Answer(answer) });
        return await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
    }

    // Who asks for the plan in the middle of its questions is shown where they are.
    private bool AsksForPlan(string text) =>
        desk.Hearing.Is(text, "plan.hear.resume") || desk.Hearing.Is(text, "plan.hear.show") || desk.Hearing.Is(text, "plan.hear.mine");

    // What follows "leave it" or "later"; null where the questions are not left. "Not now in December" and "leave it out" are no farewell to them.
    private string? Left(string text) =>
        (desk.Hearing.After(text, "plan.hear.leave") ?? desk.Hearing.After(desk.Hearing.WithoutCourtesy(text), "plan.hear.putOff")) is { } rest
        && !desk.Hearing.Is(text, "plan.hear.leaveItOut") && (desk.Hearing.IsQuestion(rest) || desk.Readers.Date(rest) is null) ? rest : null;

    // "5 June, right?" and "June 2028?" say a date for all their sign.
    private string Assertive(string text)
    {
        var said = desk.Hearing.Untagged(text);
        return said.EndsWith('?')
            && !(_form.Field == PlanFields.Busy && desk.Hearing.Is(said, "plan.hear.today"))
            && said.Count(' ') < LongestDate
            && desk.Hearing.After(said, "plan.hear.question") is null
            && desk.Readers.Date(said)?.Day is { } day
            && desk.Readers.IsAhead(day)
            ? said.TrimEnd('?', ' ')
            : said;
    }

    // "Abhi se", "right now": said to the question for days it is the day to begin, whatever else the words are like.
    private string Dated(string text) =>
        _form.Field is PlanFields.Target or PlanFields.Start && desk.Hearing.IsMadeOf(text, s_startsNow) ? desk.Say("plan.sameAs.startsNow") : text;

    // "1 hr mon-fri" names each of the days, and no stretch of the calendar.
    private string WithDays(string text) =>
        (_form.Field == PlanFields.Hours || desk.Hearing.Says(text, "plan.hear.hourUnit")) && !desk.Hearing.Says(text, "plan.hear.busyCue")
            ? desk.Readers.DaysSpelled(text)
            : text;

    // "When the kids are in school, 9 to 12 on weekdays": what stands behind the comma answers, and the clause asks nothing.
    private string BehindClause(string text) => _form.Field != PlanFields.Standing && !text.EndsWith('?')
        && desk.Hearing.After(text, "plan.hear.whenClause") is not null && text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma
        && desk.Readers.Date(text[..comma]) is null && text[(comma + 1)..].Trim() is var rest && !desk.Hearing.IsQuestion(rest) && IsRead(rest)
            ? rest
            : text;

    // "leave it, tell me about skills": what follows is heard by itself.
    private async Task<DialogTurnResult?> LeaveAsync(PlanForm answered, string rest, CancellationToken cancellationToken)
    {
        Keep(answered);
        if (rest.Trim(' ', ',', '.', '!').Length == 0)
        {
            dc.Context.TurnState.Set(dc.Context.TurnState.Get<Heard>() with { Act = Acts.Cancel, Topics = [] });
            return null;
        }

        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        return null;
    }

    private void Keep(PlanForm? answered)
    {
        if (answered?.Settled.Count > 0)
        {
            var talk = TurnHolder.Of<Talk>(dc.Context);
            talk.Now = talk.Now with { Draft = answered with { Notice = string.Empty } };
        }
    }

    // "10 hours, but what is the pay?" is a question; "one hour a day" is none, whatever else the words may mean.
    private bool IsForForm(Heard heard)
    {
        if (desk.Hearing.Is(heard.Text, "plan.hear.repeat")
            || desk.Hearing.Is(heard.Text, "plan.hear.saveIt")
            || (_form.Field == PlanFields.Summary && desk.Hearing.Is(heard.Text, "plan.hear.takeIt")))
        {
            return true;
        }

        // "Many", "2 years" and "tomorrow" are no subject to ask about and no farewell.
        if (desk.Hearing.Is(heard.Text, "plan.hear.vague")
            || (heard.Act is null or Acts.Goodbye && heard.Period is null && desk.Readers.Date(heard.Text)?.Text.Length == heard.Text.Length))
        {
            return true;
        }

        // "The first one" and "2" name a place, and no subject to ask about; "what's first" asks.
        if (heard.Period is null
            && desk.Hearing.After(heard.Text, "plan.hear.question") is null
            && !desk.Hearing.Is(heard.Text, "plan.hear.whichFirst")
            && desk.Career.Places.In(heard.Text, 1) is not null)
        {
            return true;
        }

        // Where somebody stands is told in any words, also where it is the question behind the one that waits for a yes.
        var isFree = _form.Field == PlanFields.Standing || (_form.Field == PlanFields.Confirm && !_form.Settled.Contains(PlanFields.Standing));
        if (heard.Act is { } act
            && (s_leaving.Contains(act) || s_beside.Contains(act))
            && (isFree ? !IsOfThePerson(heard) : !IsRead(heard.Text)))
        {
            return false;
        }

        if (heard.Act is null && AsksBehind(heard.Text, heard.IsQuestion, isFree && heard.IsQuestion))
        {
            return false;
        }

        return desk.Hearing.IsQuestion(heard.Text) && heard.Text.Any(char.IsLetter)
            ? !heard.IsQuestion
                && !heard.IsNearMiss
                && heard.Act is null
                && desk.Hearing.After(heard.Text, "plan.hear.question") is null
                && IsRead(heard.Text)
            : !heard.IsQuestion || IsRead(heard.Text);
    }

    // "Salary kitni hai" has its asking word behind. Where any words answer, such a word is enough, unless they say where somebody stands.
    private bool AsksBehind(string text, bool isTopic, bool isFree) =>
        desk.Hearing.Ahead(text, "plan.hear.asksWhat") is not null
            || (isTopic && desk.Hearing.Ahead(text, "plan.hear.asksEnd") is not null)
            || (isFree && desk.Hearing.Says(text, "plan.hear.asksWithin") && !desk.Hearing.Says(text, "plan.hear.standingCue"));

    private bool IsRead(string text) =>
        FormSteering.Saves(desk, _form, text) || new PlanTaking(desk).Take(_form, text) is not null;

    // "I am a student" greets nobody here.
    private bool IsOfThePerson(Heard heard)
    {
        if (new PlanTaking(desk).Take(_form, heard.Text) is not { } taken)
        {
            return false;
        }

        // Any words can say where somebody stands; another answer, or a step through the questions, is meant for them.
        var settled = taken.Settled.Except(_form.Settled, StringComparer.Ordinal).ToList();
        return settled is not [PlanFields.Standing]
            || taken.Confirming.Count > 0
            || (heard.Act == Acts.Greeting && desk.Hearing.Says(heard.Text, "plan.hear.standingCue"));
    }
}
