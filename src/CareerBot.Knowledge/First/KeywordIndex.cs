using System.Collections.Frozen;

namespace CareerBot.Knowledge.First;

/// <summary>Finds curated keywords and phrases in normal text, the longest first, none inside another.</summary>
internal sealed class KeywordIndex
{
    private readonly FrozenDictionary<string, int[]> _owners;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest = 1;

    /// <summary>An index of normal keywords by the number of their owner.</summary>
    public KeywordIndex(IEnumerable<(string Keyword, int Owner)> keywords)
    {
        var owners = keywords.Where(pair => pair.Keyword.Length > 0).GroupBy(pair => pair.Keyword, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.Owner).Distinct().Order().ToArray(), StringComparer.Ordinal);
        _longest = owners.Keys.Select(keyword => keyword.Count(' ') + 1).DefaultIfEmpty(1).Max();
        _owners = owners.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _owners.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The owners of a keyword that is the whole of <paramref name="normal"/>.</summary>
    public ReadOnlySpan<int> Whole(ReadOnlySpan<char> normal) => _lookup.TryGetValue(normal, out var owners) ? owners : [];

    /// <summary>Calls <paramref name="found"/> for each keyword: its owners, its words, where it begins and ends.</summary>
    public void Find<TState>(ReadOnlySpan<char> normal, ref TState state, Found<TState> found)
        where TState : allows ref struct
    {
        Span<int> starts = stackalloc int[FeatureExtractor.MostWords];
        Span<int> ends = stackalloc int[FeatureExtractor.MostWords];
        var words = 0;
        foreach (var range in normal.Split(' '))
        {
            if (words == starts.Length)
            {
                break;
            }

            var (from, length) = range.GetOffsetAndLength(normal.Length);
            if (length > 0)
            {
                (starts[words], ends[words]) = (from, from + length);
                words++;
            }
        }

        for (var first = 0; first < words;)
        {
            var taken = 0;
            for (var count = Math.Min(_longest, words - first); count > 0; count--)
            {
                if (_lookup.TryGetValue(normal[starts[first]..ends[first + count - 1]], out var owners))
                {
                    found(ref state, owners, count, starts[first], ends[first + count - 1]);
                    taken = count;
                    break;
                }
            }

            first += Math.Max(1, taken);
        }
    }

    internal delegate void Found<TState>(ref TState state, int[] owners, int words, int start, int end)
        where TState : allows ref struct;
}
