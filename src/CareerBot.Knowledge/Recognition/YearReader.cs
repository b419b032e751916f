using CareerBot.Knowledge.Recognition.Dating;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition;

/// <summary>
/// Finds years, decades, centuries and ranges in what people type, in English, Hinglish and Hindi: "1986", "the eighties",
/// "80 ke dashak", "1980-85", "between 1980 and 2000", "१९४३ से १९६९ तक". Amounts ("2000 rupees") and ages ("my 30s") are none.
/// </summary>
internal static class YearReader
{
    /// <summary>The kind of entity that years are.</summary>
    public const string Kind = "years";

    private static readonly (int From, int To, int Start, int Length)[] s_none = [];

    [ThreadStatic]
    private static TokenBuffer? t_tokens;

    /// <summary>The stretches of years in <paramref name="text"/> and where they stand, in their order.</summary>
    public static IReadOnlyList<(int From, int To, int Start, int Length)> Find(ReadOnlySpan<char> text)
    {
        var tokens = t_tokens ??= new TokenBuffer();
        TokenReader.Read(text, tokens);
        var line = new DatedLine(text, tokens);
        List<(int, int, int, int)>? found = null;
        for (var i = 0; i < tokens.Count;)
        {
            var date = Ranges.At(line, i);
            if (date.Count > 0)
            {
                var start = tokens.Source(i).Start;
                var (last, length) = tokens.Source(i + date.Count - 1);
                (found ??= []).Add((date.From, date.To, start, last + length - start));
            }

            i += Math.Max(1, date.Count);
        }

        return found ?? (IReadOnlyList<(int, int, int, int)>)s_none;
    }
}
