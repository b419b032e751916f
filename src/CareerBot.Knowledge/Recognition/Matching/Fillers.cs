using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Finds what says nothing around a question: "ok so", "can you tell me", "yaar". Examples are learned without it and messages are understood without it.</summary>
internal sealed class Fillers(Cues cues)
{
    private const int Longest = 6;

    /// <summary>What is left between fillers of the words from <paramref name="first"/> up to but not with <paramref name="end"/>; at least one of them is.</summary>
    public (int First, int End) Around(string kind, TokenBuffer words, int first, int end)
    {
        while (cues.At(kind, words, first) is var ahead and > 0 && first + ahead < end)
        {
            first += ahead;
        }

        while (Behind(kind, words, first, end) is var behind and > 0)
        {
            end -= behind;
        }

        return (first, end);
    }

    private int Behind(string kind, TokenBuffer words, int first, int end)
    {
        for (var count = Math.Min(Longest, end - first - 1); count > 0; count--)
        {
            if (cues.At(kind, words, end - count) == count)
            {
                return count;
            }
        }

        return 0;
    }
}
