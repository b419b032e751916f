namespace CareerBot.Knowledge.First;

/// <summary>The features of one text: hashes and values, by part; kept by a thread and used again.</summary>
internal sealed class FeatureBuffer
{
    private const int First = 512;

    public ulong[] Hashes = new ulong[First];
    public float[] Values = new float[First];
    public int Count;

    /// <summary>Where the second part (letters) begins.</summary>
    public int WordsEnd;

    /// <summary>The hashes of the single words, for the share of known words.</summary>
    public ulong[] Words = new ulong[64];
    public int WordCount;


    public void Clear() => (Count, WordsEnd, WordCount) = (0, 0, 0);

    public void Add(ulong hash)
    {
        if (Count == Hashes.Length)
        {
            Array.Resize(ref Hashes, Count * 2);
            Array.Resize(ref Values, Count * 2);
        }

        Hashes[Count++] = hash;
    }

    public void AddWord(ulong hash)
    {
        if (WordCount == Words.Length)
        {
            Array.Resize(ref Words, WordCount * 2);
        }

        Words[WordCount++] = hash;
    }

    /// <summary>Leaves each feature of the part that begins at <paramref name="from"/> once, in the order of hashes.</summary>
    public void MakeDistinct(int from)
    {
        Array.Sort(Hashes, from, Count - from);
        var to = from;
        for (var i = from; i < Count; i++)
        {
            if (i == from || Hashes[i] != Hashes[i - 1])
            {
                Hashes[to++] = Hashes[i];
            }
        }

        Count = to;
    }
}
