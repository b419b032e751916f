using System.Runtime.CompilerServices;
using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Finds curated words and phrases among the words of a text; a longer phrase hides the shorter ones inside it.</summary>
internal sealed class PhraseTable
{
    // The beginnings of phrases are in it too, without owners: most words begin no phrase, and are done with at once.
    private readonly FeatureTable _phrases = new();
    private readonly int[][] _owners;

    /// <summary>A table of phrases by the numbers of their owners.</summary>
    public PhraseTable(IEnumerable<(string Phrase, int Owner)> phrases, WordSource words)
    {
        var owners = new List<SortedSet<int>>();
        var tokens = new TokenBuffer();
        foreach (var (phrase, owner) in phrases)
        {
            words(phrase, tokens);
            if (tokens.Count == 0)
            {
                continue;
            }

            var key = 0ul;
            var number = 0;
            for (var i = 0; i < tokens.Count; i++)
            {
                key = Next(key, tokens.Name(i));
                number = _phrases.FindOrAdd(key);
                if (number == owners.Count)
                {
                    owners.Add([]);
                }
            }

            owners[number].Add(owner);
            Longest = Math.Max(Longest, tokens.Count);
        }

        _owners = [.. owners.Select(each => each.ToArray())];
    }

    /// <summary>The number of words of the longest phrase; 0 if there is none.</summary>
    public int Longest { get; }

    /// <summary>The owners of the phrase that is these words; none if they are no phrase.</summary>
    public ReadOnlySpan<int> Whole(TokenBuffer tokens, int first, int count) =>
        count > 0 && count <= Longest && _phrases.Find(Key(tokens, first, count)) is var number and >= 0 ? _owners[number] : [];

    /// <summary>The longest phrase that begins at a word.</summary>
    /// <returns>Its number of words, or 0, and its owners.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (int Count, int[] Owners) LongestAt(TokenBuffer tokens, int first)
    {
        var key = 0ul;
        (int, int[]) found = (0, []);
        var end = Math.Min(tokens.Count, first + Longest);
        for (var i = first; i < end; i++)
        {
            key = Next(key, tokens.Name(i));
            var number = _phrases.Find(key);
            if (number < 0)
            {
                break;
            }

            if (_owners[number] is { Length: > 0 } owners)
            {
                found = (i - first + 1, owners);
            }
        }

        return found;
    }

    /// <summary>The first phrase that begins at one of the words from <paramref name="first"/> up to but not with <paramref name="end"/>.</summary>
    /// <returns>Its first word and its number of words; -1 and 0 if there is none.</returns>
    public (int First, int Count) FirstIn(TokenBuffer tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (LongestAt(tokens, i).Count is var count and > 0)
            {
                return (i, count);
            }
        }

        return (-1, 0);
    }

    private static ulong Key(TokenBuffer tokens, int first, int count)
    {
        var key = 0ul;
        for (var i = first; i < first + count; i++)
        {
            key = Next(key, tokens.Name(i));
        }

        return key;
    }

    private static ulong Next(ulong key, ulong word)
    {
        var mixed = (key * WordHash.Prime) ^ word;
        return mixed ^ (mixed >> 31);
    }
}
