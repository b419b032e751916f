using System.Collections.Frozen;
using CareerBot.Knowledge.Recognition.Dating;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition;

/// <summary>
/// Finds years, decades, centuries and ranges in what people type, in English, Hinglish and Hindi: "1986", "the eighties",
/// "80 ke dashak", "1980-85", "between 1980 and 2000", "१९४३ से १९६९ तक", "unnees sau chhiyasi". Amounts ("2000 rupees") and ages
/// ("my 30s") are none.
/// </summary>
/// <param name="numbers">How numbers are said beside English, as a lexicon gives them; those from 1 to 1000 are used.</param>
/// <param name="words">What words do in a date, as a lexicon gives them.</param>
internal sealed class YearReader(IReadOnlyDictionary<string, string> numbers, IReadOnlyDictionary<string, string> words)
{
    /// <summary>Reads years in digits; for texts without a lexicon.</summary>
    public static YearReader Plain { get; } = new(FrozenDictionary<string, string>.Empty, FrozenDictionary<string, string>.Empty);

    /// <summary>The kind of entity that years are.</summary>
    public const string Kind = "years";

    private static readonly (int From, int To, int Start, int Length)[] s_none = [];

    private readonly NumberWords _numbers = new(numbers);
    private readonly YearWords _words = new(words);

    [ThreadStatic]
    private static TokenBuffer? t_tokens;

    /// <summary>The stretches of years in <paramref name="text"/> and where they stand, in their order.</summary>
    public IReadOnlyList<(int From, int To, int Start, int Length)> Find(ReadOnlySpan<char> text)
    {
        var tokens = t_tokens ??= new TokenBuffer();
        TokenReader.Read(text, tokens);
        var line = new DatedLine(text, tokens, _numbers, _words);
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
