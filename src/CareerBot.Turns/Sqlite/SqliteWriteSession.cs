using System.Globalization;

using CareerBot.Turns.Stores;

using Microsoft.Data.Sqlite;

namespace CareerBot.Turns.Sqlite;

/// <summary>The writing connection with its prepared statements. Used by the writer's thread only.</summary>
internal sealed class SqliteWriteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _time;
    private readonly List<SqliteStatement> _statements = [];
    private readonly SqliteStatement _begin, _commit, _rollback, _savepoint, _release, _undo;
    private readonly SqliteStatement _insertItem, _updateItem, _upsertItem, _deleteItem, _deleteAnyItem;
    private readonly SqliteStatement _insertHandled, _growConversation, _moveConversation, _insertLog, _insertOutbox;
    private long _version;

    public SqliteWriteSession(SqliteConnection connection, TimeProvider time)
    {
        _connection = connection;
        _time = time;
        _begin = Prepare("BEGIN IMMEDIATE", 0);
        _commit = Prepare("COMMIT", 0);
        _rollback = Prepare("ROLLBACK", 0);
        _savepoint = Prepare("SAVEPOINT one", 0);
        _release = Prepare("RELEASE one", 0);
        _undo = Prepare("ROLLBACK TO one", 0);
        _insertItem = Prepare("INSERT INTO item (key, version, at, value) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING", 4);
        _updateItem = Prepare("UPDATE item SET version = ?2, at = ?3, value = ?4 WHERE key = ?1 AND version = ?5", 5);
        _upsertItem = Prepare("INSERT OR REPLACE INTO item (key, version, at, value) VALUES (?1, ?2, ?3, ?4)", 4);
        _deleteItem = Prepare("DELETE FROM item WHERE key = ?1 AND version = ?2", 2);
        _deleteAnyItem = Prepare("DELETE FROM item WHERE key = ?1", 1);
        _insertHandled = Prepare("INSERT INTO handled (key, at, value) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", 3);
        _growConversation = Prepare(
            """INSERT INTO conversation (key, "end", at) VALUES (?1, ?2, ?3) ON CONFLICT (key) DO NOTHING RETURNING id""", 3);
        _moveConversation = Prepare("""UPDATE conversation SET "end" = ?2, at = ?3 WHERE key = ?1 AND "end" = ?4 RETURNING id""", 4);
        _insertLog = Prepare("INSERT INTO log (conversation, position, at, value) VALUES (?1, ?2, ?3, ?4)", 4);
        _insertOutbox = Prepare(
            "INSERT INTO outbox (conversation, id, state, attempts, due, at, value) VALUES (?1, ?2, 0, 0, ?3, ?3, ?4)", 4);
        _version = Convert.ToInt64(SqliteSchema.Scalar(connection, "SELECT COALESCE(MAX(version), 0) FROM item"), CultureInfo.InvariantCulture);
    }

    public long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    public SqliteStatement Prepare(string sql, int parameters)
    {
        var statement = new SqliteStatement(_connection, sql, parameters);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>A statement that is too rare to be kept.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = PrepareOnce(sql, values.Length);
        return statement.Execute(values);
    }

    /// <summary>The same for several executions; the caller disposes it.</summary>
    public SqliteStatement PrepareOnce(string sql, int parameters) => new(_connection, sql, parameters);

    public string Ask(string sql) => Convert.ToString(SqliteSchema.Scalar(_connection, sql), CultureInfo.InvariantCulture)!;

    public void Transact(IReadOnlyList<WriteOperation> operations)
    {
        _begin.Execute();
        try
        {
            foreach (var operation in operations)
            {
                operation.Apply(this);
            }

            _commit.Execute();
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    public bool Commit(TurnScope scope, long logEnd, TurnCommit commit)
    {
        _savepoint.Execute();
        Erase(commit.Erase);
        var done = TryWrite(commit.Changes)
            && TryAppend(scope.Conversation, logEnd, commit.Log)
            && TryRemember(scope.HandledKey, commit.Handled);
        if (done)
        {
            AddToOutbox(scope.Conversation, commit.Outbox);
        }

        return Close(done);
    }

    public bool Write(IReadOnlyList<ItemChange> changes)
    {
        _savepoint.Execute();
        return Close(TryWrite(changes));
    }

    public void Dispose()
    {
        _statements.ForEach(statement => statement.Dispose());
        _connection.Dispose();
    }

    private void RollBack()
    {
        try
        {
            _rollback.Execute();
        }
        catch (SqliteException)
        {
            // After some failures (a full disk) SQLite has rolled back by itself; the first error is the one to tell.
        }
    }

    private bool Close(bool done)
    {
        if (!done)
        {
            _undo.Execute();
        }

        _release.Execute();
        return done;
    }

    private bool TryWrite(IReadOnlyList<ItemChange> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (!TryWrite(changes[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryWrite(ItemChange change)
    {
        var key = StoreKey.Encode(change.Key);
        if (change.Value is not { } value)
        {
            return change.Expected switch
            {
                ItemChange.Any => _deleteAnyItem.Execute(key) >= 0,
                ItemChange.Absent => _insertItem.Execute(key, 0L, 0L, Array.Empty<byte>()) == 1 && _deleteAnyItem.Execute(key) == 1,
                _ => _deleteItem.Execute(key, change.Expected) == 1,
            };
        }

        var (version, at, blob) = (++_version, Now, SqliteStatement.Blob(value));
        return change.Expected switch
        {
            ItemChange.Any => _upsertItem.Execute(key, version, at, blob) == 1,
            ItemChange.Absent => _insertItem.Execute(key, version, at, blob) == 1,
            _ => _updateItem.Execute(key, version, at, blob, change.Expected) == 1,
        };
    }

    private bool TryAppend(string conversation, long end, IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        if (entries.Count == 0)
        {
            return true;
        }

        var (key, now, newEnd) = (StoreKey.Encode(conversation), Now, end + entries.Count);
        var id = end == 0 ? _growConversation.Scalar(key, newEnd, now) : _moveConversation.Scalar(key, newEnd, now, end);
        if (id is null)
        {
            return false;
        }

        for (var i = 0; i < entries.Count; i++)
        {
            _insertLog.Execute(id, end + i + 1, now, SqliteStatement.Blob(entries[i]));
        }

        return true;
    }

    // Rare, so nothing of it is kept prepared.
    private void Erase(IReadOnlyList<string> conversations)
    {
        foreach (var conversation in conversations)
        {
            var key = StoreKey.Encode(conversation);
            var (from, to) = TurnKeys.HandledOf(conversation);
            Execute("DELETE FROM log WHERE conversation = (SELECT id FROM conversation WHERE key = ?1)", key);
            Execute("DELETE FROM outbox WHERE conversation = ?1", key);
            Execute("DELETE FROM handled WHERE key >= ?1 AND key < ?2", StoreKey.Encode(from), StoreKey.Encode(to));
        }
    }

    private bool TryRemember(string? handledKey, ReadOnlyMemory<byte> answer) =>
        handledKey is null || _insertHandled.Execute(StoreKey.Encode(handledKey), Now, SqliteStatement.Blob(answer)) == 1;

    private void AddToOutbox(string conversation, IReadOnlyList<OutboxDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            _insertOutbox.Execute(StoreKey.Encode(conversation), drafts[i].Id, Now, SqliteStatement.Blob(drafts[i].Value));
        }
    }
}
