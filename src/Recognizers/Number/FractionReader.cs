using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Fractions in words: halves, quarters, "two thirds", "one and a half", "one over three".</summary>
internal static class FractionReader
{
    /// <summary>"half", "a half", "half a dozen", "half-dozen", "half a million", "a quarter of a million".</summary>
    public static Number? ReadHalf(Tokens tokens, int start)
    {
        var at = SkipArticle(tokens, start);
        var word = tokens.WordAt(at);
        var isHalf = word.Is(NumberRole.Half);
        if (!isHalf && !word.Is(NumberRole.Part))
        {
            return null;
        }

        var value = isHalf ? word.NumberValue : 1 / word.NumberValue;
        var isOf = tokens.WordAt(at + 1).Is(DateRole.Of);
        var of = SkipHyphen(tokens, SkipArticle(tokens, isOf ? at + 2 : SkipHyphen(tokens, at + 1)));
        var unit = tokens.WordAt(of);
        return isHalf && !isOf && unit.Is(NumberRole.Dozen) ? new Number(start, of + 1, value * unit.NumberValue)
            : unit.Is(NumberRole.Scale) ? new Number(start, of + 1, value * unit.NumberValue, NumberForm.Fraction)
            : isHalf ? new Number(start, at + 1, value, NumberForm.Fraction)
            : null;
    }

    /// <summary>"a third", "a quarter", "a twenty-fifth".</summary>
    public static Number? ReadOneOf(Tokens tokens, int start)
    {
        if (!tokens.WordAt(start).Is(NumberRole.Article) || ReadPart(tokens, start + 1, one: true, out var end) is not { } part)
        {
            return null;
        }

        return new Number(start, end, 1 / part, NumberForm.Fraction);
    }

    /// <summary>"… and a half", "…-and-a-half", which also multiplies by a scale after it.</summary>
    public static Number? ReadAndHalf(Tokens tokens, in Number number)
    {
        var and = SkipHyphen(tokens, number.End);
        if (!number.IsWhole || !tokens.WordAt(and).Is(NumberRole.And))
        {
            return null;
        }

        var at = SkipHyphen(tokens, and + 1);
        var half = tokens.WordAt(at).Is(NumberRole.Article) ? SkipHyphen(tokens, at + 1) : at;
        var part = tokens.WordAt(half).Is(NumberRole.Half)
            ? new Number(at, half + 1, tokens.WordAt(half).NumberValue)
            : ReadOneOf(tokens, at);
        if (part is not { } read)
        {
            return null;
        }

        var scale = tokens.WordAt(read.End);
        return scale.Is(NumberRole.Scale)
            ? new Number(number.Start, read.End + 1, (number.Value + read.Value) * scale.NumberValue, NumberForm.Fraction)
            : new Number(number.Start, read.End, number.Value + read.Value, NumberForm.Fraction);
    }

    /// <summary>
    /// The number, or what stands after its last "and", divided by a part: "twenty-three fifths" is 4.6, "twenty and three fifths"
    /// is 20.6. Of a number with whole parts all is divided: "five hundred and thirty five fifths" is 107.
    /// </summary>
    public static Number? ReadParts(Tokens tokens, in Number number, in WordReader words)
    {
        if (!number.IsWhole)
        {
            return null;
        }

        var before = words.LastAnd >= 0 ? words.BeforeLastAnd : 0;
        if (ReadPart(tokens, number.End, number.Value - before == 1, out var end) is { } part)
        {
            var parts = (number.Value - before) / part;
            return before == 0 ? TimesScale(tokens, number.Start, end, parts)
                : new Number(number.Start, end, parts < 1 ? before + parts : number.Value / part, NumberForm.Fraction);
        }

        return ReadAndParts(tokens, number);
    }

    /// <summary>"two thirds billion", "three quarters of a million".</summary>
    private static Number TimesScale(Tokens tokens, int start, int end, double parts)
    {
        var at = tokens.WordAt(end).Is(DateRole.Of) ? SkipArticle(tokens, end + 1) : end;
        var scale = tokens.WordAt(at);
        return scale.Is(NumberRole.Scale)
            ? new Number(start, at + 1, parts * scale.NumberValue, NumberForm.Fraction)
            : new Number(start, end, parts, NumberForm.Fraction);
    }

    /// <summary>"one over three", "one out of three", "one in three", "तीन में से एक"; what counts things in a year, "300 in 12", is two numbers.</summary>
    public static Number? ReadOver(Tokens tokens, in Number number)
    {
        var between = tokens.WordAt(number.End);
        if (!number.IsWhole || !between.Is(NumberRole.Over | NumberRole.OutOf)
            || NumberParser.Read(tokens, number.End + 1) is not { IsWhole: true, Value: > 0 } other)
        {
            return null;
        }

        var (upper, under) = between.NumberValue < 0 ? (other.Value, number.Value) : (number.Value, other.Value);
        return under == 0 || (between.Is(NumberRole.OutOf) && upper > under) ? null : new Number(number.Start, other.End, upper / under, NumberForm.Fraction);
    }

    private static int SkipHyphen(Tokens tokens, int index) => tokens.IsSymbol(index, '-') ? index + 1 : index;

    private static int SkipArticle(Tokens tokens, int index) => tokens.WordAt(index).Is(NumberRole.Article) ? index + 1 : index;

    /// <summary>"one hundred and three AND TWO THIRDS".</summary>
    private static Number? ReadAndParts(Tokens tokens, in Number number)
    {
        if (!tokens.WordAt(number.End).Is(NumberRole.And) || NumberParser.ReadWhole(tokens, number.End + 1) is not { } upper
            || ReadPart(tokens, upper.End, upper.Value == 1, out var end) is not { } part)
        {
            return null;
        }

        return new Number(number.Start, end, number.Value + (upper.Value / part), NumberForm.Fraction);
    }

    /// <summary>The lower part of a fraction: after one in the singular, after other numbers in the plural only; "का पाँचवाँ भाग" after any.</summary>
    private static double? ReadPart(Tokens tokens, int start, bool one, out int end)
    {
        if (tokens.WordAt(start).Is(DateRole.Of)
            && OrdinalParser.Read(tokens, start + 1) is { IsRelative: false, Offset: > 1 } share
            && tokens.WordAt(share.End).Is(NumberRole.Share))
        {
            end = share.End + 1;
            return share.Offset;
        }

        var at = SkipHyphen(tokens, start);
        var tens = 0.0;
        if (tokens.WordAt(at).Is(NumberRole.Tens))
        {
            tens = tokens.WordAt(at).NumberValue;
            at += tokens.IsSymbol(at + 1, '-') ? 2 : 1;
        }

        var word = tokens.WordAt(at);
        end = at + 1;
        if (one && tens == 0 && word.Is(NumberRole.Half))
        {
            return 1 / word.NumberValue;
        }

        var singular = one && (word.Is(NumberRole.Part) || (word.Is(NumberRole.Ordinal | NumberRole.OrdinalScale) && tens + word.NumberValue > 2));
        return (singular || word.Is(NumberRole.Parts)) && (tens == 0 || word.NumberValue < 10) ? tens + word.NumberValue : null;
    }
}
