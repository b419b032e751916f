using System.Globalization;
using System.Text;

namespace CareerBot.Knowledge.First;

/// <summary>
/// Brings a text into the one form that features are made of: compatibility characters unfolded, lower case, Devanagari
/// spelling variants made alike, letters drawn out ("hiiii") shortened, anything that is no letter or digit a space.
/// </summary>
internal static class TextNormalizer
{
    private const int MostRepeats = 2;
    private const char Nukta = '\u093C';
    private const char Chandrabindu = '\u0901';
    private const char Anusvara = '\u0902';

    /// <summary>Writes the normal form of <paramref name="text"/> to <paramref name="output"/> and gives its length.</summary>
    /// <param name="text">Any text; what is beyond the room in <paramref name="output"/> is not read.</param>
    /// <param name="output">Words, with one space between them.</param>
    public static int Normalize(ReadOnlySpan<char> text, Span<char> output)
    {
        if (!Ascii.IsValid(text) && NeedsCompatibility(text))
        {
            text = Unfold(text[..Math.Min(text.Length, output.Length)]);
        }

        var length = 0;
        var repeats = 0;
        foreach (var raw in text)
        {
            if (length == output.Length)
            {
                break;
            }

            var letter = Fold(raw);
            if (letter == '\0')
            {
                continue;
            }

            if (letter == ' ')
            {
                if (length > 0 && output[length - 1] != ' ')
                {
                    output[length++] = ' ';
                }

                repeats = 0;
                continue;
            }

            repeats = length > 0 && output[length - 1] == letter && char.IsLetter(letter) ? repeats + 1 : 1;
            if (repeats <= MostRepeats)
            {
                output[length++] = letter;
            }
        }

        return length > 0 && output[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>The normal form of <paramref name="text"/> as a string.</summary>
    public static string Normalize(string text)
    {
        var buffer = new char[text.Length + 8];
        return new string(buffer, 0, Normalize(text, buffer));
    }

    // One letter in its normal form, a space for what separates words, or nothing for what only decorates.
    private static char Fold(char letter)
    {
        if (char.IsAscii(letter))
        {
            return char.IsAsciiLetterOrDigit(letter) ? (char)(letter | (char.IsAsciiLetterUpper(letter) ? 0x20 : 0))
                : letter is '\'' ? '\0'
                : letter is '+' or '#' ? letter
                : ' ';
        }

        return letter switch
        {
            Nukta or '\u200C' or '\u200D' or '\uFE0F' or '’' or '‘' or '`' => '\0',
            Chandrabindu => Anusvara,
            >= '\u0966' and <= '\u096F' => (char)('0' + (letter - '\u0966')),
            _ => char.GetUnicodeCategory(letter) switch
            {
                UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => char.ToLowerInvariant(letter),
                UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber => letter,
                _ => ' ',
            },
        };
    }

    private static bool NeedsCompatibility(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            // Devanagari, with its precomposed nukta letters apart, is in normal form as it is typed.
            if (letter > 0x7F && letter is not (>= '\u0900' and <= '\u0957') and not (>= '\u0960' and <= '\u097F') and not (>= '\u2010' and <= '\u2027'))
            {
                return true;
            }
        }

        return false;
    }

    private static string Unfold(ReadOnlySpan<char> text)
    {
        var whole = text.ToString();
        try
        {
            return whole.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair is no text; what is whole of it still is.
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(whole)).Normalize(NormalizationForm.FormKC);
        }
    }
}
