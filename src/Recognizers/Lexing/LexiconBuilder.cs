using System.Globalization;

namespace Microsoft.Recognizers.Text.Lexing;

/// <summary>Collects the words of a language; a spelling that is added twice gets both meanings.</summary>
/// <param name="spellings">All ways to write a word, the given one included.</param>
internal sealed class LexiconBuilder(Func<string, IEnumerable<string>> spellings)
{
    private readonly Dictionary<string, Word> _words = new(StringComparer.OrdinalIgnoreCase);

    public Lexicon Build() => new(_words);

    /// <summary>Adds number words: "one|1 two|2", separated by white space; '_' joins the words of an expression.</summary>
    public void Numbers(NumberRole role, string table) =>
        Read(table, (word, value) => (word.Number, word.NumberValue) = (word.Number | role, value ?? word.NumberValue));

    /// <summary>Adds words of dates and times in the same form.</summary>
    public void Dates(DateRole role, string table) =>
        Read(table, (word, value) => (word.Date, word.DateValue) = (word.Date | role, (int)(value ?? word.DateValue)));

    private void Read(string table, Action<Word, double?> give)
    {
        foreach (var entry in table.Split((char[])null, StringSplitOptions.RemoveEmptyEntries))
        {
            var bar = entry.LastIndexOf('|');
            double? value = bar < 0 ? null : double.Parse(entry.AsSpan(bar + 1), CultureInfo.InvariantCulture);
            foreach (var spelling in spellings(bar < 0 ? entry : entry[..bar]))
            {
                give(Word(spelling), value);
            }
        }
    }

    private Word Word(string spelling)
    {
        string[] parts = [.. spelling.Replace("'", "_'_", StringComparison.Ordinal).Split('_', StringSplitOptions.RemoveEmptyEntries)];
        var first = Single(parts[0]);
        return parts.Length == 1 ? first : Longer(first, parts[1..]);
    }

    private Word Single(string spelling)
    {
        if (!_words.TryGetValue(spelling, out var word))
        {
            _words.Add(spelling, word = new Word());
        }

        return word;
    }

    private static Word Longer(Word first, string[] rest)
    {
        first.Phrases ??= [];
        var phrase = first.Phrases.Find(known => known.Rest.SequenceEqual(rest, StringComparer.OrdinalIgnoreCase));
        if (phrase is null)
        {
            first.Phrases.Add(phrase = new Phrase(rest, new Word()));
            first.Phrases.Sort((one, other) => other.Rest.Length.CompareTo(one.Rest.Length));
        }

        return phrase.Meaning;
    }
}
