using System.Text.RegularExpressions;

namespace CareerBot.Knowledge.Checks;

/// <summary>Counts words and sentences the way a reader does.</summary>
public static partial class Text
{
    /// <summary>The number of words in <paramref name="text"/>: runs without white space that hold a letter or a digit.</summary>
    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    /// <summary>The sentences of <paramref name="text"/>.</summary>
    public static IEnumerable<string> Sentences(string text) => Ends().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    [GeneratedRegex(@"(?<=[.!?।])\s+")]
    private static partial Regex Ends();
}
