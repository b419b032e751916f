using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Memory;

internal sealed class MemoryOutbox(MemoryState state) : IOutbox
{
    public ValueTask<IReadOnlyList<OutboxEntry>> ReadAsync(string conversation, CancellationToken cancellationToken) =>
        Locked(table => table.Pending(conversation));

    public ValueTask<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Locked(table => table.Due(now, limit));

    public ValueTask CompleteAsync(string id, string? channelId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            state.Outbox.Complete(id, channelId, state.Now);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask DeferAsync(string id, DateTimeOffset due, string error, CancellationToken cancellationToken) =>
        Fail(id, OutboxState.Pending, entry => entry with { Attempts = entry.Attempts + 1, Due = due, Error = error });

    public ValueTask BuryAsync(string id, string error, CancellationToken cancellationToken) =>
        Fail(id, OutboxState.Dead, entry => entry with { Attempts = entry.Attempts + 1, Error = error });

    public ValueTask<string?> FindChannelIdAsync(string id, CancellationToken cancellationToken) =>
        Locked(table => table.FindChannelId(id));

    public ValueTask<IReadOnlyList<OutboxEntry>> ListAsync(bool dead, int limit, CancellationToken cancellationToken) =>
        Locked(table => table.List(dead ? OutboxState.Dead : OutboxState.Pending, limit));

    public ValueTask<int> ReviveAsync(string? id, CancellationToken cancellationToken) => Locked(table => table.Revive(id, state.Now));

    private ValueTask<T> Locked<T>(Func<MemoryOutboxTable, T> action)
    {
        lock (state.Gate)
        {
            return new(action(state.Outbox));
        }
    }

    private ValueTask Fail(string id, OutboxState next, Func<OutboxEntry, OutboxEntry> change)
    {
        lock (state.Gate)
        {
            state.Outbox.Change(id, row => row with { State = next, Entry = change(row.Entry), At = state.Now });
        }

        return ValueTask.CompletedTask;
    }
}
