namespace CareerBot.Knowledge.Recognition.Dating;

/// <summary>A stretch of years and the number of words that say it; nothing has 0 words.</summary>
internal readonly record struct DateSpan(int From, int To, int Count)
{
    public bool IsDecade => new YearRange(From, To).IsDecade;
}

/// <summary>Reads a single date, or a range of two.</summary>
internal static class Ranges
{
    private const int FirstDecade = 20;

    public static DateSpan At(DatedLine line, int at)
    {
        var first = Dates.At(line, at);
        if (first.From == first.To && Decades(line, at) is { Count: > 0 } decades)
        {
            return decades;
        }

        if (first.Count == 0)
        {
            return Dates.IsShort(line, at) && SecondAt(line, at, at + 1, first) is var end && end > at ? Dates.ShortRange(line, at, end) : default;
        }

        var next = at + first.Count;
        if (ShortEnd(line, next, first) is { Count: > 0 } shortened)
        {
            return shortened;
        }

        var second = SkipFillers(line, SecondAt(line, at, next, first));
        return second >= next && Dates.At(line, second) is { Count: > 0 } last && last.To >= first.From
            ? new DateSpan(first.From, last.To, second + last.Count - at)
            : first;
    }

    // "1980 aur 1990 ke dashak", "60 aur 80 ke dashak ke beech", "80-90s": what makes a decade of the second number makes one of the first.
    private static DateSpan Decades(DatedLine line, int at)
    {
        var number = line[at] is ['1' or '2', >= '0' and <= '9', >= '0' and <= '9', '0'] year ? Parsed(year) : line.Number(at);
        var joint = line.Word(at + 1).Kind;
        var second = joint is YearWordKind.To or YearWordKind.And ? SkipFillers(line, at + 2) : at + 1 < line.Count && IsDash(line.Gap(at + 1)) ? at + 1 : -1;
        if (number < FirstDecade || number % YearRange.YearsOfDecade != 0 || second < 0 || Dates.At(line, second) is not { Count: > 0, IsDecade: true } last)
        {
            return default;
        }

        var from = number < NumberWords.Hundred ? last.From - (last.From % NumberWords.Hundred) + number : number;
        return from < last.From && (joint != YearWordKind.And || from + YearRange.YearsOfDecade == last.From || IsRange(line, at, second, default))
            ? new DateSpan(from, last.To, second + last.Count - at) : default;
    }

    // "1980-85", "1940-60s"
    private static DateSpan ShortEnd(DatedLine line, int next, DateSpan first)
    {
        if (next >= line.Count
            || first.From != first.To
            || !IsDash(line.Gap(next))
            || line[next] is not [>= '0' and <= '9', >= '0' and <= '9', ..] end
            || end[2..] is not ("" or "s"))
        {
            return default;
        }

        var last = Parsed(end[..2]) + (end[2..] is "s" ? YearRange.YearsOfDecade - 1 : 0);
        return last > first.From % NumberWords.Hundred
            ? new DateSpan(first.From, first.From - (first.From % NumberWords.Hundred) + last, first.Count + 1)
            : default;
    }

    // Where the end of a range would begin, or -1.
    private static int SecondAt(DatedLine line, int at, int next, DateSpan first)
    {
        if (next < line.Count && (IsDash(line.Gap(next)) || IsNextDecade(line, next, first)))
        {
            return next;
        }

        // "between 1958 & 1969"
        if (line.Gap(next).Trim() is "&" && IsRange(line, at, next, first))
        {
            return next;
        }

        // "80s mein aur 90s mein"
        next += first.IsDecade && line.Is(next, YearWordKind.In) && line.Is(next + 1, YearWordKind.And) ? 1 : 0;
        var joint = line.Word(next).Kind;
        var second = SkipFillers(line, next + 1);
        if (joint == YearWordKind.To)
        {
            return SkipFillers(line, line.Is(second, YearWordKind.To) ? second + 1 : second);
        }

        return joint == YearWordKind.And && IsRange(line, at, second, first) ? second : -1;
    }

    // "the 80s, 90s", "80s & 90s"
    private static bool IsNextDecade(DatedLine line, int next, DateSpan first) =>
        line.Gap(next).Trim() is "," or "/" or "&" or "+"
            && first.IsDecade
            && Dates.At(line, SkipFillers(line, next)) is { IsDecade: true } second
            && second.From == first.To + 1;

    private static int Parsed(ReadOnlySpan<char> digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsRange(DatedLine line, int at, int second, DateSpan first)
    {
        var before = at - 1;
        while (line.Word(before).Kind is YearWordKind.Filler or YearWordKind.Part)
        {
            before--;
        }

        // "b/w" is read as two words.
        var isBetween = line.Is(before, YearWordKind.Between) || (before > 0 && line[before] is "w" && line[before - 1] is "b");
        if (isBetween || second >= line.Count)
        {
            return second < line.Count;
        }

        var last = Dates.At(line, second);
        var behind = second + Math.Max(1, last.Count);
        behind += line.Is(behind, YearWordKind.Of) ? 1 : 0;
        return line.Word(behind).Kind is YearWordKind.Behind or YearWordKind.Between || (first.IsDecade && last.IsDecade && last.From == first.To + 1);
    }

    private static int SkipFillers(DatedLine line, int at)
    {
        while (at >= 0 && line.Word(at).Kind is YearWordKind.Filler or YearWordKind.Part)
        {
            at++;
        }

        return at;
    }

    private static bool IsDash(ReadOnlySpan<char> gap) => gap.Trim() is ['-' or '–' or '—' or '~' or '−'];
}
