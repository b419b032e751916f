using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.History;
using CareerBot.Dialogs.Main;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Plan;

/// <summary>
/// What belongs to the plan among all messages: answers to its questions, and what is said of a plan that there is
/// ("I finished it", "what do I do this week?"). The rest is left to the main dialog.
/// </summary>
public sealed class PlanTalk(Advisor advisor)
{
    private const int LongestCommand = 16;
    private const int LongestDate = 4;

    // These leave the questions; what was answered is kept for "continue my plan".
    private static readonly string[] s_leaving = [Acts.Cancel, Acts.Menu, Acts.Restart, Acts.ForgetMe, Acts.Distress];

    // While a question of the form waits these are answered beside it, by the main dialog, unless they answer it.
    private static readonly string[] s_beside = [Acts.Help, Acts.Thanks, Acts.Goodbye, Acts.Identity, Acts.Provenance, Acts.Privacy, Acts.Language, Acts.Greeting, Acts.Insult, Acts.More, Acts.Why, Acts.Repeat, Acts.Keep, Acts.Apology, Acts.Doubt, Acts.Remember, Acts.Cheer, Acts.Joke, Acts.Laugh, Acts.Noted];

    /// <summary>Does what the message means to the plan; null if it means nothing to it.</summary>
    public async Task<DialogTurnResult?> TryAsync(DialogContext dc, Heard heard, Pending? pending, CancellationToken cancellationToken)
    {
        var desk = new PlanDesk(advisor, dc.Context);
        if (heard.Pick is null)
        {
            heard = heard with { Text = Own(desk, desk.Career.Misspelt.Of(heard.Text)) };
        }

        var open = desk.Talk.Now.Open;
        if (open is not null)
        {
            desk.Talk.Now = desk.Talk.Now with { Open = null };
        }

        if (pending?.Dialog == nameof(PlanDialog))
        {
            return await AnswerAsync(dc, desk, heard, open, pending, cancellationToken).ConfigureAwait(false);
        }

        if (!desk.CanPlan || heard.Text.Length == 0)
        {
            return null;
        }

        if (!Audience.IsPrivate(dc.Context))
        {
            return await PointToPrivateAsync(dc, desk, heard, cancellationToken).ConfigureAwait(false);
        }

        if (new PlanEntry(desk).Of(heard.Text) is { } form)
        {
            await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
            return await dc.BeginDialogAsync(nameof(PlanDialog), Forms.Begin(form), cancellationToken).ConfigureAwait(false);
        }

        if (desk.Holder.Now.Answers is { } answers && PlanViews.AsksGap(desk, heard.Text) && new PlanGap(desk, desk.Plan(answers)) is { Stages.Count: > 0 } gap)
        {
            await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
            return await dc.BeginDialogAsync(
                nameof(ChooseDialog),
                ChooseDialog.Offer(gap.Text(), gap.Stages, numbered: false),
                cancellationToken).ConfigureAwait(false);
        }

        if (Response(dc, desk, heard, open, pending) is not { } reply)
        {
            return null;
        }

        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        await dc.Context.SendActivityAsync(reply, cancellationToken).ConfigureAwait(false);
        return await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private Activity? Response(DialogContext dc, PlanDesk desk, Heard heard, OpenWish? open, Pending? pending)
    {
        var tellsOnly = pending is not { IsFirm: true }
            && heard is { Act: null, Pick: null }
            && heard.Topics.All(topic => topic.Kind == TopicKind.OutOfScope)
            && desk.Holder.Now.Answers is null;
        if (((tellsOnly ? PlanAbsence.OfHours(desk, heard.Text) : null) ?? Reply(dc, desk, heard, open)) is { } reply)
        {
            return reply;
        }

        // Where no list is walked through, "next" asks for the next thing of the plan, unless the words themselves ask for something of it.
        var isNext = pending is null && heard.Act == Acts.Next && desk.Holder.Now.Answers is not null;
        return (isNext ? Reply(dc, desk, heard with { Text = desk.Say("plan.button.next") }, open) : null)
            ?? (pending is null or { IsSoft: true } && heard.Act is Acts.Greeting or Acts.Remember ? Returning(desk) : null);
    }

    // "What should he do this week?": who has a plan made for a child asks of it as of an own one.
    private static string Own(PlanDesk desk, string text) =>
        new OwnVoice(desk.Hearing, desk.Career.Words).Of(text, desk.Say("plan.self")) is var own
            && own != text
            && (PlanViews.Asks(desk, own)
                || PlanViews.IsOfDraft(desk, own)
                || PlanLosses.Tells(desk, own)
                || desk.Hearing.After(own, "plan.hear.ticked") is not null)
            ? own
            : text;

    // Others read along: what belongs to one person's plan is neither asked nor told here.
    private async Task<DialogTurnResult?> PointToPrivateAsync(DialogContext dc, PlanDesk desk, Heard heard, CancellationToken cancellationToken)
    {
        var (plan, talk) = (desk.Holder.Now, desk.Talk.Now);
        var isOfPlan = new PlanEntry(desk).Of(heard.Text) is not null || Reply(dc, desk, heard, open: null) is not null;
        (desk.Holder.Now, desk.Talk.Now) = (plan, talk);
        if (!isOfPlan)
        {
            return null;
        }

        await dc.Context.SendActivityAsync(PlanMessages.InPrivate(desk, dc.Context.Activity), cancellationToken).ConfigureAwait(false);
        return Dialog.EndOfTurn;
    }

    private static async Task<DialogTurnResult?> AnswerAsync(
        DialogContext dc, PlanDesk desk, Heard whole, OpenWish? open, Pending pending, CancellationToken cancellationToken)
    {
        var form = Forms.Of<PlanForm>(dc) ?? new PlanForm();
        // "Take it" after a comparison at the summary gives the answer that was compared with.
        if (PlanWhatIfs.Taken(desk, whole.Text, open) is { } taken)
        {
            return await TakeAsync(dc, whole, taken, cancellationToken).ConfigureAwait(false);
        }

        if (open is not null && desk.Hearing.Is(whole.Text, "plan.hear.keepIt"))
        {
            return await Asides.SayAsync(dc, new Preface(desk.Vary("main.kept"), []), pending, cancellationToken).ConfigureAwait(false);
        }

        var heard = whole with { Text = BehindClause(desk, form, Assertive(desk, desk.Hearing.Unfilled(whole.Text))) };
        if (desk.Holder.Now.Answers is null && desk.Hearing.Is(heard.Text, "plan.hear.end"))
        {
            var isForgotten = desk.Hearing.Is(heard.Text, "plan.hear.forgets");
            desk.Talk.Now = desk.Talk.Now with { Draft = null };
            return await LeaveAsync(dc, isForgotten ? new PlanForm() : form, rest: string.Empty, cancellationToken).ConfigureAwait(false);
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

        if (PlanAbsence.Beside(desk, form, heard.Text) is { } beside)
        {
            return await Asides.SayAsync(dc, new Preface(beside, []), pending, cancellationToken).ConfigureAwait(false);
        }

        // "When was that?" is about the side answer before it; without one the question itself was not clear, and is asked again.
        var isBare = FollowUps.IsBare(desk.Career, heard.Text);
        if (isBare && desk.Talk.Now.Aside is not null)
        {
            return null;
        }

        heard = isBare || AsksForPlan(desk, heard.Text) ? heard with { Text = desk.Career.Words.List(desk.Language, "plan.hear.repeat")[0] } : heard;
        if (Left(desk, heard.Text) is { } rest)
        {
            return await LeaveAsync(dc, form, rest, cancellationToken).ConfigureAwait(false);
        }

        if (!IsForForm(desk, form, heard))
        {
            Keep(dc, heard.Act is Acts.Cancel or Acts.Menu or Acts.Distress ? form : null);
            return null;
        }

        desk.Talk.Now = desk.Talk.Now with { Aside = null };
        return await TakeAsync(dc, heard, heard.Text, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<DialogTurnResult?> TakeAsync(DialogContext dc, Heard heard, string answer, CancellationToken cancellationToken)
    {
        dc.Context.TurnState.Set(heard with { Pick = Pick.Answer(answer) });
        return await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
    }

    // Who asks for the plan in the middle of its questions is shown where they are.
    private static bool AsksForPlan(PlanDesk desk, string text) =>
        desk.Hearing.Is(text, "plan.hear.resume") || desk.Hearing.Is(text, "plan.hear.show") || desk.Hearing.Is(text, "plan.hear.mine");

    // What follows "leave it" or "later"; null where the questions are not left. "Not now in December" and "leave it out" are no farewell to them.
    private static string? Left(PlanDesk desk, string text) =>
        (desk.Hearing.After(text, "plan.hear.leave") ?? desk.Hearing.After(desk.Hearing.WithoutCourtesy(text), "plan.hear.putOff")) is { } rest
        && !desk.Hearing.Is(text, "plan.hear.leaveItOut") && (desk.Hearing.IsQuestion(rest) || desk.Readers.Date(rest) is null) ? rest : null;

    // "5 June, right?" and "June 2028?" say a date for all their sign.
    private static string Assertive(PlanDesk desk, string text)
    {
        var said = desk.Hearing.Untagged(text);
        return said.EndsWith('?')
            && said.Count(' ') < LongestDate
            && desk.Hearing.After(said, "plan.hear.question") is null
            && desk.Readers.Date(said)?.Day is { } day
            && desk.Readers.IsAhead(day)
            ? said.TrimEnd('?', ' ')
            : said;
    }

    // "When the kids are in school, 9 to 12 on weekdays": what stands behind the comma answers, and the clause asks nothing.
    private static string BehindClause(PlanDesk desk, PlanForm form, string text) => form.Field != PlanFields.Standing && !text.EndsWith('?')
        && desk.Hearing.After(text, "plan.hear.whenClause") is not null && text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma
        && desk.Readers.Date(text[..comma]) is null && text[(comma + 1)..].Trim() is var rest && !desk.Hearing.IsQuestion(rest) && IsRead(desk, form, rest)
            ? rest
            : text;

    // "leave it, tell me about skills": what follows is heard by itself.
    private static async Task<DialogTurnResult?> LeaveAsync(DialogContext dc, PlanForm form, string rest, CancellationToken cancellationToken)
    {
        Keep(dc, form);
        if (rest.Trim(' ', ',', '.', '!').Length == 0)
        {
            dc.Context.TurnState.Set(dc.Context.TurnState.Get<Heard>() with { Act = Acts.Cancel, Topics = [] });
            return null;
        }

        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        return null;
    }

    private static void Keep(DialogContext dc, PlanForm? form)
    {
        if (form?.Settled.Count > 0)
        {
            var talk = TurnHolder.Of<Talk>(dc.Context);
            talk.Now = talk.Now with { Draft = form with { Notice = string.Empty } };
        }
    }

    // "10 hours, but what is the pay?" is a question; "one hour a day" is none, whatever else the words may mean.
    private static bool IsForForm(PlanDesk desk, PlanForm form, Heard heard)
    {
        if (desk.Hearing.Is(heard.Text, "plan.hear.repeat")
            || desk.Hearing.Is(heard.Text, "plan.hear.saveIt")
            || (form.Field == PlanFields.Summary && desk.Hearing.Is(heard.Text, "plan.hear.takeIt")))
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
        if (heard.Period is null && desk.Hearing.After(heard.Text, "plan.hear.question") is null && desk.Career.Places.In(heard.Text, 1) is not null)
        {
            return true;
        }

        // Where somebody stands is told in any words, also where it is the question behind the one that waits for a yes.
        var isFree = form.Field == PlanFields.Standing || (form.Field == PlanFields.Confirm && !form.Settled.Contains(PlanFields.Standing));
        if (heard.Act is { } act
            && (s_leaving.Contains(act) || s_beside.Contains(act))
            && (isFree ? !IsOfThePerson(desk, form, heard) : !IsRead(desk, form, heard.Text)))
        {
            return false;
        }

        if (heard is { IsQuestion: true, Act: null } && AsksBehind(desk, heard.Text, isFree))
        {
            return false;
        }

        return desk.Hearing.IsQuestion(heard.Text) && heard.Text.Any(char.IsLetter)
            ? !heard.IsQuestion
                && !heard.IsNearMiss
                && heard.Act is null
                && desk.Hearing.After(heard.Text, "plan.hear.question") is null
                && IsRead(desk, form, heard.Text)
            : !heard.IsQuestion || IsRead(desk, form, heard.Text);
    }

    // "Salary kitni hai" has its asking word behind. Where any words answer, such a word is enough, unless they say where somebody stands.
    private static bool AsksBehind(PlanDesk desk, string text, bool isFree) =>
        desk.Hearing.Ahead(text, "plan.hear.asksWhat") is not null
            || (isFree && desk.Hearing.Says(text, "plan.hear.asksWithin") && !desk.Hearing.Says(text, "plan.hear.standingCue"));

    private static bool IsRead(PlanDesk desk, PlanForm form, string text) =>
        FormSteering.Saves(desk, form, text) || new PlanTaking(desk).Take(form, text) is not null;

    // "I am a student" greets nobody here.
    private static bool IsOfThePerson(PlanDesk desk, PlanForm form, Heard heard)
    {
        if (new PlanTaking(desk).Take(form, heard.Text) is not { } taken)
        {
            return false;
        }

        // Any words can say where somebody stands; another answer, or a step through the questions, is meant for them.
        var settled = taken.Settled.Except(form.Settled, StringComparer.Ordinal).ToList();
        return settled is not [PlanFields.Standing]
            || taken.Confirming.Count > 0
            || (heard.Act == Acts.Greeting && desk.Hearing.Says(heard.Text, "plan.hear.standingCue"));
    }

    private static Activity? Returning(PlanDesk desk) =>
        desk.Holder.Now.Answers is { } answers ? PlanMessages.Of(desk, desk.Vary("plan.returning", ("where", desk.Texts.Where(desk.Plan(answers))))) : null;

    private Activity? Reply(DialogContext dc, PlanDesk desk, Heard heard, OpenWish? open)
    {
        var said = heard.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestCommand ? desk.Hearing.Unfilled(heard.Text) : string.Empty;
        if (desk.Holder.Now.Answers is not { } answers)
        {
            // "What do I do now?" asks for the way in.
            var isOfWay = desk.Talk.Now.Draft is null
                && PlanViews.AsksNext(desk, said)
                && heard.Topics.Any(topic => topic.Intent == advisor.Knowledge.Roadmap?.Topic.Intent);
            return heard.Pick is null && !isOfWay ? PlanAbsence.Of(desk, said) : null;
        }

        if (desk.Hearing.Is(said, "plan.hear.show") || desk.Hearing.Is(said, "plan.hear.overview"))
        {
            return PlanCards.Whole(desk, answers, string.Empty);
        }

        return (new NudgeTalk(desk, advisor.NudgeOptions, dc.Context, open?.Nudge).Do(said)
            ?? PlanViews.Of(desk, said, answers)
            ?? new PlanChanges(desk, answers, open).Do(said, heard)) is { } text
            ? PlanMessages.Of(desk, text)
            : null;
    }
}
