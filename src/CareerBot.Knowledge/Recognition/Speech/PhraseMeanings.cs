using System.Collections.Frozen;

namespace CareerBot.Knowledge.Recognition.Speech;

/// <summary>Phrases of a few words and what they mean; the longest one that begins at a word is found.</summary>
internal sealed class PhraseMeanings
{
    private readonly FrozenDictionary<string, string> _meanings;
    private readonly FrozenDictionary<string, int> _longestFrom;

    public PhraseMeanings(IEnumerable<KeyValuePair<string, string>> phrases)
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        var longest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (phrase, meaning) in phrases)
        {
            var tokens = SpokenToken.Of(phrase);
            meanings.TryAdd(string.Join(' ', tokens.Select(token => token.Word)), meaning);
            if (tokens.Count > 0)
            {
                longest[tokens[0].Word] = Math.Max(longest.GetValueOrDefault(tokens[0].Word), tokens.Count);
            }
        }

        _meanings = meanings.ToFrozenDictionary(StringComparer.Ordinal);
        _longestFrom = longest.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What begins at word <paramref name="at"/>: its meaning, its words; nothing is of length 0.</summary>
    public (string Meaning, int Count) At(IReadOnlyList<SpokenToken> tokens, int at)
    {
        // Most words begin no phrase, and need none put together.
        var longest = at < tokens.Count ? _longestFrom.GetValueOrDefault(tokens[at].Word) : 0;
        for (var count = Math.Min(longest, tokens.Count - at); count > 0; count--)
        {
            var phrase = count == 1 ? tokens[at].Word : string.Join(' ', tokens.Skip(at).Take(count).Select(token => token.Word));
            if (_meanings.TryGetValue(phrase, out var meaning))
            {
                return (meaning, count);
            }
        }

        return (string.Empty, 0);
    }
}
