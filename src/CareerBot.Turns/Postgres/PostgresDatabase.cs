using CareerBot.Turns.Stores;

using Dapper;

using Npgsql;

namespace CareerBot.Turns.Postgres;

/// <summary>
/// The connections. A turn keeps one for as long as it lasts, and with it its locks; everything else takes one from a pool of its own
/// for a moment, so that turns which fill theirs can always end.
/// </summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private const int DefaultTurns = 24;
    private const int MaxStatements = 40;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly NpgsqlDataSource _turns;
    private readonly NpgsqlDataSource _work;
    private readonly NpgsqlDataSource _listening;
    private readonly SemaphoreSlim _turnSlots;
    private readonly TimeSpan _patience;

    public PostgresDatabase(string connectionString, TimeSpan patience, TimeProvider time)
    {
        var settings = Parse(connectionString);
        Names = new PostgresNames(settings);
        var turns = settings.ContainsKey("Maximum Pool Size") ? settings.MaxPoolSize : DefaultTurns;
        (_patience, Time, _turnSlots) = (patience, time, new SemaphoreSlim(turns));
        settings.MaxAutoPrepare = MaxStatements;
        settings.AutoPrepareMinUsages = 2;
        settings.NoResetOnClose = true;
        _turns = Source(settings, turns);
        _work = Source(settings, Math.Max(2, turns / 2));
        settings.KeepAlive = 10;
        settings.Pooling = false;
        _listening = Source(settings, 1);
    }

    public PostgresNames Names { get; }

    public TimeProvider Time { get; }

    public long Now => Time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A connection for one turn; <see cref="LeaveTurn"/> when it is given back.</summary>
    public async ValueTask<NpgsqlConnection> EnterTurnAsync(CancellationToken cancellationToken)
    {
        await _turnSlots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await _turns.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _turnSlots.Release();
            throw;
        }
    }

    public void LeaveTurn() => _turnSlots.Release();

    /// <summary>Closes idle connections of turns; one that could not be cleaned is not used again.</summary>
    public void ForgetTurns() => _turns.Clear();

    public ValueTask<NpgsqlConnection> OpenListenerAsync(CancellationToken cancellationToken) => _listening.OpenConnectionAsync(cancellationToken);

    /// <summary>Runs what may run again, until the database is there or patience ends.</summary>
    public Task<T> RepeatAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken) =>
        RideOutAsync(() => OnceAsync(work, cancellationToken), PostgresErrors.Passes, cancellationToken);

    /// <summary>Runs what must not run twice: again only if it certainly has not run.</summary>
    public Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken) =>
        RideOutAsync(() => OnceAsync(work, cancellationToken), error => error is NotOpened || PostgresErrors.Refuses(error), cancellationToken);

    /// <summary>Runs something that opens its own connection, again while the failure is one that passes.</summary>
    public async Task<T> RideOutAsync<T>(Func<Task<T>> work, Func<Exception, bool> passes, CancellationToken cancellationToken)
    {
        var begin = Time.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (Exception error) when (PostgresErrors.IsOfDatabase(error) && passes(error) && Time.GetElapsedTime(begin) + pause < _patience)
            {
                await Task.Delay(pause, Time, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (PostgresErrors.IsOfDatabase(error))
            {
                throw PostgresErrors.Explain(Names, error is NotOpened { InnerException: { } cause } ? cause : error);
            }
        }
    }

    /// <summary>Runs without patience; for the question whether all is well.</summary>
    public async Task<T> NowAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await OnceAsync(work, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (PostgresErrors.IsOfDatabase(error))
        {
            throw PostgresErrors.Explain(Names, error is NotOpened { InnerException: { } cause } ? cause : error);
        }
    }

    public Task<IEnumerable<T>> QueryAsync<T>(string sql, object? values, CancellationToken cancellationToken) => RepeatAsync(
        connection => connection.QueryAsync<T>(new CommandDefinition(sql, values, cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>Runs a statement that does no harm when it runs twice.</summary>
    public Task<int> ExecuteAsync(string sql, object? values, CancellationToken cancellationToken) => RepeatAsync(
        connection => connection.ExecuteAsync(new CommandDefinition(sql, values, cancellationToken: cancellationToken)), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _turns.DisposeAsync().ConfigureAwait(false);
        await _work.DisposeAsync().ConfigureAwait(false);
        await _listening.DisposeAsync().ConfigureAwait(false);
        _turnSlots.Dispose();
    }

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new TurnStoreException(
                "Storage:ConnectionString cannot be read; write it as in Host=127.0.0.1;Database=careerbot;Username=careerbot;Password=…", error);
        }
    }

    private static NpgsqlDataSource Source(NpgsqlConnectionStringBuilder settings, int size)
    {
        settings.MaxPoolSize = size;
        settings.MinPoolSize = 0;
        return NpgsqlDataSource.Create(settings.ConnectionString);
    }

    private async Task<T> OnceAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection;
        try
        {
            connection = await _work.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (PostgresErrors.IsOfDatabase(error) && PostgresErrors.Passes(error))
        {
            throw new NotOpened(error);
        }

        await using var closing = connection.ConfigureAwait(false);
        return await work(connection).ConfigureAwait(false);
    }

    /// <summary>There was no connection, so nothing was done.</summary>
    private sealed class NotOpened(Exception cause) : IOException(cause.Message, cause);
}
