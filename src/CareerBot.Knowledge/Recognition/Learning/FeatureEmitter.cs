using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Takes the features of a text, one at a time.</summary>
internal interface IFeatureSink
{
    /// <param name="hash">Names the feature.</param>
    /// <param name="first">The word it comes from; -1 is the edge before the first word.</param>
    /// <param name="second">The other word of a pair, or the same word.</param>
    void Add(ulong hash, int first, int second);
}

/// <summary>
/// Turns words into features, one view after the other: words, neighbours (the edges of the text count as neighbours), pairs of
/// words in any order, and pieces of two to five letters inside words.
/// </summary>
internal static class FeatureEmitter
{
    /// <summary>The number of views.</summary>
    public const int Views = 4;

    private const int ShortestPiece = 2;
    private const int LongestPiece = 5;
    private const int FarthestPair = 24;

    private const ulong Offset = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    /// <summary>How much each view weighs.</summary>
    public static ReadOnlySpan<float> Weights => [0.5f, 0.5f, 0.5f, 1f];

    public static void Emit<TSink>(TokenBuffer tokens, int view, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        switch (view)
        {
            case 0:
                Words(tokens, ref sink);
                break;
            case 1:
                Neighbours(tokens, ref sink);
                break;
            case 2:
                Pairs(tokens, ref sink);
                break;
            default:
                Pieces(tokens, ref sink);
                break;
        }
    }

    /// <summary>The feature that stands for a whole word.</summary>
    public static ulong Word(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * Prime;
        }

        return Mix(hash ^ 1);
    }

    private static void Words<TSink>(TokenBuffer tokens, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            sink.Add(Word(tokens[i]), i, i);
        }
    }

    private static void Neighbours<TSink>(TokenBuffer tokens, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var before = 2ul;
        for (var i = 0; i <= tokens.Count; i++)
        {
            var word = i < tokens.Count ? Word(tokens[i]) : 3ul;
            sink.Add(Mix((before * Prime) ^ word), i - 1, Math.Min(i, tokens.Count - 1));
            before = word;
        }
    }

    private static void Pairs<TSink>(TokenBuffer tokens, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var one = Word(tokens[i]);
            var end = Math.Min(tokens.Count, i + FarthestPair);
            for (var j = i + 1; j < end; j++)
            {
                var other = Word(tokens[j]);
                if (one != other)
                {
                    sink.Add(Mix((Math.Min(one, other) * Prime) + Math.Max(one, other)), i, j);
                }
            }
        }
    }

    private static void Pieces<TSink>(TokenBuffer tokens, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i];
            for (var start = -1; start < word.Length; start++)
            {
                var hash = Offset;
                for (var length = 1; length <= LongestPiece && start + length <= word.Length + 1; length++)
                {
                    hash = (hash ^ At(word, start + length - 1)) * Prime;
                    if (length >= ShortestPiece)
                    {
                        sink.Add(Mix(hash ^ 4), i, i);
                    }
                }
            }
        }
    }

    private static char At(ReadOnlySpan<char> word, int index) => index < 0 ? '<' : index < word.Length ? word[index] : '>';

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}
