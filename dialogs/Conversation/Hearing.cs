using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Finds the phrases of the words files in what people write. Only letters and digits count.</summary>
public sealed class Hearing
{
    private const string Lists = ".hear.";
    private const string Courtesy = "main.hear.courtesy";
    private const int LongestPhrase = 8;
    private const int LongestName = 3;
    private const int MostWordsOfASentence = 12;

    // A turn looks at its text, and at parts of it, for hundreds of phrases.
    private const int Remembered = 8;

    [ThreadStatic]
    private static (Hearing By, (string Said, HeardText Heard)[] Texts, int Next) t_heard;

    private readonly Words _words;
    private readonly Spelling _spelling;
    private readonly PhraseBook _book;
    private readonly Recent<HeardText> _recent;
    private readonly ConcurrentDictionary<string, FrozenSet<string>> _names = new(StringComparer.Ordinal);

    /// <param name="words">The phrases: what stands under <c>hear</c> in the words files.</param>
    /// <param name="lexicon">The usual spelling of words by each other one.</param>
    public Hearing(Words words, IReadOnlyDictionary<string, string> lexicon)
    {
        (_words, _spelling) = (words, new Spelling(lexicon));
        _book = new PhraseBook(words.All.Where(list => list.Language == Words.Fallback && list.Key.Contains(Lists, StringComparison.Ordinal))
            .Select(list => (list.Key, list.Variants.Select(Usual))));
        _recent = new Recent<HeardText>(text => new HeardText(text, Usual(text), _book));
    }

    /// <summary>Whether <paramref name="text"/> holds one of the phrases of <paramref name="key"/>, as whole words.</summary>
    public bool Says(string text, string key) => Of(text).Hits.IsIn(_book.NumberOf(key));

