using System.Collections.Frozen;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// Makes one of the spellings of a word that the lexicon knows ("kru", "karun" and
/// "karoon" of "karu"), in phrases and in what people write alike.
/// </summary>
/// <param name="lexicon">The usual spelling by each other one; it may be several words ("krdo" is "kar do").</param>
internal sealed class Spelling(IReadOnlyDictionary<string, string> lexicon)
{
    // Most entries name their own usual form, and need no look.
    private readonly FrozenDictionary<string, string> _usual = lexicon
        .Select(entry => (entry.Key, Usual: PlainText.Of(entry.Value).Trim()))
        .Where(entry => entry.Usual.Length > 0 && !string.Equals(entry.Key, entry.Usual, StringComparison.Ordinal))
        .ToFrozenDictionary(entry => entry.Key, entry => entry.Usual, StringComparer.Ordinal);

    /// <summary><paramref name="plain"/>, in the form that <see cref="PlainText.Of"/> gives, with the usual spelling of each word.</summary>
    public string Usual(string plain)
    {
        string[]? words = null;
        var (usual, at, before) = (_usual.GetAlternateLookup<ReadOnlySpan<char>>(), 0, default(Range));
        foreach (var word in plain.AsSpan().Split(' '))
        {
            if (usual.TryGetValue(plain.AsSpan()[word], out var other) && (word.End.Value - word.Start.Value > 1 || IsWord(plain.AsSpan()[before])))
            {
                (words ??= plain.Split(' '))[at] = other;
            }

            (at, before) = (at + 1, word);
        }

        return words is null ? plain : string.Join(' ', words);
    }

    // One letter stands for a word behind a word only: "kya karna h" has no hours in it, and "2 h" has.
    private static bool IsWord(ReadOnlySpan<char> before) => before.Length > 0 && char.IsLetter(before[0]);
}
