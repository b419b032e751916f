namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>
/// An order that looks random and depends on each text alone. One more example takes its place among the others and moves none of
/// them, so that what is learned changes by what it says, and not by another order of all.
/// </summary>
internal static class MixedOrder
{
    // FNV-1a, 64 bits (Fowler, Noll, Vo), and the last step of MurmurHash3 (Appleby), which spreads short texts.
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const ulong Spread = 0xFF51AFD7ED558CCD;

    /// <summary>The examples in this order; those of one text keep theirs.</summary>
    public static T[] Of<T>(IEnumerable<T> examples, Func<T, string> text) => [.. examples.OrderBy(example => Key(text(example)))];

    private static ulong Key(string text)
    {
        var key = Basis;
        foreach (var letter in text)
        {
            key = (key ^ letter) * Prime;
        }

        key = (key ^ (key >> 33)) * Spread;
        return key ^ (key >> 33);
    }
}
