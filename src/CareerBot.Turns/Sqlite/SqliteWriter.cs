using System.Diagnostics;

using CareerBot.Turns.Stores;

using Microsoft.Data.Sqlite;

namespace CareerBot.Turns.Sqlite;

/// <summary>
/// The only place that writes. One thread takes whatever has gathered while the disk was busy and makes it durable with
/// one transaction, so that many turns share one fsync.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly SqliteWriteSession _session;
    private readonly string _path;
    private readonly WriteQueue _queue = new();
    private readonly Thread _thread;

    public SqliteWriter(SqliteConnection connection, string path, TimeProvider time)
    {
        _session = new SqliteWriteSession(connection, time);
        _path = path;
        _thread = new Thread(Run) { IsBackground = true, Name = "Storage writer" };
        _thread.Start();
    }

    /// <summary>How many transactions were made durable, and how many writes they held.</summary>
    public (long Transactions, long Writes) Figures { get; private set; }

    public ValueTask<T> WriteAsync<T>(Func<SqliteWriteSession, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var operation = new WriteOperation<T>(work);
        return _queue.TryAdd(operation)
            ? new ValueTask<T>(operation.Task)
            : throw new TurnStoreException($"The storage file '{_path}' is closed because the program is stopping.");
    }

    /// <summary>A turn has begun that may soon write: it is worth waiting for, a little.</summary>
    public void Expect() => _queue.Expect(1);

    /// <summary>A turn that was expected has come, or will not come.</summary>
    public void ExpectNoMore() => _queue.Expect(-1);

    public void Dispose()
    {
        _queue.Close();
        _thread.Join();
        _session.Dispose();
    }

    private void Run()
    {
        var batch = new List<WriteOperation>(WriteQueue.MaxBatch);
        var lastTook = TimeSpan.Zero;
        while (_queue.Take(batch, lastTook))
        {
            var began = Stopwatch.GetTimestamp();
            Write(batch);
            lastTook = Stopwatch.GetElapsedTime(began);
            batch.Clear();
        }
    }

    private void Write(List<WriteOperation> batch)
    {
        try
        {
            _session.Transact(batch);
        }
        catch (SqliteException error) when (batch.Count == 1)
        {
            batch[0].Fail(SqliteErrors.Explain(_path, error));
            return;
        }
        catch (Exception error) when (batch.Count == 1)
        {
            batch[0].Fail(error);
            return;
        }
        catch (Exception)
        {
            // One write must not take the others down with it: each gets its own transaction.
            foreach (var operation in batch)
            {
                Write([operation]);
            }

            return;
        }

        Figures = (Figures.Transactions + 1, Figures.Writes + batch.Count);
        foreach (var operation in batch)
        {
            operation.Succeed();
        }
    }
}
