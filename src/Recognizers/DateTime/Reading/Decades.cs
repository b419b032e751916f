using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>"the 1980s", "80s", "'80s", "the eighties", "nineteen eighties", and with a noun "80 के दशक".</summary>
internal static class Decades
{
    public static Found? Read(Sentence text, int start)
    {
        var at = text.Skip(start, DateRole.The);
        at = text.IsAny(at, "'’") ? at + 1 : at;
        if (text.Tokens.IsDigits(at))
        {
            return ReadDigits(text, start, at);
        }

        var century = ReadCentury(text, at, out var word);
        if (text.Is(word, DateRole.Decade) && (century > 0 || !text.Is(word, DateRole.NeedsContext)))
        {
            var decade = text.Value(word);
            return new Found(start, word + 1, Periods.Decade(century > 0 ? century : decade / 100, decade % 100, text.Today));
        }

        return text.Word(at).Is(NumberRole.Small)
            && IsNoun(text, at + 1, out var end)
            && text.Word(at).NumberValue is >= 10 and < 100 and var ten
            && ten % 10 == 0
            ? new Found(start, end, Periods.Decade(0, (int)ten, text.Today))
            : null;
    }

    /// <summary>"nineteen", "two thousand and", before a decade.</summary>
    private static int ReadCentury(Sentence text, int index, out int end)
    {
        end = index;
        if (!text.Word(index).Is(NumberRole.Small))
        {
            return 0;
        }

        if (text.Word(index).NumberValue is >= 15 and <= 20 and var century)
        {
            end = text.Skip(index + 1, '-');
            return (int)century;
        }

        if (text.Word(index).NumberValue != 2 || text.Word(index + 1).NumberValue != 1000)
        {
            return 0;
        }

        end = text.Skip(index + 2, DateRole.And);
        return 20;
    }

    private static Found? ReadDigits(Sentence text, int start, int at)
    {
        var tokens = text.Tokens;
        var value = (int)Math.Min(9999, tokens.Value(at));
        if (tokens[at].Length is not (2 or 4) || value % 10 != 0 || value is (>= 100 and < 1500) or > 2100 || (value == 0 && tokens[at].Length == 4))
        {
            return null;
        }

        if (tokens.IsGlued(at) && tokens[at - 1].Kind == TokenKind.Word)
        {
            return null;
        }

        var ending = text.IsAny(at + 1, "'’") ? at + 2 : at + 1;
        var end = ending + 1;
        var isDecade = text.Is(ending, DateRole.DecadeEnding) && tokens.IsGlued(ending);
        return isDecade || IsNoun(text, at + 1, out end) ? new Found(start, end, Periods.Decade(value / 100, value % 100, text.Today)) : null;
    }

    /// <summary>The word for a decade after its number, perhaps with an "of" between.</summary>
    private static bool IsNoun(Sentence text, int index, out int end)
    {
        var noun = text.Skip(index, DateRole.Of);
        end = noun + 1;
        return noun > index && Months.IsUnit(text, noun, TimeUnit.Decade);
    }
}
