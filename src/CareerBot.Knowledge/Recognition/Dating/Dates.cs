using System.Globalization;

namespace CareerBot.Knowledge.Recognition.Dating;

/// <summary>Reads one year, decade or century at a word.</summary>
internal static class Dates
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    // A decade of two digits below this is of the present century: the 20s are not the 1920s.
    private const int CenturyTurn = 30;

    // "Mid sixties" by itself is a decade from here on: whoever asks about a career is younger.
    private const int PlainestDecade = 60;

    // A year of two digits by itself ("86 mein") is one from here on: smaller numbers are classes, ages and days.
    private const int PlainestShortYear = 41;

    /// <summary>Whether a number in two digits stands here that may be a year: "43".</summary>
    public static bool IsShort(DatedLine line, int at) =>
        at < line.Count && line[at] is [>= '0' and <= '9', >= '0' and <= '9'] && line.Number(at) >= PlainestShortYear;

    /// <summary>The range of two years in two digits, if it can be one: "between 43 and 69", "43 se 58 tak kya hua".</summary>
    public static DateSpan ShortRange(DatedLine line, int at, int end) =>
        IsShort(line, end) && line.Number(at) < line.Number(end) && IsAboutDates(line)
            ? Within(FirstYear + line.Number(at), FirstYear + line.Number(end), end + 1 - at) : default;

    public static DateSpan At(DatedLine line, int at) => at < 0 || at >= line.Count ? default
        : SpokenYears.At(line, at) is { Count: > 0 } said ? Of(said.Year, said.Count)
        : char.IsAsciiDigit(line[at][0]) ? Digits(line, at)
        : Words(line, at) is { Count: > 0 } worded ? worded
        : Glued(line, at);

    private static DateSpan Digits(DatedLine line, int at)
    {
        var word = line[at];
        var length = word.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : word.Length;
        var tail = word[length..];
        if (length is not (2 or 4) || IsPartOfNumber(line, at))
        {
            return Century(line, at, length, tail);
        }

        var number = int.Parse(word[..length], CultureInfo.InvariantCulture);
        if (number % 10 == 0 && tail is "" or "s" && DecadeWords(line, at, tail) is var words and > 0)
        {
            return length == 4 ? Within(number, number + 9, words) : IsAge(line, at, number) ? default : Decade(number, words);
        }

        return length == 4 ? Year(line, at, number, tail)
            : tail is "" && (line.Gap(at) is [.., '\'' or '’' or '‘'] || IsShortYear(line, at, number)) ? Of(CenturyOf(number) + number, 1)
            : Century(line, at, length, tail);
    }

    // "86 mein kya hua", "what came after 69": where something is said to have happened, or nothing else is said: "after 69".
    private static bool IsShortYear(DatedLine line, int at, int number) =>
        number >= PlainestShortYear && number % 10 != 0 && IsBesideIn(line, at) && IsAboutDates(line);

    // "86 mein", "in 86", "86 ke baad".
    private static bool IsBesideIn(DatedLine line, int at) => line.Is(at + 1, YearWordKind.In) || line.Is(at - 1, YearWordKind.In)
        || (line.Word(at + 1).Kind is YearWordKind.Of or YearWordKind.To && line.Is(at + 2, YearWordKind.In));

    private static bool IsAboutDates(DatedLine line) => (line.Holds(YearWordKind.Past) || line.IsOnlyDates()) && !line.Holds(YearWordKind.Counted);

    // "in1986", "saal2012": the blank was left out.
    private static DateSpan Glued(DatedLine line, int at)
    {
        var word = line[at];
        return word.Length > 4 && !word[^4..].ContainsAnyExceptInRange('0', '9')
            && line.Word(word[..^4]).Kind is YearWordKind.In or YearWordKind.Filler or YearWordKind.Between or YearWordKind.To
            ? Year(line, at, int.Parse(word[^4..], CultureInfo.InvariantCulture), "") : default;
    }

    private static DateSpan Year(DatedLine line, int at, int number, ReadOnlySpan<char> tail)
    {
        // No decade ends so: "1986s" is a slip.
        var isGlued = tail is "s" || (tail.Length > 0 && IsGlued(line, tail));
        var isAmount = (line.Is(at + 1, YearWordKind.Counted) && !IsDated(line, at, number))
            || line.Is(at - 1, YearWordKind.Counted)
            || line.Gap(at).TrimEnd() is [.., '₹' or '$' or '€' or '#'];
        return (tail.Length > 0 && !isGlued) || isAmount ? default : Of(number, 1);
    }

    // "In 1969 people lost interest": no amount, though people can be counted.
    private static bool IsDated(DatedLine line, int at, int number) => number % 10 != 0 && line.Word(at - 1).Kind is YearWordKind.In or YearWordKind.Filler;

    private static DateSpan Words(DatedLine line, int at)
    {
        var (kind, number) = line.Word(at);
        return kind switch
        {
            YearWordKind.Decade => IsAge(line, at, number) ? default : Decade(number, 1),
            YearWordKind.ForeignTens => DecadeWords(line, at, "") is var words and > 1 ? Decade(number, words) : default,
            YearWordKind.Ordinal => line.Is(at + 1, YearWordKind.CenturyName) ? OfCentury(number, 2) : default,
            YearWordKind.Teen when number == 19 => Spelled(line, at, FirstYear),
            YearWordKind.Tens when number == 20 => line.Word(at + 1) is { Kind: YearWordKind.Unit, Number: 1 } or { Kind: YearWordKind.None }
                && line.Is(at + 2, YearWordKind.CenturyName)
                ? OfCentury(21, 3)
                : Spelled(line, at, 2000),
            _ => default,
        };
    }

    // "nineteen eighty six", "twenty twelve", "nineteen eighties"
    private static DateSpan Spelled(DatedLine line, int at, int century)
    {
        var (kind, number) = line.Word(at + 1);
        if (kind == YearWordKind.Decade)
        {
            return Within(century + number, century + number + 9, 2);
        }

        // "twenty oh six"
        if (kind == YearWordKind.Nought && line.Word(at + 2) is { Kind: YearWordKind.Unit } single)
        {
            return Of(century + single.Number, 3);
        }

        var unit = kind == YearWordKind.Tens ? line.Word(at + 2) : default;
        var count = unit.Kind == YearWordKind.Unit ? 3 : 2;
        return kind is not (YearWordKind.Teen or YearWordKind.Tens) || line.Is(at + count, YearWordKind.Counted) ? default
            : Of(century + number + (count == 3 ? unit.Number : 0), count);
    }

    // The number of words that make a decade of the number here; 0 if none do.
    private static int DecadeWords(DatedLine line, int at, ReadOnlySpan<char> tail)
    {
        if (tail is "s" || (at + 1 < line.Count && line[at + 1] is "'s"))
        {
            var own = tail is "s" ? 1 : 2;
            return line.Is(at + own, YearWordKind.DecadeName) ? own + 1
                : line.Is(at + own, YearWordKind.Of) && line.Is(at + own + 1, YearWordKind.DecadeName) ? own + 2
                : own;
        }

        var next = at + 1;
        while (line.Is(next, YearWordKind.Of))
        {
            next++;
        }

        return line.Is(next, YearWordKind.DecadeName) ? next + 1 - at : 0;
    }

    // "20th century"
    private static DateSpan Century(DatedLine line, int at, int length, ReadOnlySpan<char> tail) =>
        length == 2 && (tail is "" || line.Word(tail).Kind == YearWordKind.OrdinalEnd) && line.Is(at + 1, YearWordKind.CenturyName)
            ? OfCentury(int.Parse(line[at][..2], CultureInfo.InvariantCulture), 2)
            : default;

    // "1950.5", "1,950": a part of a longer number; but not "1986,1989".
    private static bool IsPartOfNumber(DatedLine line, int at) => IsOneNumber(line, at) || IsOneNumber(line, at + 1);

    // Whether a word goes on with the number before it.
    private static bool IsOneNumber(DatedLine line, int at) => at > 0 && at < line.Count && line.Gap(at) is "." or ","
        && char.IsAsciiDigit(line[at - 1][^1]) && char.IsAsciiDigit(line[at][0]) && (line[at - 1].Length, line[at].Length) is not (4, 4);

    // "In my 30s", "late twenties"; but not "the late twenties", nor "what was there in late 50s".
    private static bool IsAge(DatedLine line, int at, int number)
    {
        var isPart = line.Is(at - 1, YearWordKind.Part);
        var before = isPart ? at - 2 : at - 1;
        return line.Is(before, YearWordKind.Whose)
            || (isPart && number < PlainestDecade && !line.Is(before, YearWordKind.Filler) && !line.Holds(YearWordKind.Past));
    }

    private static bool IsGlued(DatedLine line, ReadOnlySpan<char> tail) =>
        line.Word(tail).Kind is YearWordKind.In or YearWordKind.Of or YearWordKind.To or YearWordKind.Behind;

    private static int CenturyOf(int number) => number < CenturyTurn ? 2000 : FirstYear;

    private static DateSpan Decade(int number, int words) => Within(CenturyOf(number) + number, CenturyOf(number) + number + 9, words);

    private static DateSpan OfCentury(int number, int words) => Within((number - 1) * 100, ((number - 1) * 100) + 99, words);

    private static DateSpan Of(int year, int words) => Within(year, year, words);

    private static DateSpan Within(int from, int to, int words) => from >= FirstYear && to <= LastYear ? new DateSpan(from, to, words) : default;
}
