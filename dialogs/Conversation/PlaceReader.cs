using CareerBot.Knowledge.Recognition;
using CareerBot.Knowledge.Recognition.Matching;
using CareerBot.Knowledge.Recognition.Speech;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// Reads which entry of a list is meant when the whole message says nothing else: "2", "option 2", "3rd one please", "dusra wala dikhao".
/// A number among other words ("is one framework enough") is no place.
/// </summary>
public sealed class PlaceReader(Hearing hearing, Spoken spoken)
{
    private const int MostWords = 10;
    private const int MostWordsOfAName = 2;
    private const int FewestMisspelt = 5;

    private readonly List<string> _places = [.. hearing.All("main.hear.misspelt").Select(word => word.Trim())];

    /// <summary>The place from 1 that <paramref name="text"/> means; null if it says more than a place.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="count">How many entries the list has: the place of "the last one".</param>
    public int? In(string text, int count)
    {
        if (hearing.After(text, "main.hear.goesOn") is { Length: > 0 } rest)
        {
            // "Aur ek batao" wants one more of them, and not the first.
            return Array.Exists(rest.Split(' '), word => hearing.Is(word, "main.hear.amount")) ? null : In(rest, count);
        }

        var said = PlainText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (said.Length > MostWords)
        {
            return null;
        }

        // "-1" is a place that no list has.
        if (text.TrimStart() is ['-' or '\u2212', >= '0' and <= '9', ..])
        {
            return 0;
        }

        if (hearing.Is(text, "main.hear.lastOne"))
        {
            return count;
        }

        if (hearing.Is(text, "main.hear.lastButOne"))
        {
            return count - 1;
        }

        if (count % 2 == 1 && hearing.Is(text, "main.hear.middleOne"))
        {
            return (count + 1) / 2;
        }

        List<string> kept = [.. said.Where(word => !hearing.Is(word, "main.hear.place"))];

        // "What do you do?" is no second place.
        if (kept.TrueForAll(word => hearing.Is(word, "main.hear.behindPlace")) && hearing.IsQuestion(text))
        {
            return null;
        }

        // "one" and "do" are numbers and also what is said behind one.
        List<string> number = kept.Count > 1 ? [.. kept.Where(word => !hearing.Is(word, "main.hear.behindPlace"))] : kept;
        return Read(number) ?? (Mended(kept) is { } mended ? Read(mended) : null) ?? (number.Count == 0 && kept.Count > 0 ? Read(kept[..1]) : null);
    }

    /// <summary>The name in a pick by name ("show me the cloud one", "mujhe maths wala dikhao"), as plain words; null if <paramref name="text"/> is none.</summary>
    public string? NameIn(string text)
    {
        if (!hearing.Says(text, "main.hear.thatOne"))
        {
            return null;
        }

        var said = PlainText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return said.Where(word => hearing.Is(word, "main.hear.thatOne") || !(hearing.Is(word, "main.hear.place") || hearing.Is(word, "main.hear.besidePlace"))).ToList() is [.. { Count: > 0 and <= MostWordsOfAName } name, var last]
            && hearing.Is(last, "main.hear.thatOne") ? string.Join(' ', name) : null;
    }

    // "Seocnd one", "optoin 2"
    private List<string>? Mended(List<string> words)
    {
        var mended = words.Count > MostWordsOfAName ? words : words.ConvertAll(word => word.Length < FewestMisspelt ? word : _places.Find(place => EditDistance.IsWithin(word, place, 1)) ?? word);
        return mended.SequenceEqual(words) ? null : mended.FindAll(word => !(hearing.Is(word, "main.hear.place") || hearing.Is(word, "main.hear.behindPlace")));
    }

    private int? Read(List<string> number)
    {
        var english = spoken.ToEnglish(string.Join(' ', number));
        return number.Count > 0 && !english.Contains(' ', StringComparison.Ordinal) ? Position.In(english) : null;
    }
}
