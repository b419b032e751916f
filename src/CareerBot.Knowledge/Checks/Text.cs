using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerBot.Knowledge.Checks;

/// <summary>Counts words and sentences the way a reader does.</summary>
public static partial class Text
{
    private const int LongestOnStack = 256;

    /// <summary>The number of words in <paramref name="text"/>: runs without white space that hold a letter or a digit.</summary>
    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    /// <summary>The sentences of <paramref name="text"/>.</summary>
    public static IEnumerable<string> Sentences(string text) => Ends().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    /// <summary><paramref name="text"/> without case, punctuation and doubled spaces, for telling whether two texts are as good as the same.</summary>
    public static string Plain(string text)
    {
        var whole = text.Normalize();
        var buffer = whole.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[whole.Length];
        var length = 0;
        foreach (var letter in whole)
        {
            if (IsOfWord(letter))
            {
                buffer[length++] = char.ToLowerInvariant(letter);
            }
            else if (length > 0 && buffer[length - 1] != ' ' && char.GetUnicodeCategory(letter) != UnicodeCategory.Format)
            {
                buffer[length++] = ' ';
            }
        }

        return buffer[..length].TrimEnd(' ').ToString();
    }

    // Marks are the vowel signs of Devanagari.
    private static bool IsOfWord(char letter) =>
        char.IsLetterOrDigit(letter)
            || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            || letter is '+' or '#';

    [GeneratedRegex(@"(?<=[.!?।])\s+")]
    private static partial Regex Ends();
}
