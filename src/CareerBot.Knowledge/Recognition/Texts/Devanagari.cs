namespace CareerBot.Knowledge.Recognition.Texts;

/// <summary>Brings Devanagari words that are written in several ways into one spelling. Latin words stay as they are.</summary>
internal static class Devanagari
{
    private const char Virama = '\u094D';
    private const char Anusvara = '\u0902';
    private const char Candrabindu = '\u0901';
    private const char Nukta = '\u093C';

    /// <summary>Unifies <paramref name="word"/> in place; it never grows.</summary>
    /// <returns>Its new length.</returns>
    public static int Unify(Span<char> word)
    {
        var written = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i] == Candrabindu ? Anusvara : word[i];
            if (letter == Nukta)
            {
                continue;
            }

            if (i + 2 < word.Length && word[i + 1] == Virama && IsNasalBefore(letter, word[i + 2]))
            {
                letter = Anusvara;
                i++;
            }

            word[written++] = Plain(letter);
        }

        return UnifyEnd(word[..written]);
    }

    // What many write alike: short and long vowels (शुरु, शुरू), the rounded vowel of borrowed words (कॉलेज, कालेज), the sounds of ष and ण.
    private static char Plain(char letter) => letter switch
    {
        'ी' => 'ि',
        'ई' => 'इ',
        'ू' => 'ु',
        'ऊ' => 'उ',
        'ॉ' => 'ा',
        'ऑ' => 'आ',
        'ष' => 'श',
        'ण' => 'न',
        _ => letter,
    };

    // The nasal of a row of consonants, before a consonant of the same row: हिन्दी is हिंदी. In borrowed words न stands before others too: प्रिन्टर is प्रिंटर.
    private static bool IsNasalBefore(char nasal, char next) => nasal switch
    {
        'ङ' => next is >= 'क' and <= 'घ',
        'ञ' => next is >= 'च' and <= 'झ',
        'ण' => next is >= 'ट' and <= 'ढ',
        'न' => next is (>= 'क' and <= 'ध') or (>= 'प' and <= 'भ') or 'स',
        'म' => next is >= 'प' and <= 'भ',
        _ => false,
    };

    // The nasal sound at the end is often left out (नही, मे); चाहिये is चाहिए, गयी is गई.
    private static int UnifyEnd(Span<char> word)
    {
        if (word is [_, _, .., Anusvara])
        {
            word = word[..^1];
        }

        if (word is [_, .., 'य', 'े' or 'ि'])
        {
            word[^2] = word[^1] == 'े' ? 'ए' : 'इ';
            return word.Length - 1;
        }

        return word.Length;
    }
}
