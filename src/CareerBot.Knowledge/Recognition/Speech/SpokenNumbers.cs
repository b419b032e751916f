using System.Globalization;

namespace CareerBot.Knowledge.Recognition.Speech;

/// <summary>A number and how many words it takes.</summary>
internal readonly record struct SpokenNumber(double Value, int Count);

/// <summary>Puts spoken numbers together: <c>do sau pachas</c> is 250, <c>sadhe teen</c> 3.5.</summary>
internal sealed class SpokenNumbers(IReadOnlyDictionary<string, string> words)
{
    private const double Hundred = 100;

    private readonly PhraseMeanings _words = new(words);

    /// <summary>The number that begins at word <paramref name="at"/>, in words or digits, or null.</summary>
    public SpokenNumber? At(IReadOnlyList<SpokenToken> tokens, int at)
    {
        if (Fraction(tokens, at) is { } fraction)
        {
            return At(tokens, at + 1) is { } whole ? new SpokenNumber(Shifted(fraction, whole.Value), whole.Count + 1) : null;
        }

        var (sum, last, next) = (0.0, double.MaxValue, at);
        while (Simple(tokens, next) is { } value && (value < last || value >= Hundred))
        {
            // A hundred or a thousand multiplies what stands before it; a smaller number is added to a larger one.
            var isFactor = value >= Hundred && next > at;
            if (!isFactor && next > at && last < Hundred)
            {
                break;
            }

            sum = isFactor ? Multiplied(sum, value) : sum + value;
            last = value;
            next++;
        }

        return next > at ? new SpokenNumber(sum, next - at) : null;
    }

    private static double Multiplied(double sum, double factor)
    {
        var small = sum % factor;
        return sum - small + ((small == 0 ? 1 : small) * factor);
    }

    // "sadhe teen sau" shifts the hundreds: 350.
    private static double Shifted(double fraction, double whole)
    {
        var unit = whole >= 1000 && whole % 1000 == 0 ? 1000 : whole >= Hundred && whole % Hundred == 0 ? Hundred : 1;
        return whole + (fraction * unit);
    }

    private double? Fraction(IReadOnlyList<SpokenToken> tokens, int at) =>
        _words.At(tokens, at) is { Count: 1, Meaning: ['+' or '-', ..] meaning } ? double.Parse(meaning, CultureInfo.InvariantCulture) : null;

    private double? Simple(IReadOnlyList<SpokenToken> tokens, int at)
    {
        if (at >= tokens.Count)
        {
            return null;
        }

        var text = char.IsAsciiDigit(tokens[at].Word[0]) ? tokens[at].Word : _words.At(tokens, at) is { Count: 1 } found ? found.Meaning : null;
        return text is [not ('+' or '-'), ..] && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
