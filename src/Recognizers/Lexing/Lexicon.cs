using System.Collections.Frozen;

namespace Microsoft.Recognizers.Text.Lexing;

/// <summary>All words of a language by their spelling, in any case.</summary>
internal sealed class Lexicon
{
    private const int LongestWord = 40;

    private readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _words;

    public Lexicon(Dictionary<string, Word> words) =>
        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public Word Find(ReadOnlySpan<char> spelling) =>
        spelling.Length <= LongestWord && _words.TryGetValue(spelling, out var word) ? word : Word.Unknown;
}
