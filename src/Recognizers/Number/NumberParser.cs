using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads one number of any form at a place in the text.</summary>
internal static class NumberParser
{
    private const double SmallestUnit = 1e-14;

    /// <summary>The number that begins at a token, or null; a refused one tells what to pass over.</summary>
    public static Number? Read(Tokens tokens, int start)
    {
        var from = SkipSign(tokens, start);
        if (ReadUnsigned(tokens, from) is not { } number || IsPronoun(tokens, number))
        {
            return null;
        }

        if (!double.IsFinite(number.Value))
        {
            return Number.Refused(start, number.End);
        }

        return from == start
            ? number
            : number with { Start = start, Value = -number.Value, Exact = number.Exact is null ? null : "-" + number.Exact };
    }

    /// <summary>A whole number without a sign, in digits or words, such as counts and days are.</summary>
    public static Number? ReadWhole(Tokens tokens, int start)
    {
        if (tokens.IsDigits(start))
        {
            return DigitReader.Read(tokens, start) is { IsRefused: false, Form: NumberForm.Integer } digits ? digits : null;
        }

        var words = new WordReader(tokens, start);
        words.Read();
        return IsRead(tokens, words, start) ? new Number(start, words.End, words.Value) : null;
    }

    private static int SkipSign(Tokens tokens, int start)
    {
        if (tokens.WordAt(start).Is(NumberRole.Minus))
        {
            return start + 1;
        }

        var previous = tokens[start - 1].Kind;
        return tokens.IsSymbol(start, '-') && previous != TokenKind.Digits && (previous != TokenKind.Word
            || (!tokens.IsGlued(start) && tokens.IsGlued(start + 1))) ? start + 1 : start;
    }

    /// <summary>The "one" of "that one" counts nothing.</summary>
    private static bool IsPronoun(Tokens tokens, in Number number) =>
        number.Value == 1 && number.End == number.Start + 1 && !tokens.IsDigits(number.Start)
        && tokens.WordAt(number.Start - 1).Is(NumberRole.Pointer);

    private static Number? ReadUnsigned(Tokens tokens, int start)
    {
        if (tokens[start].Kind == TokenKind.Word)
        {
            var word = tokens.WordAt(start);
            return word.Number == NumberRole.None ? null
                : FractionReader.ReadHalf(tokens, start)
                ?? FractionReader.ReadOneOf(tokens, start)
                ?? ReadDozen(tokens, start)
                ?? ReadShifted(tokens, start, word)
                ?? ReadWords(tokens, start);
        }

        if (DigitReader.FractionSign(tokens, start) is { } sign)
        {
            return new Number(start, start + 1, sign, NumberForm.Fraction);
        }

        return DigitReader.ReadFraction(tokens, start) ?? ReadDigits(tokens, start);
    }

    private static Number? ReadDigits(Tokens tokens, int start)
    {
        if (DigitReader.Read(tokens, start) is not { IsRefused: false } number)
        {
            return DigitReader.Read(tokens, start);
        }

        if (number.IsWhole && ReadMixed(tokens, number) is { } mixed)
        {
            return mixed;
        }

        if (number.Form == NumberForm.Power || tokens.IsGlued(number.End, TokenKind.Word))
        {
            return number;
        }

        var words = new WordReader(tokens, start);
        words.Seed(number.Value, number.End);
        words.Read();
        return ReadAfter(tokens, words.End == number.End ? number : number with { Value = words.Value, End = words.End, Exact = null }, words);
    }

    /// <summary>2 1/4, 2½.</summary>
    private static Number? ReadMixed(Tokens tokens, in Number whole)
    {
        if (DigitReader.FractionSign(tokens, whole.End) is { } sign)
        {
            return new Number(whole.Start, whole.End + 1, whole.Value + sign, NumberForm.Fraction);
        }

        return DigitReader.ReadFraction(tokens, whole.End) is { } part
            ? new Number(whole.Start, part.End, whole.Value + part.Value, NumberForm.Fraction)
            : null;
    }

