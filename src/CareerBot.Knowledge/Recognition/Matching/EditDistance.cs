namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Counts slips of the finger: a letter too much, one missing, one for another, or two neighbours swapped
/// (Damerau, "A technique for computer detection and correction of spelling errors", CACM 1964; the restricted form).
/// </summary>
public static class EditDistance
{
    private const int Longest = 32;

    /// <summary>Whether one word becomes the other by at most <paramref name="most"/> slips. Words of more than 32 letters never do.</summary>
    public static bool IsWithin(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (one.Length > Longest || other.Length > Longest || Math.Abs(one.Length - other.Length) > most)
        {
            return false;
        }

        // What both begin and end with takes no part in it.
        var shared = one.CommonPrefixLength(other);
        one = one[shared..];
        other = other[shared..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        if (one.Length == 0 || other.Length == 0)
        {
            return Math.Max(one.Length, other.Length) <= most;
        }

        return most > 1 ? IsWithinAfter(one, other, most)
            : most == 1 && ((one.Length == 1 && other.Length == 1)
                || (one is [var first, var second] && other is [var third, var fourth] && first == fourth && second == third));
    }

    // Words that differ in their first letter and in their last.
    private static bool IsWithinAfter(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        Span<int> before = stackalloc int[Longest + 1];
        Span<int> above = stackalloc int[Longest + 1];
        Span<int> line = stackalloc int[Longest + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            line[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                line[j] = Math.Min(Math.Min(above[j], line[j - 1]) + 1, above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    line[j] = Math.Min(line[j], before[j - 2] + 1);
                }

                least = Math.Min(least, line[j]);
            }

            if (least > most)
            {
                return false;
            }

            var free = before;
            before = above;
            above = line;
            line = free;
        }

        return above[other.Length] <= most;
    }
}
