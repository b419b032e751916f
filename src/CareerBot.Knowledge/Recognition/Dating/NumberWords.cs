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

    private const int ShortestSound = 4;
    private const int LongestSound = 24;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _sounds;

    /// <summary>Numbers by the words that say them; fractions and what is larger than a thousand are left out.</summary>
    public NumberWords(IReadOnlyDictionary<string, string> words)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var tokens = new TokenBuffer();
        foreach (var (word, said) in words)
        {
            TokenReader.Read(word, tokens);
            if (tokens.Count == 1 && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Thousand)
            {
                numbers.TryAdd(tokens[0].ToString(), number);
            }
        }

        _numbers = numbers.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _sounds = Sounds(numbers).ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The number that <paramref name="word"/> says in any spelling of its sound: "athaavan" is "athavan"; -1 if it says none.</summary>
    public int OfSound(ReadOnlySpan<char> word)
    {
        if (Of(word) is var number and >= 0)
        {
            return number;
        }

        Span<char> sound = stackalloc char[LongestSound];
        return word.Length is >= ShortestSound and <= LongestSound && _sounds.TryGetValue(sound[..Sound(word, sound)], out var heard) ? heard : -1;
    }

    /// <summary>The number that <paramref name="word"/> says; -1 if it says none.</summary>
    public int Of(ReadOnlySpan<char> word) =>
        word is [>= '0' and <= '9'] or [>= '0' and <= '9', >= '0' and <= '9'] ? int.Parse(word, CultureInfo.InvariantCulture)
        : _numbers.TryGetValue(word, out var number) ? number : -1;

    // The sounds that one number alone has.
    private static Dictionary<string, int> Sounds(Dictionary<string, int> numbers)
    {
        var sounds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, number) in numbers)
        {
            var sound = new char[word.Length];
            var key = new string(sound, 0, Sound(word, sound));
            sounds[key] = sounds.GetValueOrDefault(key, number) == number ? number : -1;
        }

        return sounds;
    }

    // Latin script writes long vowels, doubled and breathed consonants as it likes.
    private static int Sound(ReadOnlySpan<char> word, Span<char> into)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i] switch { 'w' => 'v', 'j' => 'z', 'e' when i + 1 < word.Length && word[i + 1] == 'e' => 'i', 'o' when i + 1 < word.Length && word[i + 1] == 'o' => 'u', var other => other };
            var isSilent = (letter == 'h' && count > 0) || (count > 0 && (into[count - 1] == letter || (i > 0 && word[i - 1] == word[i])));
            if (!isSilent)
            {
                into[count++] = letter;
            }
        }

        return count;
    }
}
