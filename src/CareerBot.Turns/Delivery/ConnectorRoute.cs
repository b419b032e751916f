using CareerBot.Turns.Stores;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Delivery;

/// <summary>
/// The replies are posted to the channel's service one by one, from the outbox. An invoke's answer travels in the answer to the
/// request and is kept to be answered again.
/// </summary>
internal sealed class ConnectorRoute(ITurnContext original, OutboxDelivery outbox) : ReplyRoute(original)
{
    private readonly bool _wantsTraces = original.Activity.ChannelId == Channels.Emulator;

    public override async ValueTask<bool> TrySendNowAsync(Activity typing)
    {
        await outbox.TrySendTypingAsync(Original, typing).ConfigureAwait(false);
        return true;
    }

    public override bool Takes(Activity activity) => _wantsTraces || activity.Type != ActivityTypes.Trace;

    public override TurnCommit Commit(List<ItemChange> changes, List<Reply> replies) => new()
    {
        Changes = changes,
        Outbox = [.. replies.Where(GoesOut).Select(reply => new OutboxDraft(reply.Id, reply.ToJson()))],
        Handled = replies.TrueForAll(GoesOut)
            ? default(ReadOnlyMemory<byte>)
            : HandledReplies.Write(replies.Where(reply => !GoesOut(reply)).Select(reply => reply.Activity)),
    };

    public override async Task DeliverAsync(ITurn turn, List<Reply> replies)
    {
        foreach (var answer in replies.Where(reply => !GoesOut(reply)))
        {
            await Original.SendActivityAsync(answer.Activity, CancellationToken.None).ConfigureAwait(false);
        }

        if (turn.HasPendingOutbox)
        {
            await outbox.DrainAsync(Original).ConfigureAwait(false);
        }
        else
        {
            await outbox.DeliverAsync(Original, replies.Where(GoesOut)).ConfigureAwait(false);
        }
    }

    public override async Task RepeatAsync(ITurn turn, ReadOnlyMemory<byte> handled)
    {
        foreach (var answer in HandledReplies.Read(handled.Span))
        {
            await Original.SendActivityAsync(answer, CancellationToken.None).ConfigureAwait(false);
        }

        // What was answered then has left, or waits in the outbox; the person must not get it twice.
        if (turn.HasPendingOutbox)
        {
            await outbox.DrainAsync(Original).ConfigureAwait(false);
        }
    }

    private static bool GoesOut(Reply reply) => reply.Activity.Type != ActivityTypesEx.InvokeResponse;
}
