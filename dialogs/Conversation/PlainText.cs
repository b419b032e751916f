using System.Globalization;

namespace CareerBot.Dialogs.Conversation;

/// <summary>The form in which what people write is compared: lower-case words of letters and digits, with one blank around each.</summary>
internal static class PlainText
{
    private const int LongestOnStack = 256;

    /// <summary><paramref name="text"/> in this form.</summary>
    public static string Of(string text)
    {
        var buffer = text.Length < LongestOnStack ? stackalloc char[text.Length + 2] : new char[text.Length + 2];
        buffer[0] = ' ';
        var length = 1;
        foreach (var letter in text)
        {
            if (letter is '\'' or '’')
            {
                continue;
            }

            if (IsPart(letter))
            {
                buffer[length++] = char.ToLowerInvariant(letter);
            }
            else if (buffer[length - 1] != ' ')
            {
                buffer[length++] = ' ';
            }
        }

        if (buffer[length - 1] != ' ' || length == 1)
        {
            buffer[length++] = ' ';
        }

        return buffer[..length].ToString();
    }

    /// <summary>Whether <paramref name="text"/> holds one of <paramref name="names"/>, as whole words.</summary>
    public static bool HoldsOneOf(string text, IEnumerable<string> names) =>
        Of(text) is var plain && names.Any(name => plain.Contains(Of(name), StringComparison.Ordinal));

    /// <summary>Whether <paramref name="letter"/> is part of a word; the signs of Devanagari that are written on a letter are.</summary>
    public static bool IsPart(char letter) => char.IsLetterOrDigit(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
