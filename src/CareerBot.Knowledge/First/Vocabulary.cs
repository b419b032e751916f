namespace CareerBot.Knowledge.First;

/// <summary>Numbers the features that were seen in training. An open table of hashes: one look, no strings.</summary>
internal sealed class Vocabulary
{
    private ulong[] _keys = new ulong[1024];
    private int[] _ids = new int[1024];

    public int Count { get; private set; }

    /// <summary>The number of a feature, or -1.</summary>
    public int Find(ulong hash)
    {
        var mask = _keys.Length - 1;
        for (var slot = (int)(hash >> 7) & mask; ; slot = (slot + 1) & mask)
        {
            if (_ids[slot] == 0)
            {
                return -1;
            }

            if (_keys[slot] == hash)
            {
                return _ids[slot] - 1;
            }
        }
    }

    /// <summary>The number of a feature, which is new if it was not seen before.</summary>
    public int Add(ulong hash)
    {
        if (Find(hash) is >= 0 and var known)
        {
            return known;
        }

        if ((Count + 1) * 2 > _keys.Length)
        {
            Grow();
        }

        Insert(hash, ++Count);
        return Count - 1;
    }

    private void Grow()
    {
        var (keys, ids) = (_keys, _ids);
        (_keys, _ids) = (new ulong[keys.Length * 2], new int[keys.Length * 2]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (ids[i] != 0)
            {
                Insert(keys[i], ids[i]);
            }
        }
    }

    private void Insert(ulong hash, int id)
    {
        var mask = _keys.Length - 1;
        var slot = (int)(hash >> 7) & mask;
        while (_ids[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        (_keys[slot], _ids[slot]) = (hash, id);
    }
}
