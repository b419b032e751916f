using System.Data;
using System.Runtime.CompilerServices;

using CareerBot.Turns.Stores;

using Dapper;

using Npgsql;

namespace CareerBot.Turns.Postgres;

/// <summary>Export and import of whole stores.</summary>
internal static class PostgresTransfer
{
    /// <summary>Reads everything as it is at the beginning.</summary>
    public static async IAsyncEnumerable<StoreRecord> ExportAsync(
        NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
        foreach (var (sql, read) in Tables)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await using var row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return read(row);
            }
        }
    }

    public static async Task<int> ImportAsync(NpgsqlConnection connection, IReadOnlyList<StoreRecord> records, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        foreach (var record in records)
        {
            var (sql, values) = Statement(record, record.At.ToUnixTimeMilliseconds());
            await connection.ExecuteAsync(new CommandDefinition(sql, values, cancellationToken: cancellationToken)).ConfigureAwait(false);
        }

        // Entries came with their numbers; later ones must come behind them.
        await connection.ExecuteAsync(
            "SELECT setval(pg_get_serial_sequence('outbox', 'sequence'), GREATEST((SELECT COALESCE(MAX(sequence), 0) FROM outbox), 1))").ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return records.Count;
    }

    private static IReadOnlyList<(string Sql, Func<NpgsqlDataReader, StoreRecord> Read)> Tables { get; } =
    [
        ("SELECT key, at, value FROM item", row => new StoreRecord.Item(Key(row), Blob(row, 2)) { At = At(row) }),
        ("SELECT key, at, value FROM handled", row => new StoreRecord.Handled(Key(row), Blob(row, 2)) { At = At(row) }),
        ("""SELECT key, at, "end" FROM conversation""", row => new StoreRecord.Conversation(Key(row), row.GetInt64(2)) { At = At(row) }),
        ("SELECT key, log.at, position, value FROM log JOIN conversation ON id = conversation ORDER BY id, position",
            row => new StoreRecord.Log(Key(row), row.GetInt64(2), Blob(row, 3)) { At = At(row) }),
        ("SELECT conversation, at, sequence, id, attempts, due, error, value, state, channel_id FROM outbox ORDER BY sequence",
            row => new StoreRecord.Outbox(Entry(row), (OutboxState)row.GetInt32(8), Text(row, 9)) { At = At(row) }),
    ];

    private static (string Sql, object Values) Statement(StoreRecord record, long at) => record switch
    {
        StoreRecord.Item(var key, var value) => (
            """
            INSERT INTO item (key, version, at, value) VALUES (@key, nextval('item_version'), @at, @value)
            ON CONFLICT (key) DO UPDATE SET version = excluded.version, at = excluded.at, value = excluded.value
            """,
            new { key = StoreKey.Encode(key), at, value = PostgresItems.Blob(value) }),
        StoreRecord.Handled(var key, var value) => (
            "INSERT INTO handled (key, at, value) VALUES (@key, @at, @value) ON CONFLICT (key) DO UPDATE SET at = excluded.at, value = excluded.value",
            new { key = StoreKey.Encode(key), at, value = PostgresItems.Blob(value) }),
        StoreRecord.Conversation(var key, var end) => (
            """DELETE FROM conversation WHERE key = @key; INSERT INTO conversation (key, "end", at) VALUES (@key, @end, @at)""",
            new { key = StoreKey.Encode(key), end, at }),
        StoreRecord.Log(var key, var position, var value) => (
            """
            INSERT INTO log (conversation, position, at, value) SELECT id, @position, @at, @value FROM conversation WHERE key = @key
            ON CONFLICT (conversation, position) DO UPDATE SET at = excluded.at, value = excluded.value
            """,
            new { key = StoreKey.Encode(key), position, at, value = PostgresItems.Blob(value) }),
        StoreRecord.Outbox outbox => (
            """
            DELETE FROM outbox WHERE id = @id OR sequence = @sequence;
            INSERT INTO outbox (sequence, conversation, id, state, attempts, due, at, error, channel_id, value)
            VALUES (@sequence, @conversation, @id, @state, @attempts, @due, @at, @error, @channel, @value)
            """,
            OutboxValues(outbox, outbox.Entry, at)),
        _ => throw new NotSupportedException(record.GetType().Name),
    };

    private static object OutboxValues(StoreRecord.Outbox outbox, OutboxEntry entry, long at) => new
    {
        sequence = entry.Sequence,
        conversation = StoreKey.Encode(entry.Conversation),
        id = entry.Id,
        state = (int)outbox.State,
        attempts = entry.Attempts,
        due = entry.Due.ToUnixTimeMilliseconds(),
        at,
        error = entry.Error,
        channel = outbox.ChannelId,
        value = PostgresItems.Blob(entry.Value),
    };

    private static OutboxEntry Entry(NpgsqlDataReader row) => new()
    {
        Conversation = Key(row),
        Sequence = row.GetInt64(2),
        Id = row.GetString(3),
        Attempts = row.GetInt32(4),
        Due = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
        Error = Text(row, 6),
        Value = Blob(row, 7),
    };

    private static string Key(NpgsqlDataReader row) => StoreKey.Decode(row.GetString(0));

    private static DateTimeOffset At(NpgsqlDataReader row) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1));

    private static byte[] Blob(NpgsqlDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
