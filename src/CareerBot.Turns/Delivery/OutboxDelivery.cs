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

    /// <summary>
    /// Delivers all that waits for the conversation, oldest first, until the channel refuses: a person who writes again is waiting for it,
    /// so it is not asked whether it is due, unless the channel itself wants to be left alone.
    /// </summary>
    public async Task DrainAsync(ITurnContext context)
    {
        var activity = context.Activity;
        var conversation = TurnKeys.Conversation(activity.ChannelId, activity.Conversation?.Id);
        var entries = await store.Outbox.ReadAsync(conversation, CancellationToken.None).ConfigureAwait(false);
        if (entries is [var first, ..] && (first.Due <= time.GetUtcNow() || !ChannelErrors.WantsPause(first.Error)))
        {
            await DrainAsync(context, entries, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Delivers entries of one conversation in their order until the channel refuses, or between two of them until stopped.</summary>
    public async Task DrainAsync(ITurnContext context, IReadOnlyList<OutboxEntry> entries, CancellationToken stopping)
    {
        foreach (var entry in entries)
        {
            var reply = Reply.FromJson(entry.Id, entry.Value.Span);
            if (stopping.IsCancellationRequested || !await TryDeliverAsync(context, reply, entry.Attempts).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    /// <summary>Notes that an entry could not be delivered.</summary>
    public Task FailAsync(OutboxEntry entry, Exception error) => FailAsync(entry.Id, entry.Attempts, error, TimeSpan.Zero);

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
        var pause = ChannelPause.Listen();
        try
        {
            using var limit = new CancellationTokenSource(_options.Timeout, time);
            var channelId = await PostAsync(context, reply, limit.Token).ConfigureAwait(false);
            await store.Outbox.CompleteAsync(reply.Id, channelId, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (error is not TurnStoreException)
        {
            return await FailAsync(reply.Id, attempts, error, pause.Length).ConfigureAwait(false);
        }
    }

    /// <remarks>
    /// Straight to the adapter: the reply is addressed already, and the context, which may be a later turn's, would address it anew.
    /// </remarks>
    private async Task<string?> PostAsync(ITurnContext context, Reply reply, CancellationToken cancellationToken)
    {
        var activity = reply.Activity;
        if (reply.Kind == ReplyKind.Send)
        {
            activity.Id = null;
            var taken = await context.Adapter.SendActivitiesAsync(context, [activity], cancellationToken).ConfigureAwait(false);
            return taken is [var first, ..] ? first?.Id : null;
        }

        activity.Id = await store.Outbox.FindChannelIdAsync(activity.Id, cancellationToken).ConfigureAwait(false) ?? activity.Id;
        if (reply.Kind == ReplyKind.Update)
        {
            return await UpdateAsync(context, activity, cancellationToken).ConfigureAwait(false);
        }

        var reference = activity.GetConversationReference();
        reference.ActivityId = activity.Id;
        await DeleteAsync(context, reference, cancellationToken).ConfigureAwait(false);
        return activity.Id;
    }

    // Not every client can change what it shows. Then the person gets the new form as a new message, and what should go stays.
    private static async Task<string?> UpdateAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await context.Adapter.UpdateActivityAsync(context, activity, cancellationToken).ConfigureAwait(false);
            return activity.Id;
        }
        catch (Exception refusal) when (ChannelErrors.IsRefusal(refusal))
        {
            activity.Id = null;
            var taken = await context.Adapter.SendActivitiesAsync(context, [activity], cancellationToken).ConfigureAwait(false);
            return taken is [var first, ..] ? first?.Id : null;
        }
    }

    private static async Task DeleteAsync(ITurnContext context, ConversationReference reference, CancellationToken cancellationToken)
    {
        try
        {
            await context.Adapter.DeleteActivityAsync(context, reference, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception refusal) when (ChannelErrors.IsRefusal(refusal))
        {
            // Nothing to put in its place.
        }
    }

    private async Task<bool> FailAsync(string id, int attempts, Exception error, TimeSpan pause)
    {
        var why = ChannelErrors.Describe(error);
        if (ChannelErrors.IsFinal(error) || attempts + 1 >= _options.Attempts)
        {
            logger.ReplyBuried(id, why);
            await store.Outbox.BuryAsync(id, why, CancellationToken.None).ConfigureAwait(false);
            return true;
        }

        var delay = _options.DelayAfter(attempts, Random.Shared.NextDouble());
        logger.ReplyDeferred(id, attempts + 1, why);
        await store.Outbox.DeferAsync(
            id, time.GetUtcNow() + (delay > pause ? delay : pause), why, CancellationToken.None).ConfigureAwait(false);
        return false;
    }
}
