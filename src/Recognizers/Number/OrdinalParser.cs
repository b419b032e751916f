using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>An ordinal over the tokens <c>Start</c> to <c>End</c> (exclusive), counted from <c>RelativeTo</c>.</summary>
internal readonly record struct Ordinal(int Start, int End, double Offset, string RelativeTo = Ordinal.FromStart)
{
    public const string FromStart = "start";
    public const string FromCurrent = "current";
    public const string FromEnd = "end";

    /// <summary>In the lexicon, ordinals counted from the end have this taken off.</summary>
    public const double EndBase = 100;

    public bool IsRelative => RelativeTo != FromStart;
}

/// <summary>Reads one ordinal at a place in the text.</summary>
internal static class OrdinalParser
{
    public static Ordinal? Read(Tokens tokens, int start)
    {
        if (tokens.IsDigits(start))
        {
            return ReadDigits(tokens, start);
        }

        var word = tokens.WordAt(start);
        if (word.Is(NumberRole.RelativeOrdinal))
        {
            return word.NumberValue <= -Ordinal.EndBase
                ? new Ordinal(start, start + 1, word.NumberValue + Ordinal.EndBase, Ordinal.FromEnd)
                : new Ordinal(start, start + 1, word.NumberValue, Ordinal.FromCurrent);
        }

        var read = new WordReader(tokens, start);
        if (word.Is(NumberRole.Scale))
        {
            // "Hundred twenty fifth": as a cardinal it would need its one, as an ordinal it does not.
            read.Seed(1, start);
        }

        read.Read();
        var article = word.Is(NumberRole.Article) && !tokens.WordAt(start + 1).Is(NumberRole.Scale);
        return read.ReadOrdinal() && !article ? new Ordinal(start, read.End, read.Value) : null;
    }

    /// <summary>"2nd", "1,000th", "11 th", "3 millionth".</summary>
    private static Ordinal? ReadDigits(Tokens tokens, int start)
    {
        if (tokens.IsGlued(start) && tokens[start - 1].Kind == TokenKind.Word)
        {
            return null;
        }

        var end = start + 1;
        var value = (double)tokens.Value(start);
        for (; tokens.IsSymbol(end, ',') && tokens.IsGlued(end) && tokens.IsGlued(end + 1) && tokens.IsDigits(end + 1, 3); end += 2)
        {
            value = (value * 1000) + tokens.Value(end + 1);
        }

        var ending = tokens.WordAt(end);
        if (ending.Is(NumberRole.OrdinalEnding))
        {
            var agrees = ending.NumberValue == 0 || (value % 10 == ending.NumberValue && value % 100 is < 11 or > 13);
            return agrees && (tokens.IsGlued(end) || ending.NumberValue == 0) ? new Ordinal(start, end + 1, value) : null;
        }

        return ending.Is(NumberRole.OrdinalScale) && !tokens.IsGlued(end) ? new Ordinal(start, end + 1, value * ending.NumberValue) : null;
    }
}
