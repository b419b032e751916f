using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Sqlite;

/// <summary>
/// One file, one process. What was committed is on the disk (write-ahead log, synchronous=FULL); commits that come together share one fsync.
/// </summary>
/// <param name="path">The file; it and its folder are created if they do not exist.</param>
/// <param name="time">The clock; the system's by default.</param>
public sealed class SqliteTurnStore(string path, TimeProvider? time = null) : ITurnStore
{
    private readonly LocalLocks _locks = new();
    private readonly string _path = Path.GetFullPath(path);
    private SqliteFile? _file;

    /// <inheritdoc/>
    public TurnFeed Feed { get; } = new();

    /// <inheritdoc/>
    public IOutbox Outbox => field ??= new SqliteOutbox(File);

    /// <summary>How many transactions were made durable, and how many writes they held since the start.</summary>
    public (long Transactions, long Writes) CommitFigures => File.Writer.Figures;

    /// <summary>The writing connection's journal mode and synchronous level, as SQLite tells them.</summary>
    internal Task<string[]> DurabilityAsync() => File.Writer.WriteAsync<string[]>(
        session => [session.Ask("PRAGMA journal_mode"), session.Ask("PRAGMA synchronous")], CancellationToken.None).AsTask();

    /// <summary>Lets the file grow to this number of pages only, as a full disk would.</summary>
    internal async Task LimitPagesAsync(int pages) => await File.Writer.WriteAsync(
        session => session.Ask($"PRAGMA max_page_count = {pages}"), CancellationToken.None).ConfigureAwait(false);

    /// <summary>Opens the file though a server may hold it.</summary>
    internal bool Beside { get; init; }

    private SqliteFile File => _file ?? throw new InvalidOperationException("Call OpenAsync first.");

    /// <inheritdoc/>
    public Task OpenAsync(CancellationToken cancellationToken)
    {
        _file ??= SqliteFile.Open(_path, time ?? TimeProvider.System, Beside);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken) => await File.Writer.WriteAsync(
        session => session.Execute("INSERT OR REPLACE INTO used (token, expires) VALUES ('check', 0)"), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<ITurn> BeginAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        var file = File;
        await _locks.AcquireAsync(scope, cancellationToken).ConfigureAwait(false);
        var turn = new SqliteTurn(file, Feed, _locks, scope);
        try
        {
            turn.Load();
            return turn;
        }
        catch
        {
            await turn.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<StoredItem?> ReadAsync(string key, CancellationToken cancellationToken) => new(File.Read(reader => reader.Item(key)));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoreRecord.Item>> ReadAllAsync(string prefix, CancellationToken cancellationToken) =>
        new(File.Read(reader => SqliteTransfer.Items(reader, prefix)));

    /// <inheritdoc/>
    public ValueTask<bool> WriteAsync(IReadOnlyList<ItemChange> changes, CancellationToken cancellationToken) =>
        File.Writer.WriteAsync(session => session.Write(changes), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<LogPage> ReadLogAsync(string conversation, long after, int limit, CancellationToken cancellationToken) =>
        new(File.Read(reader => reader.Log(conversation, after, limit)));

    /// <inheritdoc/>
    public ValueTask<long> ReadLogEndAsync(string conversation, CancellationToken cancellationToken) =>
        new(File.Read(reader => reader.Conversation(conversation).End));

    /// <inheritdoc/>
    public ValueTask<bool> UseOnceAsync(string token, DateTimeOffset expires, CancellationToken cancellationToken) => File.Writer.WriteAsync(
        session => session.Execute(
            "INSERT INTO used (token, expires) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            StoreKey.Encode(token),
            expires.ToUnixTimeMilliseconds()) == 1,
        cancellationToken);

    /// <inheritdoc/>
    public async Task<long> SweepAsync(RetentionPolicy policy, CancellationToken cancellationToken)
    {
        var erased = await new SqliteSweeper(File).SweepAsync(policy, cancellationToken).ConfigureAwait(false);
        File.EmptyLog();
        return erased;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoreRecord> ExportAsync(CancellationToken cancellationToken) =>
        File.Stream(SqliteTransfer.Export).ToAsyncEnumerable();

    /// <inheritdoc/>
    public async Task ImportAsync(IAsyncEnumerable<StoreRecord> records, CancellationToken cancellationToken)
    {
        await foreach (var batch in records.Chunk(500).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await File.Writer.WriteAsync(session => SqliteTransfer.Import(session, batch), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Interlocked.Exchange(ref _file, null)?.Dispose();
        return ValueTask.CompletedTask;
    }
}
