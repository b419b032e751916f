using Microsoft.Recognizers.Text.Lexing;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

internal static class Years
{
    private const int Earliest = 1500;
    private const int Latest = 2100;
    private const int LastTwoDigitYearOfThisCentury = 39;

    /// <summary>A year of four digits, or in words.</summary>
    public static int? Read(Sentence text, int start, out int end)
    {
        var year = text.Tokens.IsDigits(start, 4) ? ReadDigits(text, start, out end) : ReadWords(text, start, out end);
        return year is >= Earliest and <= Latest && !IsCount(text, start, end) ? year : null;
    }

    /// <summary>A year after its month: also "'27".</summary>
    public static int? ReadAfterMonth(Sentence text, int start, out int end)
    {
        end = start + 2;
        return text.Tokens.IsSymbol(start, '\'') && text.Tokens.IsDigits(start + 1, 2)
            ? OfTwoDigits((int)text.Tokens.Value(start + 1))
            : Read(text, start, out end);
    }

    /// <summary>"last year", "next year".</summary>
    public static int? ReadSwift(Sentence text, int start, out int end)
    {
        end = start + 2;
        return text.Is(start, DateRole.Swift) && Months.IsUnit(text, start + 1, TimeUnit.Year) ? text.Today.Year + text.Value(start) : null;
    }

    public static int OfTwoDigits(int year) => year + (year <= LastTwoDigitYearOfThisCentury ? 2000 : 1900);

    private static int? ReadDigits(Sentence text, int start, out int end)
    {
        var tokens = text.Tokens;
        end = start + 1;
        var isPart = (tokens.IsGlued(start) && IsGoingOn(text, start - 1))
            || tokens.IsGlued(end, TokenKind.Word)
            || (tokens.IsGlued(end, TokenKind.Symbol) && tokens.IsGlued(end + 1, TokenKind.Digits)
                && (text.IsAny(end, ".,:/") || (text.IsAny(end, "-") && tokens[end + 1].Length < 3)));
        return isPart ? null : (int)tokens.Value(start);
    }

    /// <summary>What stands at the year makes it a part of a name or of a longer number.</summary>
    private static bool IsGoingOn(Sentence text, int before)
    {
        var tokens = text.Tokens;
        return tokens[before].Kind == TokenKind.Word || text.IsAny(before, "#+")
            || (text.IsAny(before, ".,:/") && tokens.IsGlued(before))
            || (text.IsAny(before, "-") && tokens.IsGlued(before) && tokens[before - 1].Kind == TokenKind.Word && !text.Is(before - 1, DateRole.Part));
    }

    /// <summary>"nineteen eighty six", "nineteen hundred eighty six", "two thousand twelve".</summary>
    private static int? ReadWords(Sentence text, int start, out int end)
    {
        end = start;
        if (!text.Word(start).Is(NumberRole.Small))
        {
            return null;
        }

        var century = text.Word(start).NumberValue;
        if (century is >= 15 and <= 20 && NumberParser.ReadWhole(text.Tokens, start + 1) is { Value: >= 10 and < 100 } rest && !text.Tokens.IsDigits(start + 1))
        {
            end = rest.End;
            return (int)((century * 100) + rest.Value);
        }

        if (NumberParser.ReadWhole(text.Tokens, start) is { } whole
            && (whole.Value is > 2000 and < Latest || (century is >= 15 and < 20 && whole.Value % 100 > 0)))
        {
            end = whole.End;
            return (int)whole.Value;
        }

        return null;
    }

    /// <summary>2000 rupees, ₹2000 and 2000 hours are no years.</summary>
    private static bool IsCount(Sentence text, int start, int end) =>
        text.Is(end, DateRole.Measure | DateRole.Unit) && !text.Is(end, DateRole.NeedsContext)
        || text.Is(start - 1, DateRole.Measure) || text.IsAny(start - 1, "$₹€£") || text.IsAny(end, "%$₹€£");
}
