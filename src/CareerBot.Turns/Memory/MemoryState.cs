using System.Runtime.InteropServices;
using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Memory;

/// <summary>The tables of the memory store. Callers hold <see cref="Gate"/>, but for <see cref="Read"/>.</summary>
internal sealed class MemoryState(TimeProvider time, int handledCapacity)
{
    private readonly Dictionary<string, StoredItem> _items = new(StringComparer.Ordinal);
    private long _version;

    public Lock Gate { get; } = new();

    public DateTimeOffset Now => time.GetUtcNow();

    public MemoryHandled Handled { get; } = new(handledCapacity);

    public Dictionary<string, MemoryLog> Logs { get; } = new(StringComparer.Ordinal);

    public MemoryOutboxTable Outbox { get; } = new(handledCapacity);

    public Dictionary<string, DateTimeOffset> Used { get; } = new(StringComparer.Ordinal);

    public StoredItem? Read(string key)
    {
        lock (Gate)
        {
            return _items.TryGetValue(key, out var item) ? item : null;
        }
    }

    public List<StoreRecord.Item> ReadAll(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        lock (Gate)
        {
            return
            [
                .. _items.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => new StoreRecord.Item(pair.Key, pair.Value.Value) { At = pair.Value.At }),
            ];
        }
    }

    public bool TryWrite(IReadOnlyList<ItemChange> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            _ = StoreKey.Encode(change.Key);
            if (change.Expected != ItemChange.Any && VersionOf(change.Key) != change.Expected)
            {
                return false;
            }
        }

        var now = Now;
        for (var i = 0; i < changes.Count; i++)
        {
            Apply(changes[i], now);
        }

        return true;
    }

    public void Append(string conversation, IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        ref var log = ref CollectionsMarshal.GetValueRefOrAddDefault(Logs, conversation, out _);
        (log ??= new MemoryLog()).Append(entries, Now);
    }

    public void Erase(IReadOnlyList<string> conversations)
    {
        foreach (var conversation in conversations)
        {
            if (Logs.TryGetValue(conversation, out var log))
            {
                log.Erase();
            }

            Outbox.Erase(conversation);
            Handled.Erase(TurnKeys.HandledOf(conversation).From);
        }
    }

    public long Sweep(RetentionPolicy policy) =>
        _items.RemoveWhere(pair => pair.Value.At < CutOf(policy, pair.Key))
        + Logs.RemoveWhere(pair => pair.Value.At < policy.Before)
        + Used.RemoveWhere(pair => pair.Value < policy.Now)
        + Handled.Sweep(policy.HandledBefore)
        + Outbox.Sweep(policy);

    public IEnumerable<StoreRecord> Export() =>
    [
        .. _items.Select(pair => new StoreRecord.Item(pair.Key, pair.Value.Value) { At = pair.Value.At }),
        .. Handled.Export(),
        .. Logs.SelectMany(pair => pair.Value.Export(pair.Key)),
        .. Outbox.Export(),
    ];

    public void Import(StoreRecord record)
    {
        switch (record)
        {
            case StoreRecord.Item item:
                Apply(new ItemChange(item.Key, item.Value, ItemChange.Any), item.At);
                break;
            case StoreRecord.Handled handled:
                Handled.Set(handled.Key, handled.Value, handled.At);
                break;
            case StoreRecord.Conversation conversation:
                Logs[conversation.Key] = new MemoryLog { End = conversation.End, At = conversation.At };
                break;
            case StoreRecord.Log log:
                Logs[log.Key].Put(new LogEntry(log.Position, log.Value), log.At);
                break;
            case StoreRecord.Outbox outbox:
                Outbox.Import(outbox);
                break;
        }
    }

    private static DateTimeOffset CutOf(RetentionPolicy policy, string key)
    {
        foreach (var exception in policy.Exceptions)
        {
            if (key.StartsWith(exception.Prefix, StringComparison.Ordinal))
            {
                return exception.Before;
            }
        }

        return policy.Before;
    }

    private long VersionOf(string key) => _items.TryGetValue(key, out var item) ? item.Version : ItemChange.Absent;

    private void Apply(ItemChange change, DateTimeOffset at)
    {
        if (change.Value is { } value)
        {
            _items[change.Key] = new StoredItem(value, ++_version, at);
        }
        else
        {
            _items.Remove(change.Key);
        }
    }
}
