using CareerBot.Turns.Stores;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Turns.Delivery;

/// <summary>
/// Posts replies to a channel in order and tells the outbox how it went. Each post is marked before the next one is made, so that
/// a crash can repeat only the one that was on its way. The caller holds the conversation.
/// </summary>
internal sealed class OutboxDelivery(ITurnStore store, IOptions<OutboxOptions> options, TimeProvider time, ILogger<OutboxDelivery> logger)
{
    private readonly OutboxOptions _options = options.Value;

    /// <summary>Delivers what a turn has just committed.</summary>
    public async Task DeliverAsync(ITurnContext context, IEnumerable<Reply> replies)
    {
        foreach (var reply in replies)
        {
            if (!await TryDeliverAsync(context, reply, attempts: 0).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    /// <summary>Delivers all that waits for the conversation, oldest first, until the channel refuses.</summary>
    /// <returns>Whether nothing waits any more.</returns>
    public async Task<bool> DrainAsync(ITurnContext context)
    {
        var activity = context.Activity;
        var conversation = TurnKeys.Conversation(activity.ChannelId, activity.Conversation?.Id);
        foreach (var entry in await store.Outbox.ReadAsync(conversation, CancellationToken.None).ConfigureAwait(false))
        {
            var reply = Reply.FromJson(entry.Id, entry.Value.Span);
            if (!await TryDeliverAsync(context, reply, entry.Attempts).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    public async Task TrySendTypingAsync(ITurnContext context, Activity typing)
    {
        try
        {
            typing.Id = null;
            using var limit = new CancellationTokenSource(_options.Timeout, time);
            await context.SendActivityAsync(typing, limit.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Typing is a courtesy; no failure of it may cost the person the answer.
        catch (Exception error)
#pragma warning restore CA1031
        {
            logger.TypingFailed(ChannelErrors.Describe(error));
        }
    }

    /// <returns><see langword="false"/> if the reply, and all behind it, have to wait.</returns>
    private async Task<bool> TryDeliverAsync(ITurnContext context, Reply reply, int attempts)
    {
        try
        {
            using var limit = new CancellationTokenSource(_options.Timeout, time);
            var channelId = await PostAsync(context, reply, limit.Token).ConfigureAwait(false);
            await store.Outbox.CompleteAsync(reply.Id, channelId, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (error is not TurnStoreException)
        {
            return await FailAsync(reply, attempts, error).ConfigureAwait(false);
        }
    }

    private async Task<string?> PostAsync(ITurnContext context, Reply reply, CancellationToken cancellationToken)
    {
        var activity = reply.Activity;
        if (reply.Kind == ReplyKind.Send)
        {
            activity.Id = null;
            return (await context.SendActivityAsync(activity, cancellationToken).ConfigureAwait(false))?.Id;
        }

        activity.Id = await store.Outbox.FindChannelIdAsync(activity.Id, cancellationToken).ConfigureAwait(false) ?? activity.Id;
        if (reply.Kind == ReplyKind.Update)
        {
            await context.UpdateActivityAsync(activity, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await context.DeleteActivityAsync(activity.Id, cancellationToken).ConfigureAwait(false);
        }

        return activity.Id;
    }

    private async Task<bool> FailAsync(Reply reply, int attempts, Exception error)
    {
        var why = ChannelErrors.Describe(error);
        if (ChannelErrors.IsFinal(error) || attempts + 1 >= _options.Attempts)
        {
            logger.ReplyBuried(reply.Id, why);
            await store.Outbox.BuryAsync(reply.Id, why, CancellationToken.None).ConfigureAwait(false);
            return true;
        }

        var delay = TimeSpan.FromTicks(Math.Min(_options.LongestDelay.Ticks, _options.FirstDelay.Ticks << Math.Min(attempts, 30)));
        logger.ReplyDeferred(reply.Id, attempts + 1, why);
        await store.Outbox.DeferAsync(reply.Id, time.GetUtcNow() + delay, why, CancellationToken.None).ConfigureAwait(false);
        return false;
    }
}
