using System.Text;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Recognition.Speech;

/// <summary>
/// Turns numbers, amounts of time, dates, yes and no as they are said in Hinglish into English, for the readers of numbers and
/// dates: <c>do saal</c> is "2 years", <c>agle mahine</c> "next month". For answers to prompts, not for questions.
/// </summary>
/// <param name="words">The words, from the lexicon of the language.</param>
public sealed class Spoken(SpokenWords words)
{
    private readonly SpokenReader _reader = new(words);

    /// <summary>The same text with those parts in English. Everything else, and text in another script, stays as it is.</summary>
    public string ToEnglish(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = SpokenToken.Of(text);
        if (_reader.Answer(tokens) is { } answer)
        {
            return answer;
        }

        var english = new StringBuilder(text.Length);
        var copied = 0;
        for (var i = 0; i < tokens.Count;)
        {
            if (_reader.At(tokens, i) is not { } found)
            {
                i++;
                continue;
            }

            english.Append(text, copied, tokens[i].Start - copied).Append(found.English);
            i += found.Count;
            copied = tokens[i - 1].End;
        }

        return copied == 0 ? text : english.Append(text, copied, text.Length - copied).ToString();
    }
}
