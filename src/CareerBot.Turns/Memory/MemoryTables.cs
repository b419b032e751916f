using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Memory;

/// <summary>One conversation's log.</summary>
internal sealed class MemoryLog
{
    private readonly List<(LogEntry Entry, DateTimeOffset At)> _entries = [];

    public long End { get; set; }

    public DateTimeOffset At { get; set; }

    public void Append(IReadOnlyList<ReadOnlyMemory<byte>> values, DateTimeOffset at)
    {
        foreach (var value in values)
        {
            Put(new LogEntry(++End, value), at);
        }
    }

    public void Put(LogEntry entry, DateTimeOffset at)
    {
        _entries.Add((entry, at));
        At = at;
    }

    /// <summary>Forgets the entries; their positions are not given again.</summary>
    public void Erase() => _entries.Clear();

    public LogPage Read(long after, int limit)
    {
        var found = new List<LogEntry>();
        var next = after;
        for (var i = FirstAfter(after); i < _entries.Count && found.Count < limit; i++)
        {
            var entry = _entries[i].Entry;
            next = entry.Position;
            if (!entry.Value.IsEmpty)
            {
                found.Add(entry);
            }
        }

        return new LogPage(found, next);
    }

    public IEnumerable<StoreRecord> Export(string key) =>
    [
        new StoreRecord.Conversation(key, End) { At = At },
        .. _entries.Select(row => new StoreRecord.Log(key, row.Entry.Position, row.Entry.Value) { At = row.At }),
    ];

    private int FirstAfter(long position)
    {
        var (low, high) = (0, _entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _entries[middle].Entry.Position <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

internal static class DictionaryExtensions
{
    public static int RemoveWhere<TValue>(this Dictionary<string, TValue> rows, Predicate<KeyValuePair<string, TValue>> isOld)
    {
        var old = rows.Where(row => isOld(row)).Select(row => row.Key).ToList();
        old.ForEach(key => rows.Remove(key));
        return old.Count;
    }
}
