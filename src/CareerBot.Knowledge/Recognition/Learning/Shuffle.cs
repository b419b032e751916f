namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Orders that look random and are always the same (xorshift).</summary>
internal sealed class Shuffle(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) + 1;

    public void Apply<T>(Span<T> order)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = (int)(Next() % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    private ulong Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return _state;
    }
}
