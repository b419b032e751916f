using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Main;
using CareerBot.Dialogs.Plan;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs;

/// <summary>The bot: welcomes who joins, runs the main dialog on every message, and saves the state once a turn.</summary>
public sealed class CareerAdvisorBot(Advisor advisor, MainDialog dialog, ConversationState conversation, PlanState plans) : ActivityHandler
{
    private readonly IStatePropertyAccessor<Talk> _talk = conversation.CreateProperty<Talk>(nameof(Talk));
    private readonly IStatePropertyAccessor<DialogState> _dialogs = conversation.CreateProperty<DialogState>(nameof(DialogState));

    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken).ConfigureAwait(false);
        await conversation.SaveChangesAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var holder = TurnHolder.Begin(turnContext, await _talk.GetAsync(turnContext, () => new Talk(), cancellationToken).ConfigureAwait(false));
        holder.Now = holder.Now with { Turn = holder.Now.Turn + 1, Age = holder.Now.Age + 1 };
        await plans.BeginAsync(turnContext, cancellationToken).ConfigureAwait(false);
        if (!holder.Now.Noted)
        {
            await advisor.Eraser.NoteAsync(turnContext, cancellationToken).ConfigureAwait(false);
            holder.Now = holder.Now with { Noted = true };
        }

        await dialog.RunAsync(turnContext, _dialogs, cancellationToken).ConfigureAwait(false);
        await _talk.SetAsync(turnContext, holder.Now, cancellationToken).ConfigureAwait(false);
        await NoteNudgeAsync(turnContext, cancellationToken).ConfigureAwait(false);
        await plans.EndAsync(turnContext, cancellationToken).ConfigureAwait(false);
    }

    // A plan that came by a code brings no reminder with it: that is sent where it was asked for, and there only.
    private async Task NoteNudgeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var before = turn.TurnState.Get<PlanPlace>();
        var hasMoved = TurnHolder.Of<PlanPlace>(turn).Now.Person != before.Person;
        var nudge = hasMoved ? null : TurnHolder.Of<PersonPlan>(turn).Now.Nudge;
        if (advisor.Nudges is { } nudges && (hasMoved || before.Plan.Nudge != nudge))
        {
            await nudges.SetAsync(turn, nudge, advisor.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var talk = await _talk.GetAsync(turnContext, () => new Talk(), cancellationToken).ConfigureAwait(false);
        var joined = membersAdded.Where(member => member.Id != turnContext.Activity.Recipient?.Id && !talk.Welcomed.Contains(member.Id))
            .Select(member => member.Id)
            .ToList();
        if (joined.Count == 0)
        {
            return;
        }

        await _talk.SetAsync(turnContext, talk with { Welcomed = [.. talk.Welcomed, .. joined] }, cancellationToken).ConfigureAwait(false);
        var starters = Starters.Of(advisor.Career, Words.Fallback);
        await turnContext.SendActivityAsync(
            Replies.Message(advisor.Words.Say(Words.Fallback, "main.welcome"), starters),
            cancellationToken).ConfigureAwait(false);
    }
}
