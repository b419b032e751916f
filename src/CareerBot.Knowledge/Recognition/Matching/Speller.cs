using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Finds the known word that a mistyped one stands for. A word is changed only if no known word is spelled so, only by one
/// slip (two in a long word), and only if one known word alone is that near; so one known name never becomes another.
/// </summary>
internal sealed class Speller
{
    private const int Shortest = 5;
    private const int Long = 9;
    private const int Longest = 24;
    private const int Often = 3;

    // Words that fewer hold may well have a neighbour that is a word of its own: "cheat" and "chat".
    private const int VeryOften = 100;

    private readonly HashSet<string> _known;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Entry[][] _byLength = new Entry[Longest + 1][];

    /// <summary>A speller that knows <paramref name="known"/> and corrects into <paramref name="targets"/> of them.</summary>
    public Speller(IEnumerable<string> known, IEnumerable<string> targets)
    {
        _known = [.. known];
        _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        var groups = targets.Where(word => word.Length is >= Shortest - 1 and <= Longest && IsPlain(word)).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToLookup(word => word.Length);
        for (var length = 0; length < _byLength.Length; length++)
        {
            _byLength[length] = [.. groups[length].Select(word => new Entry(word, Letters(word)))];
        }
    }

    /// <summary>
    /// A speller that knows every word of the examples and names, but for the slips in them, and of the cues; it corrects into names and
    /// into words that several examples hold.
    /// </summary>
    public static Speller Of(IReadOnlyList<Example> examples, IReadOnlyList<SourceTerm> terms, IEnumerable<string> cues, Wording wording)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var tokens = new TokenBuffer();
        void Count(string text, int weight)
        {
            wording.Read(text, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(lookup, tokens[i], out _) += weight;
            }
        }

        foreach (var example in examples)
        {
            Count(example.Text, 1);
        }

        foreach (var name in terms.SelectMany(term => term.Aliases.Append(term.Name)))
        {
            Count(name, Often);
        }

        var speller = new Speller(counts.Keys, counts.Where(pair => pair.Value >= Often).Select(pair => pair.Key));
        speller.ForgetSlips(counts);
        foreach (var cue in cues)
        {
            speller.Know(cue, wording, tokens);
        }

        return speller;
    }

    private void Know(string text, Wording wording, TokenBuffer tokens)
    {
        wording.Read(text, tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            _lookup.Add(tokens[i]);
        }
    }

    // Examples are written as people write: what one of them alone holds, a slip away from what very many hold, is a slip itself.
    private void ForgetSlips(Dictionary<string, int> counts)
    {
        foreach (var (word, _) in counts.Where(pair => pair.Value == 1))
        {
            _known.Remove(word);
            if (Correct(word) is not { } usual || counts[usual] < VeryOften)
            {
                _known.Add(word);
            }
        }
    }

    /// <summary>Whether some example, name or cue holds the word.</summary>
    public bool IsKnown(ReadOnlySpan<char> word) => _lookup.Contains(word);

    /// <summary>Writes <paramref name="from"/> with its slips mended.</summary>
    public void Apply(TokenBuffer from, TokenBuffer into)
    {
        into.Clear();
        for (var i = 0; i < from.Count; i++)
        {
            var (start, length) = from.Source(i);
            if (Correct(from[i]) is { } word)
            {
                into.Add(word, start, length);
            }
            else
            {
                into.Add(from, i, i + 1);
            }
        }
    }

    /// <summary>The known word that <paramref name="word"/> stands for, or null.</summary>
    public string? Correct(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > Longest || !IsPlain(word) || IsKnown(word))
        {
            return null;
        }

        var most = word.Length >= Long ? 2 : 1;
        var letters = Letters(word);
        for (var slips = 1; slips <= most; slips++)
        {
            if (Nearest(word, letters, slips, out var isAlone) is { } nearest)
            {
                return isAlone ? nearest : null;
            }
        }

        return null;
    }

    private string? Nearest(ReadOnlySpan<char> word, uint letters, int slips, out bool isAlone)
    {
        string? nearest = null;
        isAlone = true;
        for (var length = word.Length - slips; length <= Math.Min(Longest, word.Length + slips); length++)
        {
            foreach (var entry in _byLength[length])
            {
                if (entry.Word[0] == word[0]
                    && System.Numerics.BitOperations.PopCount(entry.Letters ^ letters) <= 2 * slips
                    && EditDistance.IsWithin(word, entry.Word, slips))
                {
                    isAlone = nearest is null;
                    nearest ??= entry.Word;
                }
            }
        }

        return nearest;
    }

    // Of Latin or of Devanagari letters alone.
    private static bool IsPlain(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('a', 'z') || !word.ContainsAnyExceptInRange('\u0900', '\u0963');

    // A mark for each letter; letters may share one, so that fewer differ than do.
    private static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (letter & 31);
        }

        return letters;
    }

    private readonly record struct Entry(string Word, uint Letters);
}
