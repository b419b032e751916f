using CareerBot.Turns.Stores;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Delivery;

/// <summary>How the replies of one turn get to the person.</summary>
internal abstract class ReplyRoute(ITurnContext original)
{
    // It need not be hard to guess, and for a Guid the system is asked for its own random bytes in every turn.
    private readonly string _turnId = $"{Random.Shared.NextInt64():x16}{Random.Shared.NextInt64():x16}";
    private int _ids;

    /// <summary>Short enough to be read out; stands in the log beside a failure.</summary>
    public string Reference => $"{_turnId[..4]}-{_turnId[4..8]}".ToUpperInvariant();

    protected ITurnContext Original => original;

    /// <summary>Begins a try.</summary>
    public virtual void Begin(ITurn turn, Activity incoming)
    {
    }

    public virtual string NewId() => $"{_turnId}-{++_ids}";

    /// <summary>Shows typing to the person while the bot still thinks.</summary>
    /// <returns><see langword="false"/> if this route cannot; the typing then waits among the replies.</returns>
    public abstract ValueTask<bool> TrySendNowAsync(Activity typing);

    /// <summary>Whether such an activity goes to the person at all.</summary>
    public virtual bool Takes(Activity activity) => true;

    public virtual void Taken()
    {
    }

    public virtual void Remove(List<Reply> replies, int at) => replies.RemoveAt(at);

    /// <summary>Throws if an activity of an earlier turn cannot be updated or deleted.</summary>
    public virtual void CheckCanChange(string activityId)
    {
    }

    /// <summary>What the turn leaves in the store.</summary>
    public abstract TurnCommit Commit(List<ItemChange> changes, List<Reply> replies);

    /// <summary>Brings committed replies to the person.</summary>
    public abstract Task DeliverAsync(ITurn turn, List<Reply> replies);

    /// <summary>Answers an activity that was handled before.</summary>
    public abstract Task RepeatAsync(ITurn turn, ReadOnlyMemory<byte> handled);
}
