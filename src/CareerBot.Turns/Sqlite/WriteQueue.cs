namespace CareerBot.Turns.Sqlite;

/// <summary>
/// The line before the writer. A transaction takes all that wait; while turns are on their way that will write as well, it waits for them, but not
/// longer than a transaction takes, or what nobody feels: an fsync shared by more turns is worth that, and whoever is alone waits for nobody.
/// </summary>
internal sealed class WriteQueue
{
    public const int MaxBatch = 256;

    // On a fast disk too a turn has to come around in this time.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(5);

    private readonly object _gate = new();
    private readonly Queue<WriteOperation> _waiting = new();
    private int _expected;
    private bool _closed;

    /// <returns><see langword="false"/> if nothing is taken any more.</returns>
    public bool TryAdd(WriteOperation operation)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return false;
            }

            _waiting.Enqueue(operation);
            // The writer sleeps either because nothing is there or because more is expected: it is woken when neither holds.
            if (_waiting.Count == 1 || IsWorthGoing)
            {
                Monitor.Pulse(_gate);
            }

            return true;
        }
    }

    /// <summary>Counts the turns on their way up or down.</summary>
    public void Expect(int change)
    {
        lock (_gate)
        {
            _expected += change;
            if (_waiting.Count > 0 && IsWorthGoing)
            {
                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>Fills a batch, which may take until there is something.</summary>
    /// <returns><see langword="false"/> if the line is closed and empty.</returns>
    public bool Take(List<WriteOperation> batch, TimeSpan patience)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_closed)
                {
                    return false;
                }

                Monitor.Wait(_gate);
            }

            WaitForMore(TimeSpan.FromTicks(Math.Clamp(patience.Ticks, Shortest.Ticks, Longest.Ticks)));
            while (batch.Count < MaxBatch && _waiting.TryDequeue(out var operation))
            {
                batch.Add(operation);
            }

            return true;
        }
    }

    /// <summary>Takes nothing any more; what waits is still written.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }
    }

    private bool IsWorthGoing => _expected <= 0 || _waiting.Count >= MaxBatch;

    private void WaitForMore(TimeSpan patience)
    {
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        for (var left = patience; left > TimeSpan.Zero && !IsWorthGoing && !_closed; left = TimeSpan.FromMilliseconds(until - Environment.TickCount64))
        {
            Monitor.Wait(_gate, left);
        }
    }
}
