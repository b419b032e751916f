using System.Runtime.CompilerServices;

using CareerBot.Turns.Stores;

using Npgsql;

namespace CareerBot.Turns.Postgres;

/// <summary>
/// A PostgreSQL database for any number of instances. A turn holds its conversation and its user on all of them; what one instance writes
/// wakes the watchers on the others. Needs connections that keep their session (no transaction pooling in between).
/// </summary>
public sealed class PostgresTurnStore : ITurnStore
{
    private readonly LocalLocks _locks = new();
    private readonly PostgresDatabase _database;
    private readonly PostgresSignals _signals;

    /// <summary>Makes a store; it connects when it is opened.</summary>
    /// <param name="connectionString">
    /// As Npgsql takes it. <c>Search Path</c> names the schema (<c>careerbot</c> by default), <c>Maximum Pool Size</c> how many turns may run at the same
    /// time (24 by default; half as many connections are used for everything else).
    /// </param>
    /// <param name="time">The clock; the system's by default.</param>
    /// <param name="patience">How long an outage is ridden out before what needs the database fails; 10 seconds by default.</param>
    /// <exception cref="TurnStoreException">The connection string cannot be read.</exception>
    public PostgresTurnStore(string connectionString, TimeProvider? time = null, TimeSpan? patience = null)
        : this(connectionString, time, patience, notifies: true)
    {
    }

    internal PostgresTurnStore(string connectionString, TimeProvider? time, TimeSpan? patience, bool notifies)
    {
        _database = new PostgresDatabase(connectionString, patience ?? TimeSpan.FromSeconds(10), time ?? TimeProvider.System);
        _signals = new PostgresSignals(_database, Feed, TimeSpan.FromSeconds(2)) { Notifies = notifies };
        Outbox = new PostgresOutbox(_database);
    }

    /// <inheritdoc/>
    public TurnFeed Feed { get; } = new();

    /// <inheritdoc/>
    public IOutbox Outbox { get; }

    /// <inheritdoc/>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await _database.RepeatAsync(
            async connection =>
            {
                await PostgresSchema.MigrateAsync(connection, _database.Names, cancellationToken).ConfigureAwait(false);
                return 0;
            },
            cancellationToken).ConfigureAwait(false);
        _signals.Start();
    }

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken) => _database.NowAsync(
        async connection =>
        {
            await using var command = new NpgsqlCommand(
                "INSERT INTO used (token, expires) VALUES ('check', 0) ON CONFLICT (token) DO UPDATE SET expires = 0", connection) { CommandTimeout = 5 };
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<ITurn> BeginAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        // First in line on this instance, then among the instances: only one of a line waits on the server.
        await _locks.AcquireAsync(scope, cancellationToken).ConfigureAwait(false);
        var turn = new PostgresTurn(_database, _signals, _locks, scope);
        try
        {
            return await _database.RideOutAsync(
                async () =>
                {
                    await turn.LoadAsync(cancellationToken).ConfigureAwait(false);
                    return turn;
                },
                PostgresErrors.Passes,
                cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await turn.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<StoredItem?> ReadAsync(string key, CancellationToken cancellationToken) => await _database.RepeatAsync(
        connection => PostgresItems.ReadAsync(connection, key, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoreRecord.Item>> ReadAllAsync(string prefix, CancellationToken cancellationToken)
    {
        var rows = await _database.QueryAsync<(string Key, long At, byte[] Value)>(
            "SELECT key, at, value FROM item WHERE key >= @from AND key < @behind ORDER BY key",
            new { from = StoreKey.Encode(prefix), behind = StoreKey.Behind(prefix) },
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new StoreRecord.Item(StoreKey.Decode(row.Key), row.Value) { At = DateTimeOffset.FromUnixTimeMilliseconds(row.At) })];
    }

    /// <inheritdoc/>
    public async ValueTask<bool> WriteAsync(IReadOnlyList<ItemChange> changes, CancellationToken cancellationToken) => await _database.RunAsync(
        connection => PostgresItems.WriteAsync(connection, changes, _database.Now, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<LogPage> ReadLogAsync(string conversation, long after, int limit, CancellationToken cancellationToken)
    {
        var rows = await _database.QueryAsync<(long Position, byte[] Value)>(
            """
            SELECT position, value FROM log WHERE conversation = (SELECT id FROM conversation WHERE key = @key) AND position > @after
            ORDER BY position LIMIT @limit
            """,
            new { key = StoreKey.Encode(conversation), after, limit },
            cancellationToken).ConfigureAwait(false);
        var (entries, next) = (new List<LogEntry>(), after);
        foreach (var (position, value) in rows)
        {
            next = position;
            if (value.Length > 0)
            {
                entries.Add(new LogEntry(position, value));
            }
        }

        return new LogPage(entries, next);
    }

    /// <inheritdoc/>
    public async ValueTask<long> ReadLogEndAsync(string conversation, CancellationToken cancellationToken) =>
        (await _database.QueryAsync<long>(
            """SELECT "end" FROM conversation WHERE key = @key""",
            new { key = StoreKey.Encode(conversation) },
            cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <inheritdoc/>
    public async ValueTask<bool> UseOnceAsync(string token, DateTimeOffset expires, CancellationToken cancellationToken) => await _database.RunAsync(
        async connection =>
        {
            await using var command = new NpgsqlCommand("INSERT INTO used (token, expires) VALUES ($1, $2) ON CONFLICT DO NOTHING", connection)
            {
                Parameters = { new() { Value = StoreKey.Encode(token) }, new() { Value = expires.ToUnixTimeMilliseconds() } },
            };
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 1;
        },
        cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<long> SweepAsync(RetentionPolicy policy, CancellationToken cancellationToken) =>
        new PostgresSweeper(_database).SweepAsync(policy, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoreRecord> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await _database.RideOutAsync(
            () => _database.OpenListenerAsync(cancellationToken).AsTask(), PostgresErrors.Passes, cancellationToken).ConfigureAwait(false);
        await foreach (var record in PostgresTransfer.ExportAsync(connection, cancellationToken).ConfigureAwait(false))
        {
            yield return record;
        }
    }

    /// <inheritdoc/>
    public async Task ImportAsync(IAsyncEnumerable<StoreRecord> records, CancellationToken cancellationToken)
    {
        await foreach (var batch in records.Chunk(500).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await _database.RunAsync(
                connection => PostgresTransfer.ImportAsync(connection, batch, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _signals.DisposeAsync().ConfigureAwait(false);
        await _database.DisposeAsync().ConfigureAwait(false);
    }
}
