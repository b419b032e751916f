using System.Collections.Concurrent;

using CareerBot.Turns.Stores;

using Microsoft.Data.Sqlite;

namespace CareerBot.Turns.Sqlite;

/// <summary>The open file: its guard against a second process, its writer, and the readers that are not in use.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream? _guard;
    private readonly ConcurrentBag<SqliteReader> _idle = [];
    private readonly int _maxIdle = Environment.ProcessorCount * 2;
    private volatile bool _closed;

    private SqliteFile(string path, FileStream? guard, TimeProvider time)
    {
        _path = path;
        _guard = guard;
        Writer = new SqliteWriter(Connect(path), path, time);
    }

    public SqliteWriter Writer { get; }

    /// <summary>Opens the file for this process alone or, with <paramref name="beside"/>, next to the one that holds it.</summary>
    public static SqliteFile Open(string path, TimeProvider time, bool beside)
    {
        if (beside && !File.Exists(path))
        {
            throw new TurnStoreException($"There is no storage file '{path}'; set Storage:Path to the one that the server uses.");
        }

        var guard = beside ? null : Guard(path);
        try
        {
            Prepare(path);
            return new SqliteFile(path, guard, time);
        }
        catch (SqliteException error)
        {
            guard?.Dispose();
            throw SqliteErrors.Explain(path, error);
        }
        catch
        {
            guard?.Dispose();
            throw;
        }
    }

    public T Read<T>(Func<SqliteReader, T> read)
    {
        try
        {
            var reader = _idle.TryTake(out var idle) ? idle : Connected();
            try
            {
                return read(reader);
            }
            finally
            {
                GiveBack(reader);
            }
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.Explain(_path, error);
        }
    }

    /// <summary>Reads on while the caller enumerates; all of it as it was at the beginning.</summary>
    public IEnumerable<T> Stream<T>(Func<SqliteReader, IEnumerable<T>> read)
    {
        using var reader = Read(_ => Connected());
        SqliteSchema.Execute(reader.Connection, "BEGIN");
        foreach (var row in read(reader))
        {
            yield return row;
        }
    }

    /// <summary>Takes what stands in the write-ahead log into the file and empties it: it would keep what was erased from the file.</summary>
    public void EmptyLog() => Read(reader => SqliteSchema.Scalar(reader.Connection, "PRAGMA wal_checkpoint(TRUNCATE)"));

    public void Dispose()
    {
        _closed = true;
        Writer.Dispose();
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _guard?.Dispose();
    }

    private static FileStream Guard(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new TurnStoreException(
                $"The storage folder '{Path.GetDirectoryName(path)}' cannot be written; give the account that runs this program the right to write it, or set Storage:Path.", error);
        }
        catch (IOException error)
        {
            throw new TurnStoreException(
                $"The storage file '{path}' is in use by another process of this program (or its folder cannot be written); stop that process, set another Storage:Path, or use Storage:Kind=Postgres to run several instances.", error);
        }
    }

    private static void Prepare(string path)
    {
        using var connection = Connect(path);
        SqliteSchema.Migrate(connection, path);
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = 5,
            ForeignKeys = true,
        }.ConnectionString);
        connection.Open();
        // FULL: a commit is on the disk when it returns, also if the power fails right after. secure_delete: what was erased is overwritten; without it
        // the text would stay in the file until the place is needed again.
        SqliteSchema.Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -1024");
        return connection;
    }

    private SqliteReader Connected()
    {
        var connection = Connect(_path);
        SqliteSchema.Execute(connection, "PRAGMA query_only = 1");
        return new SqliteReader(connection);
    }

    private void GiveBack(SqliteReader reader)
    {
        if (_closed || _idle.Count >= _maxIdle)
        {
            reader.Dispose();
        }
        else
        {
            _idle.Add(reader);
        }
    }
}
