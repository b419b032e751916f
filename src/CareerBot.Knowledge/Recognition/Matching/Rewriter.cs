using System.Runtime.CompilerServices;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Puts the usual form in the place of other spellings: "kse" is "kaise", "u" is "you". Phrases count too, the longest first.</summary>
internal sealed class Rewriter
{
    private readonly PhraseTable _spellings;
    private readonly string[][] _forms;

    public Rewriter(IReadOnlyDictionary<string, string> lexicon)
    {
        var entries = lexicon.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        _spellings = new PhraseTable(entries.Select((pair, i) => (pair.Key, i)), TokenReader.Read);
        _forms = [.. entries.Select(pair => Words(pair.Value))];
    }

    /// <summary>Writes the words of <paramref name="from"/> in their usual form; each keeps the place that it came from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(TokenBuffer from, TokenBuffer into)
    {
        into.Clear();
        for (var i = 0; i < from.Count;)
        {
            var (count, owners) = _spellings.LongestAt(from, i);
            if (count == 0)
            {
                into.Add(from, i, i + 1);
                i++;
                continue;
            }

            var start = from.Source(i).Start;
            var (last, length) = from.Source(i + count - 1);
            foreach (var word in _forms[owners[0]])
            {
                into.Add(word, start, last + length - start);
            }

            i += count;
        }
    }

    private static string[] Words(string text)
    {
        var tokens = new TokenBuffer();
        TokenReader.Read(text, tokens);
        return [.. Enumerable.Range(0, tokens.Count).Select(i => tokens[i].ToString())];
    }
}