    private static Number? ReadDozen(Tokens tokens, int start) =>
        tokens.WordAt(start).Is(NumberRole.Article) && tokens.WordAt(start + 1).Is(NumberRole.Dozen)
            ? new Number(start, start + 2, tokens.WordAt(start + 1).NumberValue)
            : null;

    /// <summary>One and a half in one word, and words that add a half or a quarter to the number after them.</summary>
    private static Number? ReadShifted(Tokens tokens, int start, Word word)
    {
        var value = word.NumberValue;
        var end = start + 1;
        if (word.Is(NumberRole.Shift))
        {
            var base1 = ShiftedBase(tokens, start + 1, value, out var taken);
            if (base1 is null)
            {
                return null;
            }

            (value, end) = (value + base1.Value, end + taken);
        }
        else if (!word.Is(NumberRole.Mixed))
        {
            return null;
        }

        var words = new WordReader(tokens, start);
        words.Seed(value, end);
        words.Read();
        return new Number(start, words.End, words.Value, NumberForm.Decimal);
    }

    private static double? ShiftedBase(Tokens tokens, int index, double shift, out int taken)
    {
        var word = tokens.WordAt(index);
        taken = word.Is(NumberRole.Small) || tokens.IsDigits(index) ? 1 : 0;
        if (taken == 1)
        {
            return tokens.IsDigits(index) ? tokens.Value(index) : word.NumberValue;
        }

        return shift is > 0 and < 0.5 || (shift > 0 && word.Is(NumberRole.Scale)) ? 1 : null;
    }

    private static Number? ReadWords(Tokens tokens, int start)
    {
        var words = new WordReader(tokens, start);
        words.Read();
        if (!words.Found)
        {
            return null;
        }

        var number = new Number(start, words.End, words.Value);
        var after = ReadAfter(tokens, ReadPoint(tokens, number) ?? number, words);
        return after.Form == NumberForm.Integer && !IsRead(tokens, words, start) ? null : after;
    }

    /// <summary>More than an article has been read.</summary>
    private static bool IsRead(Tokens tokens, in WordReader words, int start) =>
        words.Found && !(words.End == start + 1 && tokens.WordAt(start).Is(NumberRole.Article));

    /// <summary>Two hundred POINT ZERO THREE: every word adds its digits.</summary>
    private static Number? ReadPoint(Tokens tokens, in Number whole)
    {
        if (!tokens.WordAt(whole.End).Is(NumberRole.Point))
        {
            return null;
        }

        var (value, unit, at) = (whole.Value, 1.0, whole.End + 1);
        for (var afterTens = false; unit > SmallestUnit && tokens.WordAt(at) is var word && word.Is(NumberRole.Small); at++)
        {
            unit /= afterTens && word.NumberValue is > 0 and < 10 ? 1 : word.NumberValue < 10 ? 10 : 100;
            value += word.NumberValue * unit;
            afterTens = word.Is(NumberRole.Tens);
            at += afterTens && tokens.IsSymbol(at + 1, '-') && tokens.WordAt(at + 2).Is(NumberRole.Small) ? 1 : 0;
        }

        if (at == whole.End + 1)
        {
            return null;
        }

        var words = new WordReader(tokens, whole.Start);
        words.Seed(value, at);
        words.Read();
        return new Number(whole.Start, words.End, words.Value, NumberForm.Decimal);
    }

    private static Number ReadAfter(Tokens tokens, in Number number, in WordReader words) =>
        FractionReader.ReadAndHalf(tokens, number)
        ?? FractionReader.ReadParts(tokens, number, words)
        ?? FractionReader.ReadOver(tokens, number)
        ?? ReadDozens(tokens, number, words)
        ?? number;

    private static Number? ReadDozens(Tokens tokens, in Number number, in WordReader words)
    {
        var word = tokens.WordAt(number.End);
        if (!word.Is(NumberRole.Dozen))
        {
            return null;
        }

        var before = words.LastAnd >= 0 ? words.BeforeLastAnd : 0;
        return number with { Value = before + ((number.Value - before) * word.NumberValue), End = number.End + 1, Exact = null };
    }
}
