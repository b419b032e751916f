using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Main;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Plan;

/// <summary>
/// What belongs to the plan among all messages: answers to its questions, which <see cref="PlanAnswering"/> takes, and what is said
/// of a plan that there is ("I finished it", "what do I do this week?"). The rest is left to the main dialog.
/// </summary>
public sealed class PlanTalk(Advisor advisor)
{
    private const int LongestCommand = 16;

    /// <summary>Does what the message means to the plan; null if it means nothing to it.</summary>
    public async Task<DialogTurnResult?> TryAsync(DialogContext dc, Heard heard, Pending? pending, CancellationToken cancellationToken)
    {
        var desk = new PlanDesk(advisor, dc.Context);
        if (heard.Pick is null)
        {
            heard = heard with { Text = Own(desk, desk.Readers.WrittenOut(desk.Career.Misspelt.Of(heard.Text))) };
        }

        var open = desk.Talk.Now.Open;
        if (open is not null)
        {
            desk.Talk.Now = desk.Talk.Now with { Open = null };
        }

        if (pending?.Dialog == nameof(PlanDialog))
        {
            return await new PlanAnswering(desk, dc).TryAsync(heard, open, pending, cancellationToken).ConfigureAwait(false);
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
        // "What next?" on the way through the notes goes on there, where no plan was begun.
        if (pending is { IsWalk: true } && heard.Act == Acts.Next && desk is { Holder.Now.Answers: null, Talk.Now.Draft: null })
        {
            return null;
        }

        var tellsOnly = pending is not { IsFirm: true }
            && heard is { Act: null, Pick: null }
            && heard.Topics.All(topic => topic.Kind != TopicKind.Fact)
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
