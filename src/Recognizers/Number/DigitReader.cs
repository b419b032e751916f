using System.Globalization;
using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Numbers in digits: grouped, with decimals, as fractions, powers and with a multiplying letter.</summary>
internal static class DigitReader
{
    private const int ExactDigits = 15;

    /// <summary>Reads the number that begins with the digits at <paramref name="start"/>, or with a point before them.</summary>
    public static Number? Read(Tokens tokens, int start)
    {
        var first = tokens.IsSymbol(start, '.') ? start + 1 : start;
        if (!tokens.IsDigits(first) || (first > start && tokens.IsGlued(start) && tokens[start - 1].Kind is TokenKind.Digits or TokenKind.Word))
        {
            return null;
        }

        if (IsGluedToWord(tokens, start))
        {
            return Number.Refused(start, EndOfGlued(tokens, first));
        }

        var number = first > start ? ReadDecimals(tokens, start, start, 0) : ReadWhole(tokens, start);
        return number is { } read && !IsTailOfDecimals(tokens, read) ? ReadEnding(tokens, read) : null;
    }

    /// <summary>A fraction of two whole numbers ("3/4") that is no part of a date.</summary>
    public static Number? ReadFraction(Tokens tokens, int start)
    {
        if (!tokens.IsDigits(start) || !tokens.IsSymbol(start + 1, '/') || !tokens.IsGlued(start + 1) || !tokens.IsGlued(start + 2, TokenKind.Digits)
            || tokens.IsSymbol(start - 1, '/') || IsGluedToWord(tokens, start) || tokens.IsGlued(start + 3, TokenKind.Word)
            || (tokens.IsSymbol(start + 3, '/') && tokens.IsGlued(start + 3)) || tokens.Value(start + 2) == 0)
        {
            return null;
        }

        return new Number(start, start + 3, (double)tokens.Value(start) / tokens.Value(start + 2), NumberForm.Fraction);
    }

    /// <summary>The value of a character such as ½, or null.</summary>
    public static double? FractionSign(Tokens tokens, int index)
    {
        if (tokens[index] is not { Kind: TokenKind.Symbol, Length: 1 } token)
        {
            return null;
        }

        var sign = tokens.Text[token.Start];
        return sign >= 128 && char.GetUnicodeCategory(sign) == UnicodeCategory.OtherNumber
            && char.GetNumericValue(sign) is > 0 and < 1 and var value ? value : null;
    }

    private static bool IsGluedToWord(Tokens tokens, int index) =>
        tokens.IsGlued(index) && tokens[index - 1].Kind == TokenKind.Word && !tokens.IsSymbol(index, '.');

    /// <summary>The 2 of 3.10.2, which is neither a decimal nor a number of its own.</summary>
    private static bool IsTailOfDecimals(Tokens tokens, in Number number) =>
        number.IsWhole && tokens.IsGlued(number.Start) && tokens.IsSymbol(number.Start - 1, '.') && tokens.IsGlued(number.Start - 1)
        && tokens.IsDigits(number.Start - 2);

    private static int EndOfGlued(Tokens tokens, int index)
    {
        var end = index + 1;
        while (tokens.IsGlued(end) && tokens[end].Kind is TokenKind.Word or TokenKind.Digits)
        {
            end++;
        }

        return end;
    }

    private static Number ReadWhole(Tokens tokens, int start)
    {
        var end = EndOfGroups(tokens, start);
        var exact = end == start + 1 && tokens[start].Length > ExactDigits ? Digits(tokens, start) : null;
        var value = exact is null ? 0 : double.Parse(exact, CultureInfo.InvariantCulture);
        for (var index = start; exact is null && index < end; index++)
        {
            value = tokens.IsDigits(index) ? (value * Math.Pow(10, tokens[index].Length)) + tokens.Value(index) : value;
        }

        return ReadDecimals(tokens, start, end, value) ?? new Number(start, end, value, NumberForm.Integer, exact);
    }

    private static string Digits(Tokens tokens, int index)
    {
        var digits = string.Create(tokens[index].Length, (tokens, index), static (written, source) =>
        {
            var span = source.tokens.Span(source.index);
            for (var at = 0; at < span.Length; at++)
            {
                written[at] = (char)('0' + (int)char.GetNumericValue(span[at]));
            }
        }).TrimStart('0');
        return digits.Length == 0 ? "0" : digits;
    }

