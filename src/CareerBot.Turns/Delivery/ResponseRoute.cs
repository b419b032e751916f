using CareerBot.Turns.Stores;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Delivery;

/// <summary>The replies travel in the answer to the request (<c>expectReplies</c>), and are kept to be answered again.</summary>
internal sealed class ResponseRoute(ITurnContext original) : ReplyRoute(original)
{
    // Meant for a person at the Emulator; whoever waits for replies has no use for the state of the dialogs.
    public override bool Takes(Activity activity) => activity.Type != ActivityTypes.Trace;

    public override ValueTask<bool> TrySendNowAsync(Activity typing) => new(false);

    public override TurnCommit Commit(List<ItemChange> changes, List<Reply> replies) => new()
    {
        Changes = changes,
        Handled = HandledReplies.Write(replies.Where(reply => reply.Kind == ReplyKind.Send).Select(reply => reply.Activity)),
    };

    public override async Task DeliverAsync(ITurn turn, List<Reply> replies)
    {
        foreach (var reply in replies)
        {
            await DeliverAsync(reply).ConfigureAwait(false);
        }
    }

    public override async Task RepeatAsync(ITurn turn, ReadOnlyMemory<byte> handled)
    {
        foreach (var activity in HandledReplies.Read(handled.Span))
        {
            await DeliverAsync(new Reply(ReplyKind.Send, activity.Id, activity)).ConfigureAwait(false);
        }
    }

    private Task DeliverAsync(Reply reply)
    {
        switch (reply.Kind)
        {
            case ReplyKind.Update:
                return Original.UpdateActivityAsync(reply.Activity, CancellationToken.None);
            case ReplyKind.Delete:
                return Original.DeleteActivityAsync(reply.Activity.Id, CancellationToken.None);
            default:
                reply.Activity.Id = null;
                return Original.SendActivityAsync(reply.Activity, CancellationToken.None);
        }
    }
}
