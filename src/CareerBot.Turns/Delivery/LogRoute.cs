using System.Text;

using CareerBot.Turns.Stores;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Delivery;

/// <summary>The conversation lives in the store's log: committing is delivering. Ids are the positions that the entries will have.</summary>
internal sealed class LogRoute(ITurnContext original, TurnLog log, TurnFeed feed, TimeProvider time) : ReplyRoute(original)
{
    private readonly string _conversation = TurnKeys.Conversation(original.Activity.ChannelId, original.Activity.Conversation?.Id);
    private Activity _incoming = original.Activity;
    private long _next;

    public override void Begin(ITurn turn, Activity incoming)
    {
        _incoming = incoming;
        _next = turn.LogEnd + 1;
        if (log.LogsIncoming)
        {
            incoming.Id = log.IdAt(_next++);
            incoming.Timestamp = time.GetUtcNow();
        }
    }

    public override string NewId() => log.IdAt(_next);

    public override bool Takes(Activity activity)
    {
        activity.Timestamp = time.GetUtcNow();
        activity.ServiceUrl = null;
        return TurnLog.Passes(activity);
    }

    public override void Taken() => _next++;

    public override ValueTask<bool> TrySendNowAsync(Activity typing)
    {
        typing.Id = null;
        typing.ServiceUrl = null;
        typing.Timestamp = time.GetUtcNow();
        feed.Publish(_conversation, ActivityJson.Write(typing));
        return new(true);
    }

    // The later ids are given already, so the place stays and is left empty.
    public override void Remove(List<Reply> replies, int at) => replies[at] = replies[at] with { Kind = ReplyKind.Delete };

    public override void CheckCanChange(string activityId) =>
        throw new NotSupportedException("In Direct Line an activity cannot be updated or deleted once its turn has ended.");

    public override TurnCommit Commit(List<ItemChange> changes, List<Reply> replies)
    {
        var entries = new List<ReadOnlyMemory<byte>>(replies.Count + 1);
        if (log.LogsIncoming)
        {
            // The person gets back what was sent, not what the bot may have made of it.
            var sent = Original.Activity.Copy();
            sent.Id = _incoming.Id;
            sent.Timestamp = _incoming.Timestamp;
            sent.ServiceUrl = null;
            entries.Add(ActivityJson.Write(sent));
        }

        foreach (var reply in replies)
        {
            entries.Add(reply.Kind == ReplyKind.Send ? ActivityJson.Write(reply.Activity) : default(ReadOnlyMemory<byte>));
        }

        return new TurnCommit
        {
            Changes = [.. changes, .. log.Changes],
            Log = entries,
            Handled = Encoding.UTF8.GetBytes(_incoming.Id ?? ""),
        };
    }

    public override Task DeliverAsync(ITurn turn, List<Reply> replies)
    {
        log.Committed = true;
        log.IncomingId = _incoming.Id;
        return Task.CompletedTask;
    }

    public override Task RepeatAsync(ITurn turn, ReadOnlyMemory<byte> handled)
    {
        log.Committed = true;
        log.IncomingId = Encoding.UTF8.GetString(handled.Span);
        return Task.CompletedTask;
    }
}
