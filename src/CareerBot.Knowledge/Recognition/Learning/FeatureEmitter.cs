using System.Runtime.CompilerServices;
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
/// Turns words into features, one view after the other: words and how they begin, neighbours (the edges of the text count as
/// neighbours), pairs of beginnings in any order, and pieces of letters inside words.
/// </summary>
internal static class FeatureEmitter
{
    /// <summary>The number of views.</summary>
    public const int Views = 4;

    /// <summary>The view of the words and how they begin.</summary>
    public const int WordsView = 0;

    /// <summary>The view that looks at each word by itself, letter by letter.</summary>
    public const int PiecesView = 3;

    /// <summary>How much each view weighs.</summary>
    public static ReadOnlySpan<float> Weights => [0.7f, 0.5f, 0.7f, 1f];

    public static void Emit<TSink>(TokenBuffer tokens, int view, FeatureShape shape, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        switch (view)
        {
            case WordsView:
                Words(tokens, ref sink);
                break;
            case 1:
                Neighbours(tokens, ref sink);
                break;
            case 2:
                Pairs(tokens, shape.FarthestPair, ref sink);
                break;
            default:
                for (var i = 0; i < tokens.Count; i++)
                {
                    Pieces(tokens[i], i, shape, ref sink);
                }

                break;
        }
    }

    /// <summary>The pieces of one word. A number has none: 1986 is not like 1987, and still less like 19866.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pieces<TSink>(ReadOnlySpan<char> word, int index, FeatureShape shape, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        if (!word.ContainsAnyExceptInRange('0', '9'))
        {
            return;
        }

        var (shortest, longest) = (shape.ShortestPiece, shape.LongestPiece);
        for (var start = -1; start < word.Length; start++)
        {
            var hash = WordHash.Offset;
            for (var length = 1; length <= longest && start + length <= word.Length + 1; length++)
            {
                hash = (hash ^ At(word, start + length - 1)) * WordHash.Prime;
                if (length >= shortest)
                {
                    sink.Add(WordHash.Mix(hash ^ 4), index, index);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Words<TSink>(TokenBuffer tokens, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            sink.Add(tokens.Name(i), i, i);
            sink.Add(tokens.Beginning(i), i, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Neighbours<TSink>(TokenBuffer tokens, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var before = 2ul;
        for (var i = 0; i <= tokens.Count; i++)
        {
            var word = i < tokens.Count ? tokens.Name(i) : 3ul;
            sink.Add(WordHash.Mix((before * WordHash.Prime) ^ word), i - 1, Math.Min(i, tokens.Count - 1));
            before = word;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pairs<TSink>(TokenBuffer tokens, int farthest, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var one = tokens.Beginning(i);
            var end = Math.Min(tokens.Count, i + farthest);
            for (var j = i + 1; j < end; j++)
            {
                var other = tokens.Beginning(j);
                if (one != other)
                {
                    sink.Add(WordHash.Mix((Math.Min(one, other) * WordHash.Prime) + Math.Max(one, other)), i, j);
                }
            }
        }
    }

    private static char At(ReadOnlySpan<char> word, int index) => index < 0 ? '<' : index < word.Length ? word[index] : '>';
}
