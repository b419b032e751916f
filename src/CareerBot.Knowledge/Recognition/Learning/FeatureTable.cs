using System.Runtime.CompilerServices;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Numbers features by their hash: open addressing, so that a look-up touches one or two places in memory.</summary>
internal sealed class FeatureTable
{
    private const double MostFull = 0.6;

    private ulong[] _keys;
    private int[] _numbers;
    private int _mask;

    public FeatureTable(int expected = 1024)
    {
        var room = 16;
        while (room * MostFull < expected)
        {
            room *= 2;
        }

        (_keys, _numbers, _mask) = (Cleared.Array<ulong>(room), new int[room], room - 1);
    }

    public int Count { get; private set; }

    /// <summary>The number of a feature, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        var place = Place(key);
        return _keys[place] == key ? _numbers[place] : -1;
    }

    /// <summary>The number of a feature; a new one gets the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindOrAdd(ulong key)
    {
        var place = Place(key);
        if (_keys[place] == key)
        {
            return _numbers[place];
        }

        if (Count >= _keys.Length * MostFull)
        {
            Grow();
            place = Place(key);
        }

        (_keys[place], _numbers[place]) = (key, Count);
        return Count++;
    }

    /// <summary>The same features under new numbers; those with a number below 0 are left out.</summary>
    public FeatureTable Renumber(ReadOnlySpan<int> numbers, int count)
    {
        var renumbered = new FeatureTable(count) { Count = count };
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] != 0 && numbers[_numbers[i]] is var number and >= 0)
            {
                var place = renumbered.Place(_keys[i]);
                (renumbered._keys[place], renumbered._numbers[place]) = (_keys[i], number);
            }
        }

        return renumbered;
    }

    // The place of the key, or the free place where it belongs. A hash of 0 does not occur but once in 2^64.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(ulong key)
    {
        var place = (int)(key & (uint)_mask);
        while (_keys[place] != key && _keys[place] != 0)
        {
            place = (place + 1) & _mask;
        }

        return place;
    }

    private void Grow()
    {
        var (keys, numbers) = (_keys, _numbers);
        (_keys, _numbers, _mask) = (Cleared.Array<ulong>(keys.Length * 2), new int[keys.Length * 2], (keys.Length * 2) - 1);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                var place = Place(keys[i]);
                (_keys[place], _numbers[place]) = (keys[i], numbers[i]);
            }
        }
    }
}
