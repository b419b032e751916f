using System.Collections.Frozen;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Tells in which language somebody writes: Devanagari by its script, Hinglish by words that only its examples hold.</summary>
internal sealed class LanguageReader
{
    private const string English = "en";
    private const string Hindi = "hi";
    private const string Hinglish = "hinglish";
    private const int Share = 4;

    private readonly FrozenSet<ulong> _hinglish;

    public LanguageReader(IReadOnlyList<Example> examples, Wording wording)
    {
        var (english, hinglish) = (new HashSet<ulong>(), new HashSet<ulong>());
        var tokens = new TokenBuffer();
        foreach (var example in examples.Where(example => example.Language is English or Hinglish))
        {
            wording.Read(example.Text, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                (example.Language == English ? english : hinglish).Add(tokens.Name(i));
            }
        }

        hinglish.ExceptWith(english);
        _hinglish = hinglish.ToFrozenSet();
    }

    /// <summary>The language of <paramref name="tokens"/>.</summary>
    public string Read(TokenBuffer tokens)
    {
        var hinglish = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].ContainsAnyInRange('\u0900', '\u097F'))
            {
                return Hindi;
            }

            hinglish += _hinglish.Contains(tokens.Name(i)) ? 1 : 0;
        }

        return hinglish * Share >= tokens.Count && hinglish > 0 ? Hinglish : English;
    }
}
