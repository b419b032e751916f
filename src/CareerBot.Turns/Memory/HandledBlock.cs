using System.Runtime.InteropServices;

namespace CareerBot.Turns.Memory;

/// <summary>A block of memory for keys and values, filled once from its start and used again when nothing in it counts any more.</summary>
internal sealed class HandledBlock(int size = HandledBlock.Usual)
{
    private const int Usual = 64 * 1024;

    private readonly byte[] _bytes = new byte[size];
    private int _used;
    private int _generation;

    /// <summary>How many slots of it still count.</summary>
    public int Live { get; set; }

    /// <summary>An empty block that holds <paramref name="length"/> bytes; the spare one where it is large enough.</summary>
    public static HandledBlock For(int length, ref HandledBlock? spare)
    {
        if (spare is { } block && block.HasRoom(length))
        {
            spare = null;
            return block;
        }

        return new HandledBlock(Math.Max(Usual, length));
    }

    public bool HasRoom(int length) => _bytes.Length - _used >= length;

    public HandledSlot Add(string key, ReadOnlySpan<byte> value, DateTimeOffset at)
    {
        var name = MemoryMarshal.AsBytes(key.AsSpan());
        name.CopyTo(_bytes.AsSpan(_used));
        value.CopyTo(_bytes.AsSpan(_used + name.Length));
        var slot = new HandledSlot(this, _generation, _used, key.Length, value.Length, string.GetHashCode(key.AsSpan()), at);
        _used += name.Length + value.Length;
        // Keys are read as characters, which stand at even places.
        _used += _used & 1;
        Live++;
        return slot;
    }

    public ReadOnlySpan<byte> Read(int start, int length) => _bytes.AsSpan(start, length);

    /// <summary>Whether the block still holds what it held when <paramref name="slot"/> was made.</summary>
    public bool IsLive(HandledSlot slot) => slot.Generation == _generation;

    public void Clear() => (_used, _generation) = (0, _generation + 1);
}
