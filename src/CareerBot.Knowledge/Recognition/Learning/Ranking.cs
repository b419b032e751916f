namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Finds the best of many scores.</summary>
internal static class Ranking
{
    /// <summary>The places of the best scores, best first; of equal ones the first.</summary>
    public static int[] Best(ReadOnlySpan<float> scores, int most)
    {
        var best = new int[Math.Min(most, scores.Length)];
        var count = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (count == best.Length && !(scores[i] > scores[best[^1]]))
            {
                continue;
            }

            var place = count < best.Length ? count++ : count - 1;
            for (; place > 0 && scores[i] > scores[best[place - 1]]; place--)
            {
                best[place] = best[place - 1];
            }

            best[place] = i;
        }

        return best;
    }

    /// <summary>How far the best score is above the second; 0 if there is but one.</summary>
    public static float Gap(ReadOnlySpan<float> scores)
    {
        var (first, second) = (float.NegativeInfinity, float.NegativeInfinity);
        foreach (var score in scores)
        {
            (first, second) = score > first ? (score, first) : (first, Math.Max(second, score));
        }

        return scores.Length > 1 ? first - second : 0;
    }
}
