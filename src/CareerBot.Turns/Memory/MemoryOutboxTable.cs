using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Memory;

/// <summary>Undelivered entries and dead letters by age; of the delivered ones only the last ids, for updates.</summary>
internal sealed class MemoryOutboxTable(int deliveredCapacity)
{
    private readonly SortedDictionary<long, StoreRecord.Outbox> _live = [];
    private readonly Dictionary<string, long> _liveById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoreRecord.Outbox> _delivered = new(StringComparer.Ordinal);
    private readonly Queue<string> _deliveredOrder = new();
    private long _sequence;

    public void Add(string conversation, IReadOnlyList<OutboxDraft> drafts, DateTimeOffset now)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var entry = new OutboxEntry
            {
                Sequence = ++_sequence,
                Conversation = conversation,
                Id = drafts[i].Id,
                Value = drafts[i].Value,
                Due = now,
            };
            Import(new StoreRecord.Outbox(entry, OutboxState.Pending, null) { At = now });
        }
    }

    public bool HasPending(string conversation) => _live.Count > 0 && Rows(OutboxState.Pending).Any(entry => entry.Conversation == conversation);

    public IReadOnlyList<OutboxEntry> Pending(string conversation) =>
        [.. Rows(OutboxState.Pending).Where(entry => entry.Conversation == conversation)];

    public IReadOnlyList<string> Due(DateTimeOffset now, int limit) =>
    [
        .. Rows(OutboxState.Pending)
            .DistinctBy(entry => entry.Conversation)
            .Where(oldest => oldest.Due <= now)
            .Select(oldest => oldest.Conversation)
            .Take(limit),
    ];

    public IReadOnlyList<OutboxEntry> List(OutboxState state, int limit) => [.. Rows(state).Take(limit)];

    public string? FindChannelId(string id) => _delivered.GetValueOrDefault(id)?.ChannelId;

    public void Complete(string id, string? channelId, DateTimeOffset now) => Change(
        id,
        row => row with { State = OutboxState.Delivered, ChannelId = channelId, At = now, Entry = row.Entry with { Value = default } });

    public void Change(string id, Func<StoreRecord.Outbox, StoreRecord.Outbox> change)
    {
        if (_liveById.Remove(id, out var sequence) && _live.Remove(sequence, out var row))
        {
            Import(change(row));
        }
    }

    public int Revive(string? id, DateTimeOffset now)
    {
        var dead = Rows(OutboxState.Dead).Where(entry => id is null || entry.Id == id).ToList();
        dead.ForEach(entry => Change(
            entry.Id,
            row => row with { State = OutboxState.Pending, Entry = entry with { Attempts = 0, Due = now } }));
        return dead.Count;
    }

    public void Import(StoreRecord.Outbox row)
    {
        _sequence = Math.Max(_sequence, row.Entry.Sequence);
        if (row.State != OutboxState.Delivered)
        {
            _live[row.Entry.Sequence] = row;
            _liveById[row.Entry.Id] = row.Entry.Sequence;
            return;
        }

        if (_delivered.TryAdd(row.Entry.Id, row))
        {
            _deliveredOrder.Enqueue(row.Entry.Id);
        }

        while (_delivered.Count > deliveredCapacity && _deliveredOrder.TryDequeue(out var oldest))
        {
            _delivered.Remove(oldest);
        }
    }

    public void Erase(string conversation)
    {
        foreach (var row in _live.Values.Where(row => row.Entry.Conversation == conversation).ToList())
        {
            _live.Remove(row.Entry.Sequence);
            _liveById.Remove(row.Entry.Id);
        }

        _delivered.RemoveWhere(pair => pair.Value.Entry.Conversation == conversation);
    }

    public int Sweep(RetentionPolicy policy)
    {
        var old = _live.Values.Where(row => row.At < policy.Before).ToList();
        old.ForEach(row => _live.Remove(row.Entry.Sequence));
        old.ForEach(row => _liveById.Remove(row.Entry.Id));
        return old.Count + SweepDelivered(policy.HandledBefore);
    }

    private int SweepDelivered(DateTimeOffset before)
    {
        var erased = 0;
        while (_deliveredOrder.TryPeek(out var oldest) && (!_delivered.TryGetValue(oldest, out var row) || row.At < before))
        {
            _deliveredOrder.Dequeue();
            erased += _delivered.Remove(oldest) ? 1 : 0;
        }

        return erased;
    }

    public IEnumerable<StoreRecord> Export() => [.. _delivered.Values, .. _live.Values];

    private IEnumerable<OutboxEntry> Rows(OutboxState state) =>
        _live.Values.Where(row => row.State == state).Select(row => row.Entry);
}
