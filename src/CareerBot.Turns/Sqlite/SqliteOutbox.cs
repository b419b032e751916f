using CareerBot.Turns.Stores;

using Microsoft.Data.Sqlite;

namespace CareerBot.Turns.Sqlite;

internal sealed class SqliteOutbox(SqliteFile file) : IOutbox
{
    private const string Columns = "sequence, conversation, id, attempts, due, error, value";

    public ValueTask<IReadOnlyList<OutboxEntry>> ReadAsync(string conversation, CancellationToken cancellationToken) => Select(
        $"SELECT {Columns} FROM outbox WHERE state = 0 AND conversation = ?1 ORDER BY sequence", StoreKey.Encode(conversation));

    public ValueTask<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        new(file.Read<IReadOnlyList<string>>(reader =>
        {
            using var statement = new SqliteStatement(
                reader.Connection,
                """
                SELECT conversation FROM outbox AS o WHERE state = 0 AND due <= ?1
                AND sequence = (SELECT MIN(sequence) FROM outbox WHERE state = 0 AND conversation = o.conversation)
                ORDER BY sequence LIMIT ?2
                """,
                2);
            using var row = statement.Read(now.ToUnixTimeMilliseconds(), limit);
            var due = new List<string>();
            while (row.Read())
            {
                due.Add(StoreKey.Decode(row.GetString(0)));
            }

            return due;
        }));

    public ValueTask CompleteAsync(string id, string? channelId, CancellationToken cancellationToken) => Change(
        "UPDATE outbox SET state = 1, at = ?2, channel_id = ?3, error = NULL, value = x'' WHERE id = ?1", cancellationToken, id, null, channelId);

    public ValueTask DeferAsync(string id, DateTimeOffset due, string error, CancellationToken cancellationToken) => Change(
        "UPDATE outbox SET attempts = attempts + 1, at = ?2, error = ?3, due = ?4 WHERE id = ?1 AND state = 0",
        cancellationToken,
        id,
        null,
        error,
        due.ToUnixTimeMilliseconds());

    public ValueTask BuryAsync(string id, string error, CancellationToken cancellationToken) => Change(
        "UPDATE outbox SET state = 2, attempts = attempts + 1, at = ?2, error = ?3 WHERE id = ?1 AND state = 0",
        cancellationToken,
        id,
        null,
        error);

    public ValueTask<string?> FindChannelIdAsync(string id, CancellationToken cancellationToken) => new(file.Read(reader =>
    {
        using var statement = new SqliteStatement(reader.Connection, "SELECT channel_id FROM outbox WHERE id = ?1 AND state = 1", 1);
        return statement.Scalar(id) as string;
    }));

    public ValueTask<IReadOnlyList<OutboxEntry>> ListAsync(bool dead, int limit, CancellationToken cancellationToken) => Select(
        $"SELECT {Columns} FROM outbox WHERE state = ?1 ORDER BY sequence LIMIT ?2",
        (long)(dead ? OutboxState.Dead : OutboxState.Pending),
        limit);

    public ValueTask<int> ReviveAsync(string? id, CancellationToken cancellationToken) => file.Writer.WriteAsync(
        session => session.Execute(
            "UPDATE outbox SET state = 0, attempts = 0, due = ?1, at = ?1 WHERE state = 2 AND (?2 IS NULL OR id = ?2)", session.Now, id),
        cancellationToken);

    public static OutboxEntry Entry(SqliteDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        Conversation = StoreKey.Decode(row.GetString(1)),
        Id = row.GetString(2),
        Attempts = row.GetInt32(3),
        Due = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        Error = row.IsDBNull(5) ? null : row.GetString(5),
        Value = row.GetFieldValue<byte[]>(6),
    };

    /// <summary>Runs an update whose second parameter is the time of writing.</summary>
    private async ValueTask Change(string sql, CancellationToken cancellationToken, params object?[] values) =>
        await file.Writer.WriteAsync(
            session =>
            {
                values[1] = session.Now;
                return session.Execute(sql, values);
            },
            cancellationToken).ConfigureAwait(false);

    private ValueTask<IReadOnlyList<OutboxEntry>> Select(string sql, params object?[] values) =>
        new(file.Read<IReadOnlyList<OutboxEntry>>(reader =>
        {
            using var statement = new SqliteStatement(reader.Connection, sql, values.Length);
            using var row = statement.Read(values);
            var entries = new List<OutboxEntry>();
            while (row.Read())
            {
                entries.Add(Entry(row));
            }

            return entries;
        }));
}
