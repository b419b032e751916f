using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Finds what stands around a question and asks nothing: a greeting or thanks, "ok so", "can you tell me", "yaar".</summary>
internal sealed class Courtesies(Targets targets, PhraseTable acts, Cues cues)
{
    private const int LongestAct = 4;
    private const int LongestCue = 6;

    /// <summary>
    /// The act, not one that steers, that the words from <paramref name="first"/> up to
    /// <paramref name="end"/> begin with, and its number of words; 0 words if they begin with none.
    /// </summary>
    public (int Act, int Count) Before(TokenBuffer words, int first, int end)
    {
        for (var count = Math.Min(LongestAct, end - first - 2); count > 0; count--)
        {
            if (ActOf(words, first, count) is var act and >= 0)
            {
                return cues.At(CueKinds.GoOn, words, first + count) > 0 ? default : (act, count);
            }
        }

        return default;
    }

    /// <summary>The number of words of such an act that they end with.</summary>
    public int Behind(TokenBuffer words, int first, int end)
    {
        for (var count = Math.Min(LongestAct, end - first - 2); count > 0; count--)
        {
            if (ActOf(words, end - count, count) >= 0)
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>What is left of these words between cues of a kind; at least one of them is.</summary>
    public (int First, int End) Within(string kind, TokenBuffer words, int first, int end)
    {
        while (cues.At(kind, words, first) is var ahead and > 0 && first + ahead < end)
        {
            first += ahead;
        }

        while (CueBehind(kind, words, first, end) is var behind and > 0)
        {
            end -= behind;
        }

        return (first, end);
    }

    private int CueBehind(string kind, TokenBuffer words, int first, int end)
    {
        for (var count = Math.Min(LongestCue, end - first - 1); count > 0; count--)
        {
            if (cues.At(kind, words, end - count) == count)
            {
                return count;
            }
        }

        return 0;
    }

    private int ActOf(TokenBuffer words, int first, int count)
    {
        foreach (var act in acts.Whole(words, first, count))
        {
            if (targets.IsInScope[act] && !targets[act].IsWhole)
            {
                return act;
            }
        }

        return -1;
    }
}
