namespace CareerBot.Knowledge.Recognition.Dating;

/// <summary>A stretch of years and the number of words that say it; nothing has 0 words.</summary>
internal readonly record struct DateSpan(int From, int To, int Count)
{
    private const int Decade = 10;

    public bool IsDecade => To - From == Decade - 1 && From % Decade == 0;
}

/// <summary>Reads a single date, or a range of two.</summary>
internal static class Ranges
{
    public static DateSpan At(DatedLine line, int at)
    {
        var first = Dates.At(line, at);
        if (first.Count == 0)
        {
            return default;
        }

        var next = at + first.Count;
        if (ShortEnd(line, next, first) is { Count: > 0 } shortened)
        {
            return shortened;
        }

        var second = SecondAt(line, at, next, first);
        return second >= next && Dates.At(line, second) is { Count: > 0 } last && last.To >= first.From
            ? new DateSpan(first.From, last.To, second + last.Count - at)
            : first;
    }

    // "1980-85"
    private static DateSpan ShortEnd(DatedLine line, int next, DateSpan first) =>
        next < line.Count && first.From == first.To && IsDash(line.Gap(next)) && line[next] is [>= '0' and <= '9', >= '0' and <= '9'] end
        && int.Parse(end, System.Globalization.CultureInfo.InvariantCulture) is var number && number > first.From % 100
            ? new DateSpan(first.From, first.From - (first.From % 100) + number, first.Count + 1)
            : default;

    // Where the end of a range would begin, or -1.
    private static int SecondAt(DatedLine line, int at, int next, DateSpan first)
    {
        if (next < line.Count && IsDash(line.Gap(next)))
        {
            return next;
        }

        var joint = line.Word(next).Kind;
        var second = SkipFillers(line, next + 1);
        if (joint == YearWordKind.To)
        {
            return SkipFillers(line, line.Is(second, YearWordKind.To) ? second + 1 : second);
        }

        return joint == YearWordKind.And && IsRange(line, at, second, first) ? second : -1;
    }

    private static bool IsRange(DatedLine line, int at, int second, DateSpan first)
    {
        var before = at - 1;
        while (line.Word(before).Kind is YearWordKind.Filler or YearWordKind.Part)
        {
            before--;
        }

        if (line.Is(before, YearWordKind.Between) || second >= line.Count)
        {
            return second < line.Count;
        }

        var last = Dates.At(line, second);
        var behind = second + last.Count;
        behind += line.Is(behind, YearWordKind.Of) ? 1 : 0;
        return line.Word(behind).Kind is YearWordKind.Behind or YearWordKind.Between || (first.IsDecade && last.IsDecade && last.From == first.To + 1);
    }

    private static int SkipFillers(DatedLine line, int at)
    {
        while (line.Word(at).Kind is YearWordKind.Filler or YearWordKind.Part)
        {
            at++;
        }

        return at;
    }

    private static bool IsDash(ReadOnlySpan<char> gap) => gap.Trim() is ['-' or '–' or '—' or '~' or '−'];
}
