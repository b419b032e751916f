using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Postgres;

internal sealed class PostgresOutbox(PostgresDatabase database) : IOutbox
{
    private const string Select = "SELECT sequence, conversation, id, attempts, due, error, value FROM outbox";

    public async ValueTask<IReadOnlyList<OutboxEntry>> ReadAsync(string conversation, CancellationToken cancellationToken) => Entries(
        await database.QueryAsync<Row>(
            $"{Select} WHERE state = 0 AND conversation = @conversation ORDER BY sequence",
            new { conversation = StoreKey.Encode(conversation) },
            cancellationToken).ConfigureAwait(false));

    public async ValueTask<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var due = await database.QueryAsync<string>(
            """
            SELECT conversation FROM outbox AS o WHERE state = 0 AND due <= @now
            AND sequence = (SELECT MIN(sequence) FROM outbox WHERE state = 0 AND conversation = o.conversation)
            ORDER BY sequence LIMIT @limit
            """,
            new { now = now.ToUnixTimeMilliseconds(), limit },
            cancellationToken).ConfigureAwait(false);
        return [.. due.Select(StoreKey.Decode)];
    }

    public async ValueTask CompleteAsync(string id, string? channelId, CancellationToken cancellationToken) => await database.ExecuteAsync(
        "UPDATE outbox SET state = 1, at = @now, channel_id = @channelId, error = NULL, value = '' WHERE id = @id",
        new { id, channelId, now = database.Now },
        cancellationToken).ConfigureAwait(false);

    // The number of attempts is told, not added to, so that it may be told twice.
    public ValueTask DeferAsync(string id, DateTimeOffset due, string error, CancellationToken cancellationToken) => FailAsync(
        "UPDATE outbox SET attempts = @attempts, at = @now, error = @error, due = @due WHERE id = @id AND state = 0",
        id,
        error,
        due,
        cancellationToken);

    public ValueTask BuryAsync(string id, string error, CancellationToken cancellationToken) => FailAsync(
        "UPDATE outbox SET state = 2, attempts = @attempts, at = @now, error = @error WHERE id = @id AND state = 0", id, error, null, cancellationToken);

    public async ValueTask<string?> FindChannelIdAsync(string id, CancellationToken cancellationToken) =>
        (await database.QueryAsync<string?>(
            "SELECT channel_id FROM outbox WHERE id = @id AND state = 1", new { id }, cancellationToken).ConfigureAwait(false)).SingleOrDefault();

    public async ValueTask<IReadOnlyList<OutboxEntry>> ListAsync(bool dead, int limit, CancellationToken cancellationToken) => Entries(
        await database.QueryAsync<Row>(
            $"{Select} WHERE state = @state ORDER BY sequence LIMIT @limit",
            new { state = (int)(dead ? OutboxState.Dead : OutboxState.Pending), limit },
            cancellationToken).ConfigureAwait(false));

    public async ValueTask<int> ReviveAsync(string? id, CancellationToken cancellationToken) => await database.ExecuteAsync(
        "UPDATE outbox SET state = 0, attempts = 0, due = @now, at = @now WHERE state = 2 AND (@id::text IS NULL OR id = @id)",
        new { id, now = database.Now },
        cancellationToken).ConfigureAwait(false);

    private async ValueTask FailAsync(string sql, string id, string error, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        var before = await database.QueryAsync<int>("SELECT attempts FROM outbox WHERE id = @id", new { id }, cancellationToken).ConfigureAwait(false);
        await database.ExecuteAsync(
            sql,
            new { id, error, due = due?.ToUnixTimeMilliseconds(), attempts = before.FirstOrDefault() + 1, now = database.Now },
            cancellationToken).ConfigureAwait(false);
    }

    private static IReadOnlyList<OutboxEntry> Entries(IEnumerable<Row> rows) => [.. rows.Select(row => row.ToEntry())];

    internal sealed record Row
    {
        public long Sequence { get; init; }

        public string Conversation { get; init; } = "";

        public string Id { get; init; } = "";

        public int Attempts { get; init; }

        public long Due { get; init; }

        public string? Error { get; init; }

        public byte[] Value { get; init; } = [];

        public OutboxEntry ToEntry() => new()
        {
            Sequence = Sequence,
            Conversation = StoreKey.Decode(Conversation),
            Id = Id,
            Attempts = Attempts,
            Due = DateTimeOffset.FromUnixTimeMilliseconds(Due),
            Error = Error,
            Value = Value,
        };
    }
}
