using System.Text;
using System.Threading.Channels;

using CareerBot.Turns.Stores;

using Npgsql;

namespace CareerBot.Turns.Postgres;

/// <summary>
/// Wakes the watchers on other instances (LISTEN and NOTIFY). Notifications are sent apart from the turns' commits, many at once: within a
/// commit each would make all others of the database wait for its fsync. One that is lost costs a moment: the ends of watched logs
/// are also asked for now and then.
/// </summary>
internal sealed class PostgresSignals : IAsyncDisposable
{
    // PostgreSQL takes less than 8000 bytes.
    private const int MaxPayload = 7900;
    private const int Portion = 500;
    private const string NothingPassing = "-";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly PostgresDatabase _database;
    private readonly TurnFeed _feed;
    private readonly string _me = Guid.NewGuid().ToString("N")[..12];
    private readonly TimeSpan _pollInterval;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<string> _outgoing = Channel.CreateBounded<string>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private Task _running = Task.CompletedTask;
    private Dictionary<string, long> _ends = new(StringComparer.Ordinal);

    public PostgresSignals(PostgresDatabase database, TurnFeed feed, TimeSpan pollInterval)
    {
        (_database, _feed, _pollInterval) = (database, feed, pollInterval);
        feed.Forward = (conversation, passing) => Tell(conversation, Convert.ToBase64String(passing.Span));
    }

    /// <summary>Whether notifications are used at all; without them only the polling wakes.</summary>
    public bool Notifies { get; init; } = true;

    public void Start() => _running = Task.WhenAll(KeepAsync(SendAsync), KeepAsync(ListenAsync), KeepAsync(PollAsync));

    /// <summary>Tells the watchers of this instance and of the others.</summary>
    public void LogGrew(string conversation)
    {
        _feed.LogGrew(conversation);
        Tell(conversation, NothingPassing);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private void Tell(string conversation, string passing)
    {
        var payload = $"{_me} {passing} {StoreKey.Encode(conversation)}";
        if (Notifies && Encoding.UTF8.GetByteCount(payload) <= MaxPayload)
        {
            _outgoing.Writer.TryWrite(payload);
        }
    }

    /// <summary>Runs one of the three again and again: an outage ends a try, never the watching.</summary>
    private async Task KeepAsync(Func<CancellationToken, Task> run)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await run(_stopping.Token).ConfigureAwait(false);
            }
            catch (Exception error) when (error is TurnStoreException || PostgresErrors.IsOfDatabase(error))
            {
                await Task.Delay(Pause, _database.Time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        while (await _outgoing.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var payloads = new HashSet<string>(StringComparer.Ordinal);
            while (payloads.Count < Portion && _outgoing.Reader.TryRead(out var payload))
            {
                payloads.Add(payload);
            }

            await _database.NowAsync(connection => NotifyAsync(connection, [.. payloads], cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<int> NotifyAsync(NpgsqlConnection connection, string[] payloads, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                // What is lost in a crash is found by polling, so nobody waits for the disk here.
                new("SELECT set_config('synchronous_commit', 'off', true)"),
                new("SELECT pg_notify($1, payload) FROM unnest($2) AS payload")
                {
                    Parameters = { new() { Value = _database.Names.Channel }, new() { Value = payloads } },
                },
            },
        };
        return await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        if (!Notifies)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
        }

        await using var connection = await _database.OpenListenerAsync(cancellationToken).ConfigureAwait(false);
        connection.Notification += (_, notification) => Hear(notification.Payload);
        var channel = _database.Names.Channel.Replace("\"", "\"\"", StringComparison.Ordinal);
        await using (var listen = new NpgsqlCommand($"LISTEN \"{channel}\"", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        // While nobody listened much may have happened.
        foreach (var conversation in _feed.Watched())
        {
            _feed.LogGrew(conversation);
        }

        while (true)
        {
            await connection.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void Hear(string payload)
    {
        if (payload.Split(' ', 3) is [var sender, var passing, var conversation] && sender != _me)
        {
            _feed.Signal(StoreKey.Decode(conversation), passing == NothingPassing ? default : Convert.FromBase64String(passing));
        }
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(_pollInterval, _database.Time, cancellationToken).ConfigureAwait(false);
        var now = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var portion in _feed.Watched().Select(StoreKey.Encode).Chunk(Portion))
        {
            var ends = await _database.QueryAsync<(string Key, long End)>(
                """SELECT key, "end" FROM conversation WHERE key = ANY (@portion)""", new { portion }, cancellationToken).ConfigureAwait(false);
            foreach (var (key, end) in ends)
            {
                now[key] = end;
                if (!_ends.TryGetValue(key, out var known) || end != known)
                {
                    _feed.LogGrew(StoreKey.Decode(key));
                }
            }
        }

        _ends = now;
    }
}
