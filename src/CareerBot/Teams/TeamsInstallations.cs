using CareerBot.Careers;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Plan;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Teams;

/// <summary>Says hello once where the bot is installed, and is ready to do so again after it was removed.</summary>
internal sealed class TeamsInstallations(ConversationState conversation, CareerInService career, NudgeWriter nudges)
{
    private readonly IStatePropertyAccessor<Talk> _talk = conversation.CreateProperty<Talk>(nameof(Talk));

    /// <summary>The bot was installed or removed.</summary>
    public Task UpdateAsync(ITurnContext turn, IBot bot, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        return activity.Action switch
        {
            "add" or "add-upgrade" when Audience.IsPrivate(turn) => WelcomeAsync(turn, bot, cancellationToken),
            "add" or "add-upgrade" => IntroduceAsync(turn, cancellationToken),
            "remove" or "remove-upgrade" => LeaveAsync(turn, cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>Somebody joined or left a group; only the bot's own arrival is worth a word there.</summary>
    public Task JoinAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        return activity.MembersAdded?.Any(member => member.Id == activity.Recipient?.Id) == true ? IntroduceAsync(turn, cancellationToken)
            : activity.MembersRemoved?.Any(member => member.Id == activity.Recipient?.Id) == true ? LeaveAsync(turn, cancellationToken)
            : Task.CompletedTask;
    }

    // Installing and joining come at once and in any order. To the bot within both are the same: a person has joined.
    private static Task WelcomeAsync(ITurnContext turn, IBot bot, CancellationToken cancellationToken)
    {
        turn.Activity.Type = ActivityTypes.ConversationUpdate;
        turn.Activity.MembersAdded = [turn.Activity.From];
        return bot.OnTurnAsync(turn, cancellationToken);
    }

    private async Task IntroduceAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var talk = await _talk.GetAsync(turn, () => new Talk(), cancellationToken).ConfigureAwait(false);
        var self = turn.Activity.Recipient?.Id ?? string.Empty;
        if (talk.Welcomed.Contains(self))
        {
            return;
        }

        await KeepAsync(turn, talk with { Welcomed = [.. talk.Welcomed, self] }, cancellationToken).ConfigureAwait(false);
        await turn.SendActivityAsync(Replies.Message(career.Now.Words.Say(Words.Fallback, "teams.introduction")), cancellationToken).ConfigureAwait(false);
    }

    private async Task LeaveAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var talk = await _talk.GetAsync(turn, () => new Talk(), cancellationToken).ConfigureAwait(false);
        await KeepAsync(turn, talk with { Welcomed = [] }, cancellationToken).ConfigureAwait(false);
        if (Audience.IsPrivate(turn))
        {
            await nudges.EndAsync(turn, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task KeepAsync(ITurnContext turn, Talk talk, CancellationToken cancellationToken)
    {
        await _talk.SetAsync(turn, talk, cancellationToken).ConfigureAwait(false);
        await conversation.SaveChangesAsync(turn, force: false, cancellationToken).ConfigureAwait(false);
    }
}
