using CareerBot.Turns.Delivery;
using CareerBot.Turns.State;
using CareerBot.Turns.Stores;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Turns;

/// <summary>One try of a turn: a fresh context, a fresh view on the state, an empty buffer of replies.</summary>
internal sealed class TurnTry(ITurn turn, ITurnContext original, ReplyRoute route, StateJson json, TimeProvider time, int maxStateBytes)
{
    private List<ItemChange> _changes = [];
    private IReadOnlyList<string> _erased = [];

    public Activity Incoming => original.Activity;

    public string Reference => route.Reference;

    /// <summary>Whether what it leaves is an apology.</summary>
    public bool HasFailed { get; set; }

    public List<Reply> Replies { get; private set; } = [];

    /// <summary>Runs a callback and keeps what it leaves; what an earlier one left is forgotten.</summary>
    public async Task RunAsync(BotCallbackHandler callback, CancellationToken limit)
    {
        (_changes, _erased, Replies) = ([], [], []);
        var unit = new UnitOfWork(turn, json, time, maxStateBytes);
        unit.Enter();
        var running = Task.CompletedTask;
        try
        {
            // The bot may change the activity (a mention taken off the text); the next try must see it as it came.
            var incoming = original.Activity.Copy();
            route.Begin(turn, incoming);
            var buffer = new ReplyBuffer(route);
            var context = ContextOf(incoming, buffer);
            running = callback(context, limit);
            await running.WaitAsync(limit).ConfigureAwait(false);
            (_changes, _erased, Replies) = (unit.Changes(), unit.Erased, buffer.Replies);
        }
        finally
        {
            unit.Close(isRunning: !running.IsCompleted);
        }
    }

    /// <returns><see langword="false"/> if somebody else was faster.</returns>
    public ValueTask<bool> CommitAsync() => turn.CommitAsync(route.Commit(_changes, Replies) with { Erase = _erased }, CancellationToken.None);

    private TurnContext ContextOf(Activity incoming, ReplyBuffer buffer)
    {
        // Not disposed: that would dispose the adapter's own services, which are shared with the original context.
        var context = new TurnContext(new BufferAdapter(original.Adapter, buffer), incoming);
        foreach (var (key, value) in original.TurnState)
        {
            context.TurnState.TryAdd(key, value);
        }

        buffer.Attach(context);
        return context;
    }
}
