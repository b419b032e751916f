using CareerBot.Dialogs.History;
using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// The entry of a list beside one that is asked for by its name: "what comes after data
/// preprocessing", "data preprocessing ke baad kya aata hai".
/// </summary>
internal sealed class EntriesBeside(Career career)
{
    private const int MostWordsOfAName = 4;
    private const string Small = "main.hear.besideNeighbour";

    /// <summary>The entry that <paramref name="text"/> asks for; null if it asks for none, or names the end of its list.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="talk">What was told before: the list told last is the one that is meant, if it has the name.</param>
    public Topic? In(string text, Talk talk) => Named(text, "main.hear.entryAfter") is { } after ? Beside(after, talk, 1)
        : Named(text, "main.hear.entryBefore") is { } before ? Beside(before, talk, -1)
        : null;

    // The name stands in front of the words that turn to its neighbour, or behind them; all others are small ones.
    private string? Named(string text, string key)
    {
        if (!career.Hearing.Says(text, key))
        {
            return null;
        }

        var words = career.Hearing.Spelled(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
        {
            if (career.Hearing.After(string.Join(' ', words[at..]), key) is { } behind)
            {
                var (front, back) = (Trimmed(words[..at]), Trimmed(behind.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
                return front.Length == 0 ? back : back.Length == 0 ? front : null;
            }
        }

        return null;
    }

    private string Trimmed(string[] words) => string.Join(' ', words.SkipWhile(IsSmall).Reverse().SkipWhile(IsSmall).Reverse());

    private bool IsSmall(string word) =>
        career.Hearing.Is(word, Small) || career.Hearing.Is(word, "main.hear.place") || career.Hearing.Is(word, "main.hear.besidePlace");

    private Topic? Beside(string name, Talk talk, int step)
    {
        if (name.Length == 0 || Text.Words(name) > MostWordsOfAName)
        {
            return null;
        }

        return career.AmongListed.Bearing(name, talk) is [var listed] ? Step([.. career.AmongListed.Of(talk)], listed, step)
            : career.Called(name) is { } called && career.Tracks.Around(called) is [var head, ..] run && head != called ? Step(run, called, step)
            : null;
    }

    // What has a year is asked for by time.
    private static Topic? Step(IReadOnlyList<Topic> run, Topic from, int step) =>
        HistoryLookup.IsHistory(from) ? null : run.ElementAtOrDefault(run.ToList().IndexOf(from) + step);
}
