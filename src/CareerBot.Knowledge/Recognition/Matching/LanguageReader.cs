using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Tells in which language somebody writes: Devanagari by its script, Hinglish by words that only its examples hold.</summary>
internal sealed class LanguageReader
{
    private const string English = "en";
    private const string Hindi = "hi";
    private const string Hinglish = "hinglish";
    private const int Share = 4;

    private readonly FeatureTable _english = new();
    private readonly FeatureTable _hinglish = new();

    public LanguageReader(IReadOnlyList<Example> examples, Wording wording)
    {
        var tokens = new TokenBuffer();
        foreach (var example in examples.Where(example => example.Language is English or Hinglish))
        {
            wording.Read(example.Text, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                (example.Language == English ? _english : _hinglish).FindOrAdd(tokens.Name(i));
            }
        }
    }

    /// <summary>The language of <paramref name="text"/>, whose words are <paramref name="tokens"/>; these may be English where it has borrowed them.</summary>
    public string Read(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        if (text.ContainsAnyInRange('\u0900', '\u097F'))
        {
            return Hindi;
        }

        var hinglish = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            hinglish += _hinglish.Find(tokens.Name(i)) >= 0 && _english.Find(tokens.Name(i)) < 0 ? 1 : 0;
        }

        return hinglish * Share >= tokens.Count && hinglish > 0 ? Hinglish : English;
    }
}
