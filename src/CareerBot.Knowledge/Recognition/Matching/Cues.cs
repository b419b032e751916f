using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Finds the little words that steer a message: those that join two questions, refuse something, or go on with thanks.</summary>
internal sealed class Cues
{
    private readonly Dictionary<string, PhraseTable> _phrases;

    public Cues(RecognizerSource source, Wording wording) =>
        _phrases = source.Cues.ToDictionary(
            pair => pair.Key,
            pair => new PhraseTable(pair.Value.Select(phrase => (phrase, 0)), wording.Read),
            StringComparer.Ordinal);

    /// <summary>The number of words of the longest cue of a kind that begins at a word; 0 if there is none.</summary>
    public int At(string kind, TokenBuffer words, int first) =>
        _phrases.TryGetValue(kind, out var phrases) ? phrases.LongestAt(words, first).Count : 0;

    /// <summary>Whether a cue of a kind begins at one of the words from <paramref name="first"/> up to but not with <paramref name="end"/>.</summary>
    public bool Hold(string kind, TokenBuffer words, int first, int end) =>
        _phrases.TryGetValue(kind, out var phrases) && phrases.FirstIn(words, first, end).Count > 0;

    /// <summary>Where the first cue of a kind stands.</summary>
    /// <returns>Its first word and its number of words; -1 and 0 if there is none.</returns>
    public (int First, int Count) Find(string kind, TokenBuffer words) =>
        _phrases.TryGetValue(kind, out var phrases) ? phrases.FirstIn(words, 0, words.Count) : (-1, 0);
}
