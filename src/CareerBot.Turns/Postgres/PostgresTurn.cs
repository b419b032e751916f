using System.Data;

using CareerBot.Turns.Stores;

using Npgsql;

using NpgsqlTypes;

namespace CareerBot.Turns.Postgres;

/// <summary>
/// A turn that holds its conversation and user by advisory locks of its own connection. If the connection is lost the locks are too, and
/// nothing can be committed any more: whoever takes the turn over cannot be overtaken by this one.
/// </summary>
internal sealed class PostgresTurn(PostgresDatabase database, PostgresSignals signals, LocalLocks locks, TurnScope scope) : LocalTurn(locks, scope)
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private NpgsqlConnection? _connection;

    /// <summary>Waits for the locks and looks at what is there, in one round trip.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await LeaveAsync().ConfigureAwait(false);
        _connection = await database.EnterTurnAsync(cancellationToken).ConfigureAwait(false);
        // Locks are waited for as long as the turn may take, which the token knows.
        await using var batch = new NpgsqlBatch(_connection) { Timeout = 0 };
        batch.BatchCommands.Add(Lock(database.Names.Lock("conversation", Scope.Conversation)));
        if (Scope.User is { } user)
        {
            batch.BatchCommands.Add(Lock(database.Names.Lock("user", user)));
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            """
            SELECT (SELECT value FROM handled WHERE key = $1), (SELECT "end" FROM conversation WHERE key = $2),
            EXISTS (SELECT 1 FROM outbox WHERE state = 0 AND conversation = $2)
            """)
        {
            Parameters = { Text(Scope.HandledKey), Text(Scope.Conversation) },
        });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        for (var locked = 1; locked < batch.BatchCommands.Count; locked++)
        {
            await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        }

        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        Handled = reader.IsDBNull(0) ? default(ReadOnlyMemory<byte>?) : reader.GetFieldValue<byte[]>(0);
        LogEnd = reader.IsDBNull(1) ? 0 : reader.GetInt64(1);
        HasPendingOutbox = reader.GetBoolean(2);
    }

    public override async ValueTask<StoredItem?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await PostgresItems.ReadAsync(Connection, key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (PostgresErrors.IsOfDatabase(error))
        {
            throw PostgresErrors.Explain(database.Names, error);
        }
        finally
        {
            _gate.Release();
        }
    }

    public override async ValueTask<bool> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        if (!commit.IsEmpty(Scope) && !await WriteAsync(commit, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        await ReleaseUserAsync().ConfigureAwait(false);
        LogEnd += commit.Log.Count;
        if (commit.Log.Count > 0)
        {
            signals.LogGrew(Scope.Conversation);
        }

        return true;
    }

    public override async ValueTask DisposeAsync()
    {
        await LeaveAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    private NpgsqlConnection Connection => _connection ?? throw new ObjectDisposedException(nameof(PostgresTurn));

    private static NpgsqlBatchCommand Lock(long number) => new("SELECT pg_advisory_lock($1)") { Parameters = { new() { Value = number } } };

    private static NpgsqlParameter Text(string? key) =>
        new() { Value = key is null ? DBNull.Value : StoreKey.Encode(key), NpgsqlDbType = NpgsqlDbType.Text };

    private async Task<bool> WriteAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        // The commands of a batch are one transaction.
        await using var batch = new NpgsqlBatch(Connection);
        foreach (var conversation in commit.Erase)
        {
            Erase(batch, conversation);
        }

        var command = new NpgsqlBatchCommand("SELECT commit_turn($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)");
        PostgresItems.Add(command.Parameters, commit.Changes);
        command.Parameters.Add(Text(Scope.Conversation));
        command.Parameters.Add(new() { Value = LogEnd });
        command.Parameters.Add(new() { Value = commit.Log.Select(PostgresItems.Blob).ToArray() });
        command.Parameters.Add(new() { Value = commit.Outbox.Select(draft => draft.Id).ToArray() });
        command.Parameters.Add(new() { Value = commit.Outbox.Select(draft => PostgresItems.Blob(draft.Value)).ToArray() });
        command.Parameters.Add(Text(Scope.HandledKey));
        command.Parameters.Add(new() { Value = PostgresItems.Blob(commit.Handled) });
        command.Parameters.Add(new() { Value = database.Now });
        batch.BatchCommands.Add(command);
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (PostgresException error) when (PostgresErrors.IsConflict(error))
        {
            return false;
        }
        catch (Exception error) when (PostgresErrors.IsOfDatabase(error))
        {
            throw PostgresErrors.Explain(database.Names, error);
        }
    }

    private static void Erase(NpgsqlBatch batch, string conversation)
    {
        var (from, to) = TurnKeys.HandledOf(conversation);
        batch.BatchCommands.Add(new("DELETE FROM log WHERE conversation = (SELECT id FROM conversation WHERE key = $1)") { Parameters = { Text(conversation) } });
        batch.BatchCommands.Add(new("DELETE FROM outbox WHERE conversation = $1") { Parameters = { Text(conversation) } });
        batch.BatchCommands.Add(new("DELETE FROM handled WHERE key >= $1 AND key < $2") { Parameters = { Text(from), Text(to) } });
    }

    private async Task ReleaseUserAsync()
    {
        if (Scope.User is { } user)
        {
            await TryAsync(Connection, "SELECT pg_advisory_unlock($1)", database.Names.Lock("user", user)).ConfigureAwait(false);
        }

        ReleaseUser();
    }

    private async Task LeaveAsync()
    {
        if (Interlocked.Exchange(ref _connection, null) is not { } connection)
        {
            return;
        }

        if (!await TryAsync(connection, "SELECT pg_advisory_unlock_all()").ConfigureAwait(false))
        {
            database.ForgetTurns();
        }

        await connection.DisposeAsync().ConfigureAwait(false);
        database.LeaveTurn();
    }

    /// <summary>What cannot be unlocked was unlocked when the connection was lost.</summary>
    private static async Task<bool> TryAsync(NpgsqlConnection connection, string sql, long? value = null)
    {
        if (connection.State != ConnectionState.Open)
        {
            return false;
        }

        try
        {
            await using var command = new NpgsqlCommand(sql, connection);
            if (value is { } number)
            {
                command.Parameters.Add(new() { Value = number });
            }

            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (PostgresErrors.IsOfDatabase(error))
        {
            return false;
        }
    }
}
