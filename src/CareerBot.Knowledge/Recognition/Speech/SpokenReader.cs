using System.Collections.Frozen;
using System.Globalization;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Recognition.Speech;

/// <summary>English words for some words of a text.</summary>
internal readonly record struct SpokenPiece(string English, int Count);

/// <summary>Finds what a text says in spoken numbers and dates, at one word after the other.</summary>
internal sealed class SpokenReader
{
    private const string Yes = "yes";
    private const string No = "no";
    private const string Last = "last";

    private readonly SpokenNumbers _numbers;
    private readonly PhraseMeanings _ordinals;
    private readonly PhraseMeanings _units;
    private readonly PhraseMeanings _months;
    private readonly PhraseMeanings _days;
    private readonly PhraseMeanings _behind;
    private readonly PhraseMeanings _answers;
    private readonly FrozenSet<string> _ambiguous;
    private readonly FrozenSet<string> _rangeTo;

    public SpokenReader(SpokenWords words)
    {
        _numbers = new SpokenNumbers(words.Numbers);
        _ordinals = new PhraseMeanings(words.Ordinals);
        _units = new PhraseMeanings(words.Units.Concat(words.Units.Values.Distinct(StringComparer.Ordinal)
            .Where(unit => !unit.Contains(' ', StringComparison.Ordinal))
            .SelectMany(English)));
        _months = new PhraseMeanings(words.Months);
        _days = new PhraseMeanings(words.Dates.Concat(words.Weekdays));
        _behind = new PhraseMeanings(words.Behind);
        _answers = new PhraseMeanings(words.Yes.Select(each => KeyValuePair.Create(each, Yes)).Concat(words.No.Select(each => KeyValuePair.Create(each, No))));
        _ambiguous = words.Ambiguous.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _rangeTo = words.RangeTo.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>yes or no, where the whole text says it; else null.</summary>
    public string? Answer(List<SpokenToken> tokens)
    {
        string? answer = null;
        for (var i = 0; i < tokens.Count;)
        {
            var (meaning, count) = _answers.At(tokens, i);
            if (count == 0 || (answer is not null && answer != meaning))
            {
                return null;
            }

            answer = meaning;
            i += count;
        }

        return answer;
    }

    /// <summary>What begins at word <paramref name="at"/>, or null.</summary>
    public SpokenPiece? At(List<SpokenToken> tokens, int at) =>
        Day(tokens, at) ?? Month(tokens, at) ?? Amount(tokens, at) ?? Ordinal(tokens, at) ?? Unit(tokens, at);

    private static IEnumerable<KeyValuePair<string, string>> English(string unit) => [KeyValuePair.Create(unit, unit), KeyValuePair.Create(unit + "s", unit)];

    private SpokenPiece? Day(List<SpokenToken> tokens, int at)
    {
        var (english, count) = _days.At(tokens, at);
        return count == 0 || (count == 1 && IsAmbiguous(tokens[at]) && tokens.Count > 1) ? null : WithBehind(tokens, at, english, count);
    }

    // A name of a month that is another word as well counts only beside a number ("mai 2027") or before what stands behind dates ("march me").
    private SpokenPiece? Month(List<SpokenToken> tokens, int at)
    {
        var (month, count) = _months.At(tokens, at);
        var next = at + count;
        return count == 0 || (IsAmbiguous(tokens[at])
            && tokens.Count > 1
            && !(next < tokens.Count && (IsDigits(tokens[next]) || _behind.At(tokens, next).Count > 0))) ? null
            : WithBehind(tokens, at, month, count);
    }

    private SpokenPiece? Amount(List<SpokenToken> tokens, int at)
    {
        if (_numbers.At(tokens, at) is not { } number)
        {
            return null;
        }

        var next = at + number.Count;
        var (unit, unitWords) = _units.At(tokens, next);
        if (unitWords > 0)
        {
            return WithBehind(tokens, at, $"{Digits(number.Value)} {Counted(unit, number.Value)}", number.Count + unitWords);
        }

        var (month, monthWords) = _months.At(tokens, next);
        return monthWords > 0 ? WithBehind(tokens, at, $"{Digits(number.Value)} {month}", number.Count + monthWords)
            : Range(tokens, at, number) ?? Alone(tokens, at, number);
    }

    // "do se teen saal", "do teen saal": two numbers before one unit.
    private SpokenPiece? Range(List<SpokenToken> tokens, int at, SpokenNumber from)
    {
        var next = at + from.Count;
        next += next < tokens.Count && _rangeTo.Contains(tokens[next].Word) ? 1 : 0;
        if (_numbers.At(tokens, next) is not { } to || to.Value <= from.Value)
        {
            return null;
        }

        var (unit, unitWords) = _units.At(tokens, next + to.Count);
        return unitWords == 0 ? null
            : new SpokenPiece($"{Digits(from.Value)} to {Digits(to.Value)} {Counted(unit, to.Value)}", next + to.Count + unitWords - at);
    }

    private SpokenPiece? Alone(List<SpokenToken> tokens, int at, SpokenNumber number)
    {
        var isSure = tokens.Skip(at).Take(number.Count).Any(token => !IsDigits(token) && !IsAmbiguous(token));
        return (isSure || tokens.Count == number.Count) && !IsDigits(tokens[at]) ? new SpokenPiece(Digits(number.Value), number.Count) : null;
    }

    private SpokenPiece? Ordinal(List<SpokenToken> tokens, int at)
    {
        var (position, count) = _ordinals.At(tokens, at);
        return count == 0 || (count == 1 && IsAmbiguous(tokens[at]) && tokens.Count > 1) ? null
            : new SpokenPiece(
                position == Last || !int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? position
                    : Positions.English(number),
                count);
    }

    // "hafte mein 10 ghante" is 10 hours a week.
    private SpokenPiece? Unit(List<SpokenToken> tokens, int at)
    {
        var (unit, count) = _units.At(tokens, at);
        if (count == 0 || unit == tokens[at].Word || (IsAmbiguous(tokens[at]) && tokens.Count > 1))
        {
            return null;
        }

        var (_, behind) = _behind.At(tokens, at + count);
        return behind > 0 ? new SpokenPiece("a " + unit, count + behind) : new SpokenPiece(unit, count);
    }

    private SpokenPiece WithBehind(List<SpokenToken> tokens, int at, string english, int count)
    {
        var (before, behind) = _behind.At(tokens, at + count);
        return behind > 0 ? new SpokenPiece($"{before} {english}", count + behind) : new SpokenPiece(english, count);
    }

    private bool IsAmbiguous(SpokenToken token) => _ambiguous.Contains(token.Word);

    private static bool IsDigits(SpokenToken token) => char.IsAsciiDigit(token.Word[0]);

    private static string Digits(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Counted(string unit, double number) => number <= 1 || unit.Contains(' ', StringComparison.Ordinal) ? unit : unit + "s";
}
