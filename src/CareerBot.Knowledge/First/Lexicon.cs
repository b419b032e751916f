using System.Collections.Frozen;

namespace CareerBot.Knowledge.First;

/// <summary>Spellings and the form that stands for them: "kse" for "kaise", "u" for "you". Phrases of up to three words count too.</summary>
internal sealed class Lexicon
{
    private const int LongestPhrase = 3;

    private readonly FrozenDictionary<string, string> _forms;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    public Lexicon(IEnumerable<KeyValuePair<string, string>> words)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (spelling, form) in words)
        {
            var from = TextNormalizer.Normalize(spelling);
            var to = TextNormalizer.Normalize(form);
            var count = from.Count(' ') + 1;
            if (from.Length > 0 && count <= LongestPhrase && from != to)
            {
                forms.TryAdd(from, to);
                _longest = Math.Max(_longest, count);
            }
        }

        _forms = forms.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Lexicon Empty { get; } = new([]);

    /// <summary>Rewrites normal text word by word, the longest phrase first. Gives the length written.</summary>
    public int Apply(ReadOnlySpan<char> normal, Span<char> output)
    {
        var length = 0;
        while (normal.Length > 0)
        {
            var (taken, form) = Match(normal);
            var piece = form is null ? normal[..taken] : form.AsSpan();
            if (length > 0 && length < output.Length)
            {
                output[length++] = ' ';
            }

            piece = piece[..Math.Min(piece.Length, output.Length - length)];
            piece.CopyTo(output[length..]);
            length += piece.Length;
            normal = taken < normal.Length ? normal[(taken + 1)..] : [];
        }

        return length;
    }

    private (int Taken, string? Form) Match(ReadOnlySpan<char> normal)
    {
        Span<int> ends = stackalloc int[LongestPhrase];
        var count = 0;
        var from = 0;
        while (count < Math.Max(1, _longest) && from <= normal.Length)
        {
            var space = normal[from..].IndexOf(' ');
            ends[count++] = space < 0 ? normal.Length : from + space;
            if (space < 0)
            {
                break;
            }

            from += space + 1;
        }

        for (var i = count - 1; i >= 0; i--)
        {
            if (_lookup.TryGetValue(normal[..ends[i]], out var form))
            {
                return (ends[i], form);
            }
        }

        return (ends[0], null);
    }
}
