using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Dates in digits alone: 5/6/2027, 2027-06-05, 5.6.27, 5/6.</summary>
internal static class NumericDates
{
    public static Found? Read(Sentence text, int start)
    {
        var tokens = text.Tokens;
        if (!tokens.IsDigits(start) || IsGluedBefore(text, start) || !IsPart(text, start + 1, out var separator))
        {
            return null;
        }

        if (!IsPart(text, start + 3, out var second) || IsRange(text, start + 3, separator))
        {
            return ReadTwo(text, start, separator);
        }

        return second == separator && (!IsGluedAfter(text, start + 5) || IsRange(text, start + 5, separator)) ? ReadThree(text, start) : null;
    }

    /// <summary>A month of a year in digits: 2015-3, 3/2015.</summary>
    public static Found? ReadMonth(Sentence text, int start)
    {
        var tokens = text.Tokens;
        if (!tokens.IsDigits(start) || IsGluedBefore(text, start) || !IsPart(text, start + 1, out var separator) || IsGluedAfter(text, start + 3))
        {
            return null;
        }

        // "5.1935" is no month.
        if (separator == '.' && tokens[start].Length != 4)
        {
            return null;
        }

        var (year, month) = tokens[start].Length == 4 ? (start, start + 2) : (start + 2, start);
        if (tokens[year].Length != 4 || tokens[month].Length > 2 || tokens.Value(month) is < 1 or > 12 || tokens.Value(year) is < 1500 or > 2100)
        {
            return null;
        }

        return new Found(start, start + 3, Periods.Month((int)tokens.Value(year), (int)tokens.Value(month), text.Today));
    }

    /// <summary>A separator and digits, with no space; the separator is 0 if there is none.</summary>
    private static bool IsPart(Sentence text, int index, out char separator)
    {
        var tokens = text.Tokens;
        var isSeparator = tokens.IsGlued(index, TokenKind.Symbol) && text.IsAny(index, "/-.") && tokens.IsGlued(index + 1, TokenKind.Digits);
        separator = isSeparator ? tokens.Span(index)[0] : '\0';
        return isSeparator;
    }

    private static bool IsGluedBefore(Sentence text, int index) =>
        text.Tokens.IsGlued(index) && (text.Tokens[index - 1].Kind == TokenKind.Word || text.IsAny(index - 1, "/-.:"))
        && !(text.IsAny(index - 1, "-") && IsPart(text, index + 1, out var separator) && separator == '/');

    /// <summary>The hyphen of 5/1-5/7.</summary>
    private static bool IsRange(Sentence text, int index, char separator) =>
        separator == '/' && text.IsAny(index, "-") && text.Tokens.IsDigits(index + 1) && IsPart(text, index + 2, out var other) && other == separator;

    /// <summary>The date goes on as something else; a time of the ISO form may follow.</summary>
    private static bool IsGluedAfter(Sentence text, int index) =>
        IsPart(text, index, out _) || (text.Tokens.IsGlued(index, TokenKind.Word) && text.Tokens.Span(index) is not ("T" or "t"));

    private static Found? ReadTwo(Sentence text, int start, char separator)
    {
        var tokens = text.Tokens;
        var (one, other) = (tokens.Value(start), tokens.Value(start + 2));
        var isClear = separator == '/' || text.Is(start - 1, separator == '-' ? DateRole.On | DateRole.At | DateRole.In : DateRole.On | DateRole.Weekday);
        if (!isClear || tokens[start].Length > 2 || tokens[start + 2].Length > 2 || (IsGluedAfter(text, start + 3) && !IsRange(text, start + 3, separator))
            || text.Is(start + 3, DateRole.Unit) || (one, other) == (24, 7))
        {
            return null;
        }

        return separator == '/' && ReadYearBehind(text, start + 3, out var end) is { } year
            ? Make(text, start, end, year, one, other)
            : Make(text, start, start + 3, 0, one, other);
    }

    /// <summary>"5/6 2027", "5/6, 2027", "5/6,27", "5/6 of 2027".</summary>
    private static int? ReadYearBehind(Sentence text, int index, out int end)
    {
        var tokens = text.Tokens;
        var at = text.Skip(text.Skip(index, ','), DateRole.Of);
        end = at + 1;
        if (!tokens.IsSymbol(index, ',') || !tokens.IsGlued(index) || !tokens.IsGlued(at))
        {
            return tokens.IsDigits(at, 4) ? Years.Read(text, at, out end) : null;
        }

        return IsPart(text, end, out _) || (tokens.IsSymbol(end, ',') && tokens.IsGlued(end + 1)) ? null
            : tokens.IsDigits(at, 2) ? Years.OfTwoDigits((int)tokens.Value(at))
            : tokens.IsDigits(at, 4) ? (int)tokens.Value(at)
            : null;
    }

    private static Found? ReadThree(Sentence text, int start)
    {
        var tokens = text.Tokens;
        var (one, two, three) = (tokens.Value(start), tokens.Value(start + 2), tokens.Value(start + 4));
        return (tokens[start].Length, tokens[start + 2].Length, tokens[start + 4].Length) switch
        {
            (4, <= 2, <= 2) => two <= 12 ? Make(text, start, start + 5, one, text.DayFirst ? three : two, text.DayFirst ? two : three) : null,
            (<= 2, <= 2, 4) => Make(text, start, start + 5, three, one, two),
            (<= 2, <= 2, 2) => Make(text, start, start + 5, Years.OfTwoDigits((int)three), one, two),
            _ => null,
        };
    }

    /// <summary>Takes the two in the order of the culture, or in the other order where only that is possible.</summary>
    private static Found? Make(Sentence text, int start, int end, long year, long one, long other)
    {
        var (month, day) = text.DayFirst ? (other, one) : (one, other);
        if (month > 12 && day <= 12)
        {
            (month, day) = (day, month);
        }

        return month is >= 1 and <= 12 && day is >= 1 and <= 31
            ? new Found(start, end, new DateParts((int)year, (int)month, (int)day).Resolve(text.Today))
            : null;
    }
}
