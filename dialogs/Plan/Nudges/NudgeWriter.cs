using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Plan;

/// <summary>Writes the nudge itself, from the plan as it is when it is sent.</summary>
public sealed class NudgeWriter(Advisor advisor, PlanState plans)
{
    /// <summary>The message to the person of <paramref name="turn"/>; null if they want none any more, or have no plan.</summary>
    public async Task<Activity?> WriteAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var plan = (await plans.FindAsync(PlanState.PersonOf(turn), cancellationToken).ConfigureAwait(false)).Plan;
        if (plan is not { Answers: { } answers, Nudge: not null })
        {
            return null;
        }

        TurnHolder.Begin(turn, plan);
        var desk = new PlanDesk(advisor, turn);
        return desk.CanPlan ? PlanMessages.Of(desk, $"{desk.Texts.Week(desk.Plan(answers), desk.Today)}\n\n{desk.Say("plan.nudge.foot")}") : null;
    }

    /// <summary>Ends the nudges of the person of <paramref name="turn"/>, who has removed the bot.</summary>
    public async Task EndAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var (person, plan) = await plans.FindAsync(PlanState.PersonOf(turn), cancellationToken).ConfigureAwait(false);
        if (plan.Nudge is not null)
        {
            await plans.WriteAsync(person, plan with { Nudge = null }, cancellationToken).ConfigureAwait(false);
        }

        await (advisor.Nudges?.SetAsync(turn, null, advisor.Clock.GetUtcNow(), cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
    }
}
