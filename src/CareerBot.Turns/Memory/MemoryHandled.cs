using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Memory;

/// <summary>
/// Remembers the last handled activities, so that a long-running test does not fill the memory. Keys and values stand in a few large
/// blocks: as objects of their own all of them would grow old one by one, and every turn would pay for collecting them.
/// </summary>
/// <param name="capacity">How many are remembered.</param>
/// <param name="mostBytes">How much their keys and answers may take together; the last one is remembered whatever it takes.</param>
internal sealed class MemoryHandled(int capacity, int mostBytes = MemoryHandled.UsualBytes)
{
    private const int UsualBytes = 1024 * 1024;

    private readonly HashSet<HandledSlot> _slots = new(new HandledSlot.ByKey());
    private Queue<HandledSlot> _order = new();
    private HandledBlock _block = new();
    private HandledBlock? _spare;
    private long _bytes;

    public bool TryGet(string key, out ReadOnlyMemory<byte> value)
    {
        var found = TryFind(key, out var slot);
        value = found ? slot.Value.ToArray() : default;
        return found;
    }

    public void Set(string key, ReadOnlyMemory<byte> value, DateTimeOffset at)
    {
        if (TryFind(key, out var before))
        {
            Remove(before);
            Tidy();
        }

        var length = (key.Length * sizeof(char)) + value.Length;
        if (!_block.HasRoom(length))
        {
            Release(_block, isCurrent: true);
            _block = HandledBlock.For(length, ref _spare);
        }

        var slot = _block.Add(key, value.Span, at);
        _slots.Add(slot);
        _order.Enqueue(slot);
        _bytes += slot.Length;
        while ((_slots.Count > capacity || (_bytes > mostBytes && _slots.Count > 1)) && _order.TryDequeue(out var oldest))
        {
            Remove(oldest);
        }
    }

    /// <summary>Forgets what begins with <paramref name="prefix"/>.</summary>
    public void Erase(string prefix)
    {
        foreach (var slot in _slots.Where(slot => slot.Key.StartsWith(prefix, StringComparison.Ordinal)).ToList())
        {
            Remove(slot);
        }

        Tidy();
    }

    public int Sweep(DateTimeOffset before)
    {
        var erased = 0;
        while (_order.TryPeek(out var oldest) && (!IsCurrent(oldest) || oldest.At < before))
        {
            _order.Dequeue();
            erased += Remove(oldest) ? 1 : 0;
        }

        return erased;
    }

    public IEnumerable<StoreRecord> Export() =>
        _slots.Select(slot => new StoreRecord.Handled(slot.Key.ToString(), slot.Value.ToArray()) { At = slot.At });

    private bool TryFind(string key, out HandledSlot slot) => _slots.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out slot);

    private void Tidy() => _order = new Queue<HandledSlot>(_order.Where(IsCurrent));

    // A slot may stand in the order after it was removed.
    private bool IsCurrent(HandledSlot slot) => slot.Block.IsLive(slot) && _slots.TryGetValue(slot, out var now) && now.IsSame(slot);

    private bool Remove(HandledSlot slot)
    {
        if (!IsCurrent(slot))
        {
            return false;
        }

        _slots.Remove(slot);
        slot.Block.Live--;
        _bytes -= slot.Length;
        Release(slot.Block, isCurrent: false);
        return true;
    }

    private void Release(HandledBlock block, bool isCurrent)
    {
        if (block.Live == 0 && (isCurrent || block != _block))
        {
            block.Clear();
            _spare = block;
        }
    }
}
