using System.Collections.Frozen;
using System.Globalization;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Dating;

/// <summary>Whole numbers as a lexicon says them, and those of at most two digits: "chhiyasi", "छियासी", "sau", "86".</summary>
internal sealed class NumberWords
{
    /// <summary>A hundred.</summary>
    public const int Hundred = 100;

    /// <summary>A thousand.</summary>
    public const int Thousand = 1000;

    private static readonly KeyValuePair<string, string>[] s_english = [new("hundred", "100"), new("thousand", "1000")];

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;

    /// <summary>Numbers by the words that say them; fractions and what is larger than a thousand are left out.</summary>
    public NumberWords(IReadOnlyDictionary<string, string> words)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var tokens = new TokenBuffer();
        foreach (var (word, said) in s_english.Concat(words))
        {
            TokenReader.Read(word, tokens);
            if (tokens.Count == 1 && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Thousand)
            {
                numbers.TryAdd(tokens[0].ToString(), number);
            }
        }

        _numbers = numbers.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The number that <paramref name="word"/> says; -1 if it says none.</summary>
    public int Of(ReadOnlySpan<char> word) =>
        word is [>= '0' and <= '9'] or [>= '0' and <= '9', >= '0' and <= '9'] ? int.Parse(word, CultureInfo.InvariantCulture)
        : _numbers.TryGetValue(word, out var number) ? number : -1;
}