    /// <summary>The end of groups of three (1,234,567) or of two and at last three (12,34,567).</summary>
    private static int EndOfGroups(Tokens tokens, int start)
    {
        var end = start + 1;
        var byTwo = false;
        if (tokens[start].Length > 3)
        {
            return end;
        }

        if (IsSpacedGroup(tokens, end))
        {
            return EndOfSpacedGroups(tokens, end);
        }

        for (var at = start + 1; IsGroup(tokens, at); at += 2)
        {
            var length = tokens[at + 1].Length;
            if (length == 3)
            {
                end = at + 2;
            }

            if (length is < 2 or > 3 || (length == 3 && byTwo))
            {
                break;
            }

            if (length == 2)
            {
                if (end > start + 1 || tokens[start].Length > 2)
                {
                    break;
                }

                byTwo = true;
            }
        }

        return end;
    }

    /// <summary>The end of groups of three with a space between them (1 234 567).</summary>
    private static int EndOfSpacedGroups(Tokens tokens, int start)
    {
        var end = start;
        while (IsSpacedGroup(tokens, end))
        {
            end++;
        }

        return end;
    }

    private static bool IsSpacedGroup(Tokens tokens, int index) =>
        tokens.IsDigits(index) && tokens[index].Length == 3 && tokens[index].Start == tokens[index - 1].End + 1
        && tokens.Text[tokens[index].Start - 1] is ' ' or '\u00A0' && !IsGluedToMore(tokens, index + 1);

    /// <summary>Whether the digits before are only the beginning of something: of a decimal, a time, a range, a word.</summary>
    private static bool IsGluedToMore(Tokens tokens, int index) =>
        tokens.IsGlued(index) && (tokens[index].Kind == TokenKind.Word || tokens.IsGlued(index + 1, TokenKind.Digits));

    private static bool IsGroup(Tokens tokens, int comma) =>
        tokens.IsSymbol(comma, ',') && tokens.IsGlued(comma) && tokens.IsGlued(comma + 1, TokenKind.Digits);

    private static Number? ReadDecimals(Tokens tokens, int start, int point, double whole)
    {
        if (!tokens.IsSymbol(point, '.') || (point > start && !tokens.IsGlued(point)) || !tokens.IsGlued(point + 1, TokenKind.Digits))
        {
            return null;
        }

        var length = Math.Min(15, tokens[point + 1].Length);
        return new Number(start, point + 2, whole + (tokens.Value(point + 1) / Math.Pow(10, length)), NumberForm.Decimal);
    }

    private static Number ReadEnding(Tokens tokens, in Number number)
    {
        if (ReadPower(tokens, number) is { } power)
        {
            return power;
        }

        if (IsSuffix(tokens, number.End))
        {
            return number.Times(tokens.WordAt(number.End).NumberValue, number.End + 1);
        }

        return tokens.IsGlued(number.End, TokenKind.Word) ? Number.Refused(number.Start, EndOfGlued(tokens, number.End)) : number;
    }

    /// <summary>A letter such as k, at the digits or after a space; a small m or a small b after a space is a unit.</summary>
    private static bool IsSuffix(Tokens tokens, int index)
    {
        if (!tokens.WordAt(index).Is(NumberRole.Suffix) || tokens.IsGlued(index + 1, TokenKind.Digits))
        {
            return false;
        }

        return tokens.Span(index)[0] switch
        {
            'k' => true,
            'm' or 'b' => tokens.IsGlued(index) || tokens[index].Length > 1,
            var letter => char.IsAsciiLetterUpper(letter),
        };
    }

    /// <summary>2^10, and 2e10 for two times ten to the tenth.</summary>
    private static Number? ReadPower(Tokens tokens, in Number number)
    {
        var at = number.End;
        var scientific = tokens.IsGlued(at, TokenKind.Word) && tokens.Span(at) is "e" or "E";
        if (!scientific && !tokens.IsSymbol(at, '^'))
        {
            return null;
        }

        var negative = tokens.IsSymbol(at + 1, '-');
        var digits = negative || tokens.IsSymbol(at + 1, '+') ? at + 2 : at + 1;
        if (!tokens.IsGlued(digits, TokenKind.Digits) || tokens.IsGlued(digits + 1, TokenKind.Word))
        {
            return null;
        }

        var exponent = negative ? -tokens.Value(digits) : tokens.Value(digits);
        var value = scientific ? number.Value * Math.Pow(10, exponent) : Math.Pow(number.Value, exponent);
        return double.IsFinite(value) ? new Number(number.Start, digits + 1, value, NumberForm.Power) : null;
    }
}
