namespace CareerBot.Knowledge.First;

/// <summary>
/// Makes features of normal text: words, pairs of neighbouring words with the edges of the sentence, and runs of two to five
/// letters inside a word with its edges. Words are bounded in number and length, so that hostile text costs no more than a long one.
/// </summary>
internal static class FeatureExtractor
{
    public const int MostWords = 200;
    public const int MostLetters = 40;

    private const int ShortestRun = 2;
    private const int LongestRun = 5;
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const ulong WordSalt = 1;
    private const ulong PairSalt = 2;
    private const ulong RunSalt = 3;
    private const char Edge = '\u0001';

    public static void Extract(ReadOnlySpan<char> normal, FeatureBuffer buffer)
    {
        buffer.Clear();
        var before = Hash(Salted(PairSalt), [Edge]);
        var words = 0;
        foreach (var range in normal.Split(' '))
        {
            if (words++ == MostWords)
            {
                break;
            }

            var word = normal[range];
            if (word.Length > 0)
            {
                var hash = Hash(Salted(WordSalt), word);
                buffer.Add(hash);
                buffer.AddWord(hash);
                buffer.Add(Mix(before, hash));
                before = hash;
            }
        }

        buffer.Add(Mix(before, Hash(Salted(PairSalt), [Edge])));
        buffer.MakeDistinct(0);
        buffer.WordsEnd = buffer.Count;
        words = 0;
        foreach (var range in normal.Split(' '))
        {
            if (words++ == MostWords)
            {
                break;
            }

            Runs(normal[range], buffer);
        }

        buffer.MakeDistinct(buffer.WordsEnd);
    }

    public static ulong WordHash(ReadOnlySpan<char> word) => Hash(Salted(WordSalt), word);

    private static void Runs(ReadOnlySpan<char> word, FeatureBuffer buffer)
    {
        Span<char> edged = stackalloc char[MostLetters + 2];
        word = word[..Math.Min(word.Length, MostLetters)];
        edged[0] = Edge;
        word.CopyTo(edged[1..]);
        edged[word.Length + 1] = Edge;
        edged = edged[..(word.Length + 2)];
        for (var from = 0; from < edged.Length; from++)
        {
            var hash = Salted(RunSalt);
            for (var length = 1; length <= LongestRun && from + length <= edged.Length; length++)
            {
                hash = (hash ^ edged[from + length - 1]) * Prime;
                if (length >= ShortestRun)
                {
                    buffer.Add(hash);
                }
            }
        }
    }

    private static ulong Salted(ulong salt) => (Offset ^ salt) * Prime;

    private static ulong Hash(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * Prime;
        }

        return hash;
    }

    private static ulong Mix(ulong one, ulong other)
    {
        var mixed = (one ^ (other * 0x9E3779B97F4A7C15)) * Prime;
        return (mixed ^ (mixed >> 29)) * Prime;
    }
}
