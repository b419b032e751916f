using Microsoft.Recognizers.Text.Lexing;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>The number of a day in its month, and how it is written.</summary>
internal readonly record struct DayNumber(int Value, int End, bool IsOrdinal, bool IsInWords);

internal static class Days
{
    private const int LongestMonth = 31;

    /// <summary>"5", "5th", "5 th", "fifth", "twenty nine", or null.</summary>
    public static DayNumber? Read(Sentence text, int start)
    {
        var day = text.Tokens.IsDigits(start) ? ReadDigits(text.Tokens, start) : ReadWords(text, start);
        return day is { Value: >= 1 and <= LongestMonth } ? day : null;
    }

    private static DayNumber? ReadDigits(Tokens tokens, int start)
    {
        var isGluedToWord = tokens.IsGlued(start) && tokens[start - 1].Kind == TokenKind.Word && !tokens.WordAt(start - 1).Is(DateRole.Month);
        if (tokens[start].Length > 2 || isGluedToWord || (tokens.IsGlued(start) && tokens.Span(start - 1) is ":" or "$"))
        {
            return null;
        }

        var end = start + 1;
        if (tokens.IsGlued(end, TokenKind.Word) && !tokens.WordAt(end).Is(DateRole.Month))
        {
            return tokens.WordAt(end).Is(NumberRole.OrdinalEnding) ? new DayNumber((int)tokens.Value(start), end + 1, true, false) : null;
        }

        if (tokens.WordAt(end) is var ending && ending.Is(NumberRole.OrdinalEnding) && (ending.NumberValue == 0 || tokens.Value(start) % 10 == ending.NumberValue))
        {
            return new DayNumber((int)tokens.Value(start), end + 1, true, false);
        }

        var goesOn = tokens.IsGlued(end, TokenKind.Symbol) && tokens.IsGlued(end + 1, TokenKind.Digits) && tokens.Span(end) is ":" or "." or ",";
        return goesOn ? null : new DayNumber((int)tokens.Value(start), end, false, false);
    }

    private static DayNumber? ReadWords(Sentence text, int start)
    {
        if (!text.Word(start).Is(NumberRole.Small | NumberRole.Ordinal))
        {
            return null;
        }

        if (OrdinalParser.Read(text.Tokens, start) is { IsRelative: false } ordinal)
        {
            return new DayNumber((int)ordinal.Offset, ordinal.End, true, true);
        }

        return NumberParser.ReadWhole(text.Tokens, start) is { Value: <= LongestMonth } number
            ? new DayNumber((int)number.Value, number.End, false, true)
            : null;
    }
}
