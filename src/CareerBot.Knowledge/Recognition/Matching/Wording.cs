using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Reads a text into words in the form that everything is compared in: normal form, usual spellings.</summary>
internal sealed class Wording(IReadOnlyDictionary<string, string> lexicon)
{
    private readonly Rewriter _rewriter = new(lexicon);

    [ThreadStatic]
    private static TokenBuffer? t_raw;

    /// <summary>Reads <paramref name="text"/> into <paramref name="into"/>.</summary>
    public void Read(ReadOnlySpan<char> text, TokenBuffer into)
    {
        var raw = t_raw ??= new TokenBuffer();
        TokenReader.Read(text, raw);
        _rewriter.Apply(raw, into);
    }
}
