using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Memory;

/// <summary>A store for tests and trials: everything is forgotten when the process ends.</summary>
public sealed class MemoryTurnStore : ITurnStore
{
    private readonly MemoryState _state;
    private readonly LocalLocks _locks = new();

    /// <summary>Makes an empty store.</summary>
    /// <param name="time">The clock; the system's by default.</param>
    /// <param name="handledCapacity">How many handled activities are remembered before the oldest is
    /// forgotten, unless their answers take 1 MB before; 2,000 by default.</param>
    public MemoryTurnStore(TimeProvider? time = null, int handledCapacity = 2_000)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(handledCapacity);
        _state = new MemoryState(time ?? TimeProvider.System, handledCapacity);
        Outbox = new MemoryOutbox(_state);
    }

    /// <inheritdoc/>
    public TurnFeed Feed { get; } = new();

    /// <inheritdoc/>
    public IOutbox Outbox { get; }

    /// <inheritdoc/>
    public Task OpenAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask<ITurn> BeginAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        await _locks.AcquireAsync(scope, cancellationToken).ConfigureAwait(false);
        return new MemoryTurn(_state, Feed, _locks, scope);
    }

    /// <inheritdoc/>
    public ValueTask<StoredItem?> ReadAsync(string key, CancellationToken cancellationToken) => new(_state.Read(key));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoreRecord.Item>> ReadAllAsync(string prefix, CancellationToken cancellationToken) => new(_state.ReadAll(prefix));

    /// <inheritdoc/>
    public ValueTask<bool> WriteAsync(IReadOnlyList<ItemChange> changes, CancellationToken cancellationToken)
    {
        lock (_state.Gate)
        {
            return new(_state.TryWrite(changes));
        }
    }

    /// <inheritdoc/>
    public ValueTask<LogPage> ReadLogAsync(string conversation, long after, int limit, CancellationToken cancellationToken)
    {
        lock (_state.Gate)
        {
            return new(_state.Logs.TryGetValue(conversation, out var log) ? log.Read(after, limit) : new LogPage([], after));
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> ReadLogEndAsync(string conversation, CancellationToken cancellationToken)
    {
        lock (_state.Gate)
        {
            return new(_state.Logs.TryGetValue(conversation, out var log) ? log.End : 0);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> UseOnceAsync(string token, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        lock (_state.Gate)
        {
            return new(_state.Used.TryAdd(token, expires));
        }
    }

    /// <inheritdoc/>
    public Task<long> SweepAsync(RetentionPolicy policy, CancellationToken cancellationToken)
    {
        lock (_state.Gate)
        {
            return Task.FromResult(_state.Sweep(policy));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoreRecord> ExportAsync(CancellationToken cancellationToken)
    {
        lock (_state.Gate)
        {
            return _state.Export().ToList().ToAsyncEnumerable();
        }
    }

    /// <inheritdoc/>
    public async Task ImportAsync(IAsyncEnumerable<StoreRecord> records, CancellationToken cancellationToken)
    {
        await foreach (var record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            lock (_state.Gate)
            {
                _state.Import(record);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
