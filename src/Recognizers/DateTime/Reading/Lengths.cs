using Microsoft.Recognizers.Text.Lexing;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>A number of one unit, up to the token <c>End</c> (exclusive).</summary>
internal readonly record struct Length(double Number, TimeUnit Unit, int End)
{
    public bool IsByArticle { get; init; }
}

/// <summary>"3 hours", "half an hour", "an hour and a half", "a couple of days", "18-month", "2h".</summary>
internal static class Lengths
{
    private const double MostUnits = 1e9;

    public static Length? Read(Sentence text, int start)
    {
        var length = ReadGlued(text, start)
            ?? ReadQuarters(text, start)
            ?? ReadNumber(text, start)
            ?? ReadVague(text, start)
            ?? ReadArticle(text, start)
            ?? ReadAll(text, start);
        return length is { Number: > 0 and < MostUnits } found ? WithHalf(text, found) : null;
    }

    private static Length? ReadNumber(Sentence text, int start)
    {
        if (NumberParser.Read(text.Tokens, start) is not { IsRefused: false, Value: > 0 } number)
        {
            return null;
        }

        var unit = text.Skip(number.End, '-');
        var of = text.Skip(unit, DateRole.Of);
        unit = number.Value >= 1 ? text.Skip(unit, DateRole.All) : of == unit || text.Is(of, DateRole.Article) ? text.Skip(of, DateRole.Article) : unit;
        return ReadUnit(text, unit, number.Value);
    }

    /// <summary>"(the last) 2 quarters" are no half of something.</summary>
    private static Length? ReadQuarters(Sentence text, int start) =>
        text.Is(start - 1, DateRole.Swift)
            && NumberParser.ReadWhole(text.Tokens, start) is { Value: > 0 } number
            && Months.IsUnit(text, number.End, TimeUnit.Quarter)
            ? new Length(number.Value, TimeUnit.Quarter, number.End + 1)
            : null;

    /// <summary>"3h", "1.5h", "30min".</summary>
    private static Length? ReadGlued(Sentence text, int start)
    {
        var tokens = text.Tokens;
        if (!tokens.IsDigits(start) || (tokens.IsGlued(start) && tokens[start - 1].Kind == TokenKind.Word))
        {
            return null;
        }

        var isDecimal = tokens.IsSymbol(start + 1, '.') && tokens.IsGlued(start + 1) && tokens.IsGlued(start + 2, TokenKind.Digits);
        var unit = isDecimal ? start + 3 : start + 1;
        if (!tokens.IsGlued(unit, TokenKind.Word) || !text.Is(unit, DateRole.Unit) || tokens.IsGlued(unit + 1, TokenKind.Digits))
        {
            return null;
        }

        var part = isDecimal ? tokens.Value(start + 2) / Math.Pow(10, Math.Min(15, tokens[start + 2].Length)) : 0;
        return new Length(tokens.Value(start) + part, (TimeUnit)text.Value(unit), unit + 1);
    }

    private static Length? ReadVague(Sentence text, int start)
    {
        var at = text.Skip(start, DateRole.Article);
        return text.Is(at, DateRole.Vague) ? ReadUnit(text, text.Skip(at + 1, DateRole.Of), text.Value(at)) : null;
    }

    private static Length? ReadArticle(Sentence text, int start) =>
        text.Is(start, DateRole.Article) && ReadUnit(text, text.Skip(start + 1, DateRole.All), 1) is { } length && !IsPlace(text, length)
            ? length with { IsByArticle = true }
            : null;

    /// <summary>"a second wave": the one after the first.</summary>
    private static bool IsPlace(Sentence text, in Length length) =>
        text.Word(length.End - 1).Is(NumberRole.Ordinal) && text.Tokens[length.End].Kind == TokenKind.Word && text.Word(length.End).Date == DateRole.None;

    /// <summary>"all day", "the whole week".</summary>
    private static Length? ReadAll(Sentence text, int start)
    {
        if (!text.Is(start, DateRole.All))
        {
            return null;
        }

        var unit = text.Skip(start + 1, DateRole.The);
        return text.Is(unit, DateRole.Unit) && text.Value(unit) >= (int)TimeUnit.Day ? ReadUnit(text, unit, 1) : null;
    }

    private static Length? ReadUnit(Sentence text, int index, double number)
    {
        if (text.Is(index, DateRole.Working) && Months.IsUnit(text, index + 1, TimeUnit.Day))
        {
            return new Length(number, TimeUnit.BusinessDay, index + 2);
        }

        if (Months.IsUnit(text, index, TimeUnit.Quarter)
            && text.Is(index + 1, DateRole.Of)
            && text.Is(index + 2, DateRole.Article)
            && text.Is(index + 3, DateRole.Unit))
        {
            return new Length(number / 4, (TimeUnit)text.Value(index + 3), index + 4);
        }

        return text.Is(index, DateRole.Unit) && !text.Is(index, DateRole.NeedsContext | DateRole.Swift)
            ? new Length(number, (TimeUnit)text.Value(index), index + 1)
            : null;
    }

    /// <summary>"… and a half" after the unit.</summary>
    private static Length WithHalf(Sentence text, in Length length)
    {
        var half = text.Skip(text.Skip(length.End, DateRole.And), DateRole.Article);
        return half > length.End
            && text.Word(half).Is(NumberRole.Half)
            && text.Is(length.End, DateRole.And)
            && !text.Is(text.Skip(half + 1, DateRole.Article), DateRole.Unit)
            ? length with { Number = length.Number + text.Word(half).NumberValue, End = half + 1, IsByArticle = false }
            : length;
    }
}
