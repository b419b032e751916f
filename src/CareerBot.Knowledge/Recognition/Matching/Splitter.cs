using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Cuts a message into the questions that it may hold: at the end of a sentence and at words that
/// join. Whether they are several is decided by how each is understood.
/// </summary>
/// <param name="cues">The little words.</param>
/// <param name="keywords">What is curated: a word that joins inside one of them divides nothing.</param>
internal sealed class Splitter(Cues cues, PhraseTable keywords)
{
    private const int MostParts = 4;
    private const int FewestWords = 2;
    private const int MostListed = 5;
    private const int LongestListed = 6;
    private const int LongestCoupled = 4;

    private static readonly System.Buffers.SearchValues<char> s_ends = System.Buffers.SearchValues.Create("?!.;\n।");
    private static readonly System.Buffers.SearchValues<char> s_questions = System.Buffers.SearchValues.Create("?");
    private static readonly System.Buffers.SearchValues<char> s_listed = System.Buffers.SearchValues.Create("?!.;,/&+\n।");
    private static readonly System.Buffers.SearchValues<char> s_breaks = System.Buffers.SearchValues.Create("?!.;,:\n।-–—");

    /// <summary>The parts as first word and number of words; none if the message does not come apart.</summary>
    public List<(int First, int Count)>? Split(ReadOnlySpan<char> text, TokenBuffer words)
    {
        List<(int, int)>? parts = null;
        var (first, coupled) = (0, 0);
        for (var i = 1; i < words.Count; i++)
        {
            var joint = Joint(words, i);
            if (joint > 0 && (cues.Hold(CueKinds.Couple, words, coupled, i) || IsCoupledBehind(words, i + joint)) && cues.At(CueKinds.Ask, words, i + joint) == 0)
            {
                // "The difference between the role and a data scientist" is one question.
                coupled = i + joint;
                continue;
            }

            if (i - first >= FewestWords && words.Count - i - joint >= FewestWords && (joint > 0 || IsBetween(text, words, i, s_ends)))
            {
                (parts ??= []).Add((first, i - first));
                first = i + joint;
                i = Math.Max(i, first);
                if (parts.Count == MostParts - 1)
                {
                    break;
                }
            }
        }

        parts?.Add((first, words.Count - first));
        return parts;
    }

    /// <summary>
    /// The short parts of a list, cut at every pause and joining word ("the role, the
    /// skills and the roadmap"); none if it is no list of two to five.
    /// </summary>
    public List<(int First, int Count)>? List(ReadOnlySpan<char> text, TokenBuffer words)
    {
        List<(int First, int Count)> parts = [];
        var first = 0;
        for (var i = 1; i <= words.Count && parts.Count <= MostListed; i++)
        {
            var joint = i < words.Count ? Joint(words, i) : 0;
            if (joint > 0 && (cues.Hold(CueKinds.Couple, words, 0, i) || IsCoupledBehind(words, i + joint)))
            {
                return null;
            }

            if (i == words.Count || joint > 0 || IsBetween(text, words, i, s_listed))
            {
                parts.Add((first, i - first));
                first = i + joint;
                i = Math.Max(i, first);
            }
        }

        return parts.Count is > 1 and <= MostListed && parts.TrueForAll(part => part.Count is > 0 and <= LongestListed) ? parts : null;
    }

    /// <summary>The first word of the last sentence, where it alone may be a question; 0 where there is one sentence or one before it asks too.</summary>
    public static int LastSentence(ReadOnlySpan<char> text, TokenBuffer words)
    {
        var last = 0;
        for (var i = FewestWords; i <= words.Count - FewestWords; i++)
        {
            if (IsBetween(text, words, i, s_ends))
            {
                if (IsBetween(text, words, i, s_questions))
                {
                    return 0;
                }

                last = i;
            }
        }

        return last;
    }

    // The number of words that join there. "AI and DS" is one name.
    private int Joint(TokenBuffer words, int at)
    {
        var count = cues.At(CueKinds.Join, words, at);
        for (var first = at - 1; count > 0 && first >= Math.Max(0, at - keywords.Longest); first--)
        {
            count = keywords.LongestAt(words, first).Count > at - first ? 0 : count;
        }

        return count;
    }

    // "X aur Y me kya antar hai": one short name stands between the joining word and what is asked of both.
    private bool IsCoupledBehind(TokenBuffer words, int from)
    {
        var at = from;
        while (at < words.Count && at - from < LongestCoupled && cues.At(CueKinds.Join, words, at) == 0 && cues.At(CueKinds.CoupleBehind, words, at) == 0)
        {
            at++;
        }

        return at > from && cues.At(CueKinds.CoupleBehind, words, at) > 0;
    }

    /// <summary>Whether a sign of any pause stands before the word at <paramref name="word"/>.</summary>
    public static bool IsBreak(ReadOnlySpan<char> text, TokenBuffer words, int word) => IsBetween(text, words, word, s_breaks);

    /// <summary>Whether a question mark follows the word at <paramref name="word"/>.</summary>
    public static bool IsAsked(ReadOnlySpan<char> text, TokenBuffer words, int word)
    {
        var (start, length) = words.Source(word);
        var behind = text[(start + length)..(word + 1 < words.Count ? words.Source(word + 1).Start : text.Length)];
        return behind.Contains('?');
    }

    private static bool IsBetween(ReadOnlySpan<char> text, TokenBuffer words, int word, System.Buffers.SearchValues<char> signs)
    {
        var (start, length) = words.Source(word - 1);
        var from = start + length;
        var to = words.Source(word).Start;
        return from < to && text[from..to].ContainsAny(signs);
    }
}
