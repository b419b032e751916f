using System.Security.Claims;

using CareerBot.Turns;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.DirectLine;

/// <summary>
/// Direct Line as a channel of the bot's own. Conversations live in the store's log: what the bot sends is an entry there, in the same
/// commit as its state.
/// </summary>
public sealed class DirectLineAdapter(TransactionalBot bot) : BotAdapter
{
    /// <summary>The channel's id.</summary>
    public const string ChannelId = "directline";

    /// <summary>
    /// Starts a turn of the bot's own in a conversation (a reminder). Run the bot's part through
    /// <see cref="TransactionalBot"/> to keep state and message together.
    /// </summary>
    public override Task ContinueConversationAsync(
        string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        RunAsync(continuationActivity, Aside(continuationActivity), callback, cancellationToken);

    /// <inheritdoc cref="ContinueConversationAsync(string, Activity, BotCallbackHandler, CancellationToken)"/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync("", reference.GetContinuationActivity(), callback, cancellationToken);
    }

    /// <inheritdoc cref="ContinueConversationAsync(string, Activity, BotCallbackHandler, CancellationToken)"/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync("", continuationActivity, callback, cancellationToken);

    /// <summary>Adds what is sent outside of a transaction to the conversation's log, in a commit of its own.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ResourceResponse[] responses = [];
        using var context = ContextOf(turnContext.Activity, Aside(turnContext.Activity));
        await bot.OnTurnAsync(
            context,
            async (inner, token) => responses = await inner.SendActivitiesAsync([.. activities], token).ConfigureAwait(false)).ConfigureAwait(false);
        return responses;
    }

    /// <summary>Refused: Direct Line's clients know no updates.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("In Direct Line an activity cannot be updated once it was sent.");

    /// <summary>Refused: Direct Line's clients know no deletions.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("In Direct Line an activity cannot be deleted once it was sent.");

    /// <summary>Gives the bot an activity that a client has sent.</summary>
    internal Task ProcessAsync(Activity activity, TurnLog log) =>
        RunAsync(activity, log, bot.OnTurnAsync, CancellationToken.None);

    private static TurnLog Aside(Activity activity) => new(activity.Conversation.Id) { LogsIncoming = false };

    private async Task RunAsync(Activity activity, TurnLog log, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = ContextOf(activity, log);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    private TurnContext ContextOf(Activity activity, TurnLog log)
    {
        var context = new TurnContext(this, activity);
        context.TurnState.Add(log);
        return context;
    }
}
