using System.Collections.Concurrent;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// What was made of the texts that were looked at last: what many people say (a button, a greeting, a short question) is worked out once.
/// A long text is worked out anew each time: few say it twice, and it may tell of a person.
/// </summary>
/// <typeparam name="T">What is made of a text; it must not change, since several threads share it.</typeparam>
/// <param name="make">Makes it; the same text must always give the same.</param>
internal sealed class Recent<T>(Func<string, T> make)
{
    private const int LongestText = 64;
    private const int MostTexts = 128;

    // When the young ones are full, they become the old ones; what is asked for again is young again.
    private ConcurrentDictionary<string, T> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, T> _old = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>What is made of <paramref name="text"/>.</summary>
    public T Of(string text)
    {
        if (text.Length > LongestText)
        {
            return make(text);
        }

        if (_young.TryGetValue(text, out var known))
        {
            return known;
        }

        if (!_old.TryGetValue(text, out known))
        {
            known = make(text);
        }

        if (_young.TryAdd(text, known) && Interlocked.Increment(ref _count) == MostTexts)
        {
            (_old, _young, _count) = (_young, new ConcurrentDictionary<string, T>(StringComparer.Ordinal), 0);
        }

        return known;
    }
}
