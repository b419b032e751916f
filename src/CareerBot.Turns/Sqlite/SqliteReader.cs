using CareerBot.Turns.Stores;

using Microsoft.Data.Sqlite;

namespace CareerBot.Turns.Sqlite;

/// <summary>One reading connection with its prepared statements; used by one thread at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteStatement _item, _handled, _conversation, _pending, _log;

    public SqliteReader(SqliteConnection connection)
    {
        Connection = connection;
        _item = new SqliteStatement(connection, "SELECT version, value, at FROM item WHERE key = ?1", 1);
        _handled = new SqliteStatement(connection, "SELECT value FROM handled WHERE key = ?1", 1);
        _conversation = new SqliteStatement(connection, """SELECT id, "end" FROM conversation WHERE key = ?1""", 1);
        _pending = new SqliteStatement(connection, "SELECT 1 FROM outbox WHERE state = 0 AND conversation = ?1 LIMIT 1", 1);
        _log = new SqliteStatement(
            connection, "SELECT position, value FROM log WHERE conversation = ?1 AND position > ?2 ORDER BY position LIMIT ?3", 3);
    }

    public SqliteConnection Connection { get; }

    public StoredItem? Item(string key)
    {
        using var row = _item.Read(StoreKey.Encode(key));
        return row.Read() ? new StoredItem(row.GetFieldValue<byte[]>(1), row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))) : null;
    }

    public ReadOnlyMemory<byte>? Handled(string key) =>
        _handled.Scalar(StoreKey.Encode(key)) is byte[] value ? new ReadOnlyMemory<byte>(value) : default(ReadOnlyMemory<byte>?);

    public (long Id, long End) Conversation(string conversation)
    {
        using var row = _conversation.Read(StoreKey.Encode(conversation));
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : (0, 0);
    }

    public bool HasPending(string conversation) => _pending.Scalar(StoreKey.Encode(conversation)) is not null;

    public LogPage Log(string conversation, long after, int limit)
    {
        var (id, end) = Conversation(conversation);
        if (id == 0 || after >= end)
        {
            return new LogPage([], after);
        }

        var entries = new List<LogEntry>();
        var next = after;
        using var row = _log.Read(id, after, limit);
        while (row.Read())
        {
            next = row.GetInt64(0);
            var value = row.GetFieldValue<byte[]>(1);
            if (value.Length > 0)
            {
                entries.Add(new LogEntry(next, value));
            }
        }

        return new LogPage(entries, next);
    }

    public void Dispose()
    {
        _item.Dispose();
        _handled.Dispose();
        _conversation.Dispose();
        _pending.Dispose();
        _log.Dispose();
        Connection.Dispose();
    }
}
