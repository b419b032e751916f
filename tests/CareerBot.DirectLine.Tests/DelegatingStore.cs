using CareerBot.Turns.Memory;
using CareerBot.Turns.Stores;

namespace CareerBot.DirectLine.Tests;

/// <summary>A memory store that a test can make misbehave.</summary>
internal abstract class DelegatingStore : ITurnStore
{
    private readonly MemoryTurnStore _store = new();

    public TurnFeed Feed => _store.Feed;

    public IOutbox Outbox => _store.Outbox;

    public Task OpenAsync(CancellationToken cancellationToken) => _store.OpenAsync(cancellationToken);

    public Task CheckAsync(CancellationToken cancellationToken) => _store.CheckAsync(cancellationToken);

    public virtual ValueTask<ITurn> BeginAsync(TurnScope scope, CancellationToken cancellationToken) => _store.BeginAsync(scope, cancellationToken);

    public virtual ValueTask<StoredItem?> ReadAsync(string key, CancellationToken cancellationToken) => _store.ReadAsync(key, cancellationToken);

    public ValueTask<IReadOnlyList<StoreRecord.Item>> ReadAllAsync(string prefix, CancellationToken cancellationToken) =>
        _store.ReadAllAsync(prefix, cancellationToken);

    public ValueTask<bool> WriteAsync(IReadOnlyList<ItemChange> changes, CancellationToken cancellationToken) =>
        _store.WriteAsync(changes, cancellationToken);

    public virtual ValueTask<LogPage> ReadLogAsync(string conversation, long after, int limit, CancellationToken cancellationToken) =>
        _store.ReadLogAsync(conversation, after, limit, cancellationToken);

    public ValueTask<long> ReadLogEndAsync(string conversation, CancellationToken cancellationToken) =>
        _store.ReadLogEndAsync(conversation, cancellationToken);

    public ValueTask<bool> UseOnceAsync(string token, DateTimeOffset expires, CancellationToken cancellationToken) =>
        _store.UseOnceAsync(token, expires, cancellationToken);

    public Task<long> SweepAsync(RetentionPolicy policy, CancellationToken cancellationToken) => _store.SweepAsync(policy, cancellationToken);

    public IAsyncEnumerable<StoreRecord> ExportAsync(CancellationToken cancellationToken) => _store.ExportAsync(cancellationToken);

    public Task ImportAsync(IAsyncEnumerable<StoreRecord> records, CancellationToken cancellationToken) =>
        _store.ImportAsync(records, cancellationToken);

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