    /// <summary>The phrases of <paramref name="key"/> that <paramref name="text"/> holds, as they are written in it and in its order.</summary>
    public IReadOnlyList<string> Named(string text, string key)
    {
        var tokens = Tokens(text).SelectMany(token => token.Split('/', ',')).Where(token => token.Length > 0).ToList();
        var named = new List<string>();
        for (var at = 0; at < tokens.Count; at++)
        {
            for (var count = Math.Min(LongestName, tokens.Count - at); count > 0; count--)
            {
                var phrase = string.Join(' ', tokens.GetRange(at, count));
                if (NamesOf(key).Contains(PlainText.Of(phrase)))
                {
                    named.Add(phrase.Trim('.', ';', '!', '(', ')', '"', '\''));
                    at += count - 1;
                    break;
                }
            }
        }

        return [.. named.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>
    /// Whether the whole of <paramref name="text"/> is one of the phrases of
    /// <paramref name="key"/>, but for courtesies around it: "ok, save it please".
    /// </summary>
    public bool Is(string text, string key)
    {
        var heard = Of(text);
        var (lists, core) = (heard.Lists, Core(heard));
        // Most texts are in no list at all, and need no look at the key.
        return (lists.Length > 0 || core.Length > 0) && _book.NumberOf(key) is var list && (lists.Contains(list) || core.Contains(list));
    }

    /// <summary>
    /// Whether <paramref name="text"/> holds a phrase of <paramref name="of"/>, and beside it
    /// nothing but phrases of <paramref name="beside"/> and courtesies.
    /// </summary>
    public bool IsMadeOf(string text, string of, params ReadOnlySpan<string> beside)
    {
        var words = Says(text, of) ? Spelled(text).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        var at = 0;
        for (var count = words.Length <= MostWordsOfASentence ? 1 : 0; at < words.Length && count > 0; at += count)
        {
            count = Math.Min(LongestPhrase, words.Length - at);
            while (count > 0 && !IsOneOf(words.AsSpan(at, count), of, beside))
            {
                count--;
            }
        }

        return words.Length > 0 && at == words.Length;
    }

    /// <summary>Whether <paramref name="text"/> is made of <paramref name="words"/>: a phrase that says what it is about, and nothing but the small ones around it.</summary>
    internal bool IsMadeOf(string text, Wordings words) => IsMadeOf(text, words.Of, words.Beside);

    private bool IsOneOf(ReadOnlySpan<string> words, string of, ReadOnlySpan<string> beside)
    {
        var lists = _book.ListsWith($" {string.Join(' ', words)} ");
        var isOne = lists.Contains(_book.NumberOf(of)) || lists.Contains(_book.NumberOf(Courtesy));
        foreach (var key in beside)
        {
            isOne |= lists.Contains(_book.NumberOf(key));
        }

        return isOne;
    }

    /// <summary>
    /// What follows the phrase of <paramref name="key"/> that <paramref name="text"/>
    /// begins with, as it was written; null if it begins with none.
    /// </summary>
    public string? After(string text, string key)
    {
        var list = _book.NumberOf(key);
        var tokens = Of(text).Hits.IsFirst(list) ? Tokens(text) : [];
        return LengthOf(tokens, list, isLast: false) is > 0 and var count ? string.Join(' ', tokens.AsSpan(count..)) : null;
    }

    /// <summary>What stands before the phrase of <paramref name="key"/> that <paramref name="text"/> ends with; null if it ends with none.</summary>
    public string? Before(string text, string key) => Ahead(text, key) is { } ahead ? PlainText.Of(ahead).Trim() : null;

    /// <summary>
    /// What stands before the phrase of <paramref name="key"/> that
    /// <paramref name="text"/> ends with, as it was written; null if it ends with none.
    /// </summary>
    public string? Ahead(string text, string key)
    {
        var list = _book.NumberOf(key);
        var tokens = Of(text).Hits.IsLast(list) ? Tokens(text) : [];
        return LengthOf(tokens, list, isLast: true) is > 0 and var count ? string.Join(' ', tokens.AsSpan(..^count)) : null;
    }

    // The number of words of the longest phrase of the list that they begin or end with; 0 for none.
    private int LengthOf(string[] tokens, int list, bool isLast)
    {
        var count = Math.Min(LongestPhrase, tokens.Length);
        while (count > 0 && !_book.ListsWith(Usual(string.Join(' ', isLast ? tokens.AsSpan(^count..) : tokens.AsSpan(..count)))).Contains(list))
        {
            count--;
        }

        return count;
    }

    /// <summary><paramref name="text"/> without the "right?" or "theek hai?" that asks only for assent to what was said before it.</summary>
    public string Untagged(string text)
    {
        var tokens = Tokens(text);
        // "Is this ok?" asks, and says nothing that could be assented to.
        for (var count = After(text, "plan.hear.question") is null ? Math.Min(LongestPhrase, tokens.Length - 1) : 0; count > 0; count--)
        {
            if ((text.EndsWith('?') || tokens[^(count + 1)].EndsWith(',')) && Is(string.Join(' ', tokens[^count..]), "plan.hear.tag"))
            {
                return string.Join(' ', tokens[..^count]).TrimEnd(',', ' ');
            }
        }

        return text;
    }

    /// <summary><paramref name="text"/> without the phrases of <paramref name="key"/> that it begins and ends with.</summary>
    public string Between(string text, string key)
    {
        var said = text;
        while (After(said, key) is { } rest)
        {
            said = rest;
        }

        return Ahead(said, key) is { } front ? Between(front, key) : said;
    }

    /// <summary><paramref name="text"/> without the courtesies around it ("please", "ok", "thanks"); empty where it holds nothing else.</summary>
    public string WithoutCourtesy(string text) => Of(text) is var heard && heard.Plain is { } plain ? plain : heard.Plain = Between(text, Courtesy);

    /// <summary><paramref name="text"/> without the value that another one takes the place of: "12, not 10" is 12, and "12 instead of 10" too.</summary>
    public string Preferred(string text)
    {
        var tokens = Tokens(text);
        var at = Array.FindIndex(tokens, 0, token => Is(token, "plan.hear.insteadOf"));
        return at > 0 && Array.Exists(tokens[(at + 1)..], token => token.Any(char.IsLetterOrDigit)) ? string.Join(' ', tokens[..at]) : text;
    }

    /// <summary>
    /// What stands behind the phrase of <paramref name="key"/> inside <paramref name="text"/>: "6
    /// ki jagah 9" is 9; all of it where nothing stands on one of its sides.
    /// </summary>
    public string Behind(string text, string key)
    {
        var tokens = Says(text, key) ? Tokens(text) : [];
        return Enumerable.Range(1, Math.Max(tokens.Length - 1, 0)).Select(at => After(string.Join(' ', tokens[at..]), key)).FirstOrDefault(behind => behind?.Length > 0) ?? text;
    }

    private static string[] Tokens(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether <paramref name="text"/> asks something.</summary>
    public bool IsQuestion(string text) => text.TrimEnd().EndsWith('?')
        || (Unfilled(text) is var said && After(said, "plan.hear.question") is not null && After(said, "plan.hear.noQuestion") is null);

    /// <summary><paramref name="text"/> without the fillers in front of it ("hmm", "so"), unless it holds nothing else.</summary>
    public string Unfilled(string text)
    {
        var heard = Of(text);
        if (heard.Unfilled is { } unfilled)
        {
            return unfilled;
        }

        var said = text;
        while (After(said, "plan.hear.filler") is { Length: > 0 } rest)
        {
            said = rest;
        }

        return heard.Unfilled = said;
    }

    /// <summary>
    /// The parts of <paramref name="text"/>: it is taken apart after a sign and at a
    /// word such as "and", but not inside "between 1 and 20 March".
    /// </summary>
    public IReadOnlyList<string> Parts(string text) =>
        Of(text) is var heard && heard.Parts is { } parts ? parts : heard.Parts = [.. MessageParts.Of(Tokens(text), IsJoin)];

    // As it is written: "pe" is another spelling of "par" ("on"), and never the "par" that is a "but".
    private bool IsJoin(string token) => NamesOf("plan.hear.and").Contains(PlainText.Of(token));

    /// <summary>The plain words of <paramref name="text"/> in their usual spelling.</summary>
    internal string Spelled(string text) => Of(text).Said;

    private string Usual(string text) => _spelling.Usual(PlainText.Of(text));

    private HeardText Of(string text)
    {
        if (t_heard.By != this)
        {
            t_heard = (this, new (string, HeardText)[Remembered], 0);
        }

        // Compared by reference: a turn hands the same text on.
        foreach (var (said, known) in t_heard.Texts)
        {
            if (ReferenceEquals(said, text))
            {
                return known;
            }
        }

        var heard = _recent.Of(text);
        // Words are asked for one after another; what is asked for hundreds of phrases shall not make room for them.
        if (text.Contains(' ', StringComparison.Ordinal))
        {
            t_heard.Texts[t_heard.Next] = (text, heard);
            t_heard.Next = (t_heard.Next + 1) % Remembered;
        }

        return heard;
    }

    // The lists that have what stands between courtesies; none where there are no courtesies around it.
    private int[] Core(HeardText heard) => heard.Core ??=
        heard.Text.Contains(' ', StringComparison.Ordinal) && WithoutCourtesy(heard.Text) is { Length: > 0 } core && core.Length < heard.Text.Length
            ? _book.ListsWith(Usual(core))
            : [];

    /// <summary>All phrases of <paramref name="key"/>, plain and in their usual spelling.</summary>
    internal IEnumerable<string> All(string key) => _words.List(Words.Fallback, key).Select(Usual).Distinct(StringComparer.Ordinal);

    // Compared as they are written: "r" is the name of a language, and no "are".
    private FrozenSet<string> NamesOf(string key) =>
        _names.GetOrAdd(key, static (name, words) => words.List(Words.Fallback, name).Select(PlainText.Of).ToFrozenSet(StringComparer.Ordinal), _words);
}
