using System.Collections.Frozen;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>
/// The words and signs by which a language says yes and no, separated by white space; '_' joins two words of one answer. A sign
/// counts in all its skin tones.
/// </summary>
internal sealed class AnswerWords(string yes, string no)
{
    private readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _answers = Read(yes, no);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _beginnings = Beginnings(yes, no);

    public bool? Find(ReadOnlySpan<char> words) => _answers.TryGetValue(words, out var answer) ? answer : null;

    /// <summary>A word with which an answer of two words begins.</summary>
    public bool Begins(ReadOnlySpan<char> word) => _beginnings.Contains(word);

    private static FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Read(string yes, string no) =>
        Split(yes).Select(word => KeyValuePair.Create(word, true))
            .Concat(Split(no).Select(word => KeyValuePair.Create(word, false)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beginnings(string yes, string no) =>
        Split(yes).Concat(Split(no))
            .Where(words => words.Contains(' ', StringComparison.Ordinal))
            .Select(words => words.Split(' ')[0])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static IEnumerable<string> Split(string words) =>
        words.Split((char[])null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' '));
}
