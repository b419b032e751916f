using CareerBot.Turns.Stores;

using Microsoft.Data.Sqlite;

namespace CareerBot.Turns.Sqlite;

/// <summary>Export and import of whole stores.</summary>
internal static class SqliteTransfer
{
    public static IEnumerable<StoreRecord> Export(SqliteReader reader) => Tables(reader).SelectMany(rows => rows);

    public static IReadOnlyList<StoreRecord.Item> Items(SqliteReader reader, string prefix)
    {
        using var statement = new SqliteStatement(reader.Connection, "SELECT key, at, value FROM item WHERE key >= ?1 AND key < ?2 ORDER BY key", 2);
        using var row = statement.Read(StoreKey.Encode(prefix), StoreKey.Behind(prefix));
        var items = new List<StoreRecord.Item>();
        while (row.Read())
        {
            items.Add(new StoreRecord.Item(Key(row), Blob(row, 2)) { At = At(row) });
        }

        return items;
    }

    public static int Import(SqliteWriteSession session, IReadOnlyList<StoreRecord> records)
    {
        foreach (var record in records)
        {
            Import(session, record, record.At.ToUnixTimeMilliseconds());
        }

        return records.Count;
    }

    private static void Import(SqliteWriteSession session, StoreRecord record, long at)
    {
        switch (record)
        {
            case StoreRecord.Item(var key, var value):
                session.Write([new ItemChange(key, value, ItemChange.Any)]);
                session.Execute("UPDATE item SET at = ?2 WHERE key = ?1", StoreKey.Encode(key), at);
                break;
            case StoreRecord.Handled(var key, var value):
                session.Execute(
                    "INSERT OR REPLACE INTO handled (key, at, value) VALUES (?1, ?2, ?3)", StoreKey.Encode(key), at, SqliteStatement.Blob(value));
                break;
            case StoreRecord.Conversation(var key, var end):
                session.Execute("DELETE FROM conversation WHERE key = ?1", StoreKey.Encode(key));
                session.Execute("""INSERT INTO conversation (key, "end", at) VALUES (?1, ?2, ?3)""", StoreKey.Encode(key), end, at);
                break;
            case StoreRecord.Log(var conversation, var position, var value):
                session.Execute(
                    "INSERT OR REPLACE INTO log (conversation, position, at, value) SELECT id, ?2, ?3, ?4 FROM conversation WHERE key = ?1",
                    StoreKey.Encode(conversation),
                    position,
                    at,
                    SqliteStatement.Blob(value));
                break;
            case StoreRecord.Outbox outbox:
                Import(session, outbox, outbox.Entry, at);
                break;
        }
    }

    private static void Import(SqliteWriteSession session, StoreRecord.Outbox outbox, OutboxEntry entry, long at) => session.Execute(
        """
        INSERT OR REPLACE INTO outbox (sequence, conversation, id, state, attempts, due, at, error, channel_id, value)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """,
        entry.Sequence,
        StoreKey.Encode(entry.Conversation),
        entry.Id,
        (long)outbox.State,
        (long)entry.Attempts,
        entry.Due.ToUnixTimeMilliseconds(),
        at,
        entry.Error,
        outbox.ChannelId,
        SqliteStatement.Blob(entry.Value));

    private static IEnumerable<IEnumerable<StoreRecord>> Tables(SqliteReader reader) =>
    [
        Rows(reader, "SELECT key, at, value FROM item", row =>
            new StoreRecord.Item(Key(row), Blob(row, 2)) { At = At(row) }),
        Rows(reader, "SELECT key, at, value FROM handled", row =>
            new StoreRecord.Handled(Key(row), Blob(row, 2)) { At = At(row) }),
        Rows(reader, """SELECT key, at, "end" FROM conversation""", row =>
            new StoreRecord.Conversation(Key(row), row.GetInt64(2)) { At = At(row) }),
        Rows(reader, "SELECT key, log.at, position, value FROM log JOIN conversation ON id = conversation ORDER BY id, position", row =>
            new StoreRecord.Log(Key(row), row.GetInt64(2), Blob(row, 3)) { At = At(row) }),
        Rows(reader, "SELECT sequence, conversation, id, attempts, due, error, value, at, state, channel_id FROM outbox ORDER BY sequence", row =>
            new StoreRecord.Outbox(SqliteOutbox.Entry(row), (OutboxState)row.GetInt32(8), row.IsDBNull(9) ? null : row.GetString(9)) { At = At(row, 7) }),
    ];

    private static IEnumerable<StoreRecord> Rows(SqliteReader reader, string sql, Func<SqliteDataReader, StoreRecord> read)
    {
        using var statement = new SqliteStatement(reader.Connection, sql, 0);
        using var row = statement.Read();
        while (row.Read())
        {
            yield return read(row);
        }
    }

    private static string Key(SqliteDataReader row) => StoreKey.Decode(row.GetString(0));

    private static byte[] Blob(SqliteDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    private static DateTimeOffset At(SqliteDataReader row, int column = 1) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
