using System.Collections.Concurrent;

using CareerBot.Turns.Stores;

using Microsoft.Data.Sqlite;

namespace CareerBot.Turns.Sqlite;

/// <summary>
/// The only place that writes. One thread takes whatever has gathered while the disk was busy and makes it durable with
/// one transaction, so that many turns share one fsync.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MaxBatch = 256;

    private readonly SqliteWriteSession _session;
    private readonly string _path;
    private readonly BlockingCollection<WriteOperation> _queue = new(new ConcurrentQueue<WriteOperation>());
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
        try
        {
            _queue.Add(operation, CancellationToken.None);
        }
        catch (InvalidOperationException closed)
        {
            throw new TurnStoreException($"The storage file '{_path}' is closed because the program is stopping.", closed);
        }

        return new ValueTask<T>(operation.Task);
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
        _session.Dispose();
    }

    private void Run()
    {
        var batch = new List<WriteOperation>(MaxBatch);
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MaxBatch && _queue.TryTake(out var next))
            {
                batch.Add(next);
            }

            Write(batch);
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

internal abstract class WriteOperation
{
    public abstract void Apply(SqliteWriteSession session);

    public abstract void Succeed();

    public abstract void Fail(Exception error);
}

internal sealed class WriteOperation<T>(Func<SqliteWriteSession, T> work) : WriteOperation
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Task => _completion.Task;

    public override void Apply(SqliteWriteSession session) => _result = work(session);

    public override void Succeed() => _completion.SetResult(_result);

    public override void Fail(Exception error) => _completion.SetException(error);
}
