using CareerBot.Turns.Stores;

using Microsoft.Bot.Schema;

namespace CareerBot.Turns;

/// <summary>Finds what the bot has said, as it is stored, whatever a client claims that it was.</summary>
public sealed class StoredReplies(ITurnStore store)
{
    /// <summary>The reply called <paramref name="activityId"/> in the conversation's own log.</summary>
    /// <returns>The reply; <see langword="null"/> if there is no such activity in this conversation, or if somebody else than the bot sent it.</returns>
    public async ValueTask<Activity?> FindAsync(IActivity asking, string activityId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asking);
        if (TurnLog.PositionIn(asking.Conversation.Id, activityId) is not { } position)
        {
            return null;
        }

        var page = await store.ReadLogAsync(TurnLog.KeyOf(asking.ChannelId, asking.Conversation.Id), position - 1, 1, cancellationToken).ConfigureAwait(false);
        return page.Entries is [var entry]
            && entry.Position == position
            && ActivityJson.Read(entry.Value.Span) is { } found
            && found.From?.Role != RoleTypes.User
            ? found
            : null;
    }

    /// <summary>
    /// The one of <paramref name="replies"/>, by our own ids, that the channel calls
    /// <paramref name="activityId"/>; <see langword="null"/> if none is.
    /// </summary>
    public async ValueTask<string?> FindAsync(IEnumerable<string> replies, string activityId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(replies);
        foreach (var reply in replies)
        {
            if (reply == activityId || await store.Outbox.FindChannelIdAsync(reply, cancellationToken).ConfigureAwait(false) == activityId)
            {
                return reply;
            }
        }

        return null;
    }
}
