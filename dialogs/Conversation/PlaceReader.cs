using CareerBot.Knowledge.Recognition;
using CareerBot.Knowledge.Recognition.Matching;
using CareerBot.Knowledge.Recognition.Speech;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// Reads which entry of a list is meant when the whole message says nothing else: "2", "option 2", "3rd one please", "dusra wala dikhao".
/// A number among other words ("is one framework enough") is no place.
/// </summary>
public sealed class PlaceReader
{
    private const int MostWords = 10;
    private const int MostWordsOfAName = 2;
    private const int FewestMisspelt = 5;

    private readonly Hearing _hearing;
    private readonly Spoken _spoken;
    private readonly List<string> _places;
    private readonly Recent<Place> _read;

    /// <param name="hearing">The phrases.</param>
    /// <param name="spoken">Numbers as people say them.</param>
    public PlaceReader(Hearing hearing, Spoken spoken)
    {
        (_hearing, _spoken, _read) = (hearing, spoken, new Recent<Place>(Read));
        _places = [.. hearing.All("main.hear.misspelt").Select(word => word.Trim())];
    }

    /// <summary>The place from 1 that <paramref name="text"/> means; null if it says more than a place.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="count">How many entries the list has: the place of "the last one".</param>
    public int? In(string text, int count) => _read.Of(text) is var place && place.FromLast is { } behind ? count - behind
        : place.IsMiddle && count % 2 == 1 ? (count + 1) / 2
        : place.At;

    private Place Read(string text)
    {
        if (_hearing.Is(text, "main.hear.oneMore"))
        {
            return default;
        }

        // "I did not get the second point" asks for it.
        if ((_hearing.After(text, "main.hear.notGot") ?? _hearing.Ahead(text, "main.hear.notGotEnd")) is { Length: > 0 } unclear)
        {
            return Read(unclear);
        }

        if (_hearing.After(text, "main.hear.goesOn") is { Length: > 0 } rest)
        {
            // "Aur ek batao" wants one more of them, and not the first.
            return Array.Exists(rest.Split(' '), word => _hearing.Is(word, "main.hear.amount")) ? default : Read(rest);
        }

        var said = PlainText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return said.Length > MostWords ? default
            // "-1" is a place that no list has.
            : text.TrimStart() is ['-' or '\u2212', >= '0' and <= '9', ..] ? new Place(0)
            : _hearing.Is(text, "main.hear.lastOne") ? new Place(FromLast: 0)
            : _hearing.Is(text, "main.hear.lastButOne") ? new Place(FromLast: 1)
            : new Place(Numbered(text, said), IsMiddle: _hearing.Is(text, "main.hear.middleOne"));
    }

    private int? Numbered(string text, string[] said)
    {
        List<string> kept = [.. said.Where(word => !_hearing.Is(word, "main.hear.place"))];

        // "What do you do?" is no second place.
        if (kept.TrueForAll(word => _hearing.Is(word, "main.hear.behindPlace")) && _hearing.IsQuestion(text))
        {
            return null;
        }

        // "one" and "do" are numbers and also what is said behind one.
        List<string> number = kept.Count > 1 ? [.. kept.Where(word => !_hearing.Is(word, "main.hear.behindPlace"))] : kept;
        return Number(number) ?? (Mended(kept) is { } mended ? Number(mended) : null) ?? (number.Count == 0 && kept.Count > 0 ? Number(kept[..1]) : null);
    }

    /// <summary>
    /// The name in a pick by name ("show me the cloud one", "mujhe maths wala dikhao"),
    /// as plain words; null if <paramref name="text"/> is none.
    /// </summary>
    public string? NameIn(string text)
    {
        // "Another one" and "the other one" name nothing.
        if (!_hearing.Says(text, "main.hear.thatOne") || _hearing.Is(text, "main.hear.oneMore") || _hearing.Is(text, "main.hear.theOther"))
        {
            return null;
        }

        var said = PlainText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return said
            .Where(word => _hearing.Is(word, "main.hear.thatOne") || !(_hearing.Is(word, "main.hear.place") || _hearing.Is(word, "main.hear.besidePlace")))
            .ToList() is [.. { Count: > 0 and <= MostWordsOfAName } name, var last]
            && _hearing.Is(last, "main.hear.thatOne") ? string.Join(' ', name) : null;
    }

    // "Seocnd one", "optoin 2"
    private List<string>? Mended(List<string> words)
    {
        var mended = words.Count > MostWordsOfAName
            ? words
            : words.ConvertAll(word => word.Length < FewestMisspelt ? word : _places.Find(place => EditDistance.IsWithin(word, place, 1)) ?? word);
        return mended.SequenceEqual(words)
            ? null
            : mended.FindAll(word => !(_hearing.Is(word, "main.hear.place") || _hearing.Is(word, "main.hear.behindPlace")));
    }

    private int? Number(List<string> number)
    {
        var english = _spoken.ToEnglish(string.Join(' ', number));
        return number.Count > 0 && !english.Contains(' ', StringComparison.Ordinal) ? Position.In(english) : null;
    }

    // From the front, or behind how many others from the end; the middle one where a list has one.
    private readonly record struct Place(int? At = null, int? FromLast = null, bool IsMiddle = false);
}
