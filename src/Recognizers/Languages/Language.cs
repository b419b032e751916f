using System.Collections.Frozen;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.Languages.English;
using Microsoft.Recognizers.Text.Languages.Hindi;
using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Languages;

/// <summary>
/// All that the recognizers know of one language. A language is a folder with one class derived from this, and a line in
/// <see cref="ByCulture"/>.
/// </summary>
internal abstract class Language
{
    private readonly Lazy<Lexicon> _words;

    protected Language() => _words = new(() =>
    {
        var words = new LexiconBuilder(Spellings);
        AddNumbers(words);
        AddDates(words);
        return words.Build();
    });

    /// <summary>The languages by the cultures that they are read in.</summary>
    public static FrozenDictionary<string, Language> ByCulture { get; } = new Dictionary<string, Language>
    {
        [Culture.English] = new EnglishLanguage { DayFirst = false },
        [Culture.EnglishOthers] = new EnglishLanguage { DayFirst = true },
        [Culture.Hindi] = new HindiLanguage { DayFirst = true },
    }.ToFrozenDictionary();

    /// <summary>5/6 is the fifth of June, not the sixth of May.</summary>
    public required bool DayFirst { get; init; }

    public Lexicon Words => _words.Value;

    public abstract AnswerWords Answers { get; }

    protected abstract void AddNumbers(LexiconBuilder words);

    protected abstract void AddDates(LexiconBuilder words);

    /// <summary>All ways to write a word that the language's tables hold in one way.</summary>
    protected virtual IEnumerable<string> Spellings(string word) => [word];
}
