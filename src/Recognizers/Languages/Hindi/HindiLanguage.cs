using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.Languages.English;
using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Languages.Hindi;

internal sealed class HindiLanguage : Language
{
    private const string Nukta = "\u093c";
    private const char Candrabindu = '\u0901';
    private const char Anusvara = '\u0902';

    // The letters whose dotted form Unicode also has as one character.
    private const string Dottable = "कखगजडढफय";
    private const int FirstDotted = 0x0958;

    public override AnswerWords Answers { get; } = new(
        yes: "हाँ हां जी जी_हाँ जी_हां हाँ_जी हां_जी बिल्कुल बिलकुल ज़रूर जरूर ज़रूर अवश्य सही ठीक ठीक_है सहमत बेशक सच सत्य यस ओके ओके_जी पक्का yes yeah ok okay 👍 👌",
        no: "नहीं नही ना न मत जी_नहीं नहीं_जी ना_जी कभी_नहीं बिल्कुल_नहीं बिलकुल_नहीं ठीक_नहीं सही_नहीं असहमत झूठ असत्य नो गलत ग़लत ग़लत no nope 👎 ✋ 🖐");

    // People mix: "5 June तक", "next month से". The scripts keep the words apart, so both lists hold.
    protected override void AddNumbers(LexiconBuilder words)
    {
        EnglishNumbers.AddTo(words);
        HindiNumbers.AddTo(words);
    }

    protected override void AddDates(LexiconBuilder words)
    {
        EnglishDates.AddTo(words);
        HindiDates.AddTo(words);
    }

    /// <summary>With and without the dot below, with the dot as a character of its own or not, with either sign for a nasal vowel.</summary>
    protected override IEnumerable<string> Spellings(string word) =>
        from nasal in new[] { word, word.Replace(Candrabindu, Anusvara) }
        from dotted in new[] { nasal, nasal.Replace(Nukta, string.Empty, StringComparison.Ordinal), Joined(nasal) }
        group dotted by dotted into spelling
        select spelling.Key;

    private static string Joined(string word)
    {
        for (var letter = 0; letter < Dottable.Length; letter++)
        {
            word = word.Replace(Dottable[letter] + Nukta, ((char)(FirstDotted + letter)).ToString(), StringComparison.Ordinal);
        }

        return word;
    }
}
