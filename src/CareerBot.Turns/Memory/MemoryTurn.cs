using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Memory;

internal sealed class MemoryTurn : LocalTurn
{
    private readonly MemoryState _state;
    private readonly TurnFeed _feed;

    public MemoryTurn(MemoryState state, TurnFeed feed, LocalLocks locks, TurnScope scope)
        : base(locks, scope)
    {
        _state = state;
        _feed = feed;
        lock (state.Gate)
        {
            Handled = scope.HandledKey is { } key && state.Handled.TryGet(key, out var value) ? value : default(ReadOnlyMemory<byte>?);
            LogEnd = state.Logs.TryGetValue(scope.Conversation, out var log) ? log.End : 0;
            HasPendingOutbox = state.Outbox.HasPending(scope.Conversation);
        }
    }

    public override ValueTask<StoredItem?> ReadAsync(string key, CancellationToken cancellationToken) => new(_state.Read(key));

    public override ValueTask<bool> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        lock (_state.Gate)
        {
            if (!_state.TryWrite(commit.Changes))
            {
                return new(false);
            }

            _state.Erase(commit.Erase);
            _state.Append(Scope.Conversation, commit.Log);
            _state.Outbox.Add(Scope.Conversation, commit.Outbox, _state.Now);
            if (Scope.HandledKey is { } key)
            {
                _state.Handled.Set(key, commit.Handled, _state.Now);
            }
        }

        ReleaseUser();
        LogEnd += commit.Log.Count;
        if (commit.Log.Count > 0)
        {
            _feed.LogGrew(Scope.Conversation);
        }

        return new(true);
    }
}
