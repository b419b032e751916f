using System.Collections.Concurrent;
using CareerBot.Dialogs.Conversation;

namespace CareerBot.Dialogs.Plan;

/// <summary>Finds the phrases of the words files in what people write. Only letters and digits count.</summary>
public sealed class PlanHearing(Words words)
{
    private const int LongestOnStack = 256;

    private readonly ConcurrentDictionary<string, string[]> _phrases = new(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="text"/> holds one of the phrases of <paramref name="key"/>, as whole words.</summary>
    public bool Says(string text, string key) => Plain(text) is var said && Array.Exists(Phrases(key), phrase => said.Contains(phrase, StringComparison.Ordinal));

    /// <summary>Whether the whole of <paramref name="text"/> is one of the phrases of <paramref name="key"/>.</summary>
    public bool Is(string text, string key) => Phrases(key).Contains(Plain(text));

    /// <summary>What follows the phrase of <paramref name="key"/> that <paramref name="text"/> begins with; null if it begins with none.</summary>
    public string? After(string text, string key)
    {
        var said = Plain(text);
        var begins = Phrases(key).Where(phrase => said.StartsWith(phrase, StringComparison.Ordinal)).MaxBy(phrase => phrase.Length);
        return begins is null ? null : said[begins.Length..].Trim();
    }

    /// <summary>Whether <paramref name="text"/> asks something.</summary>
    public bool IsQuestion(string text) => text.TrimEnd().EndsWith('?') || After(text, "plan.hear.question") is not null;

    /// <summary>Lower-case words with one blank around each.</summary>
    public static string Plain(string text)
    {
        var buffer = text.Length < LongestOnStack ? stackalloc char[text.Length + 2] : new char[text.Length + 2];
        buffer[0] = ' ';
        var length = 1;
        foreach (var letter in text)
        {
            if (letter == '\'')
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

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter)
        || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // Asked for a dozen times in every turn.
    private string[] Phrases(string key) => _phrases.GetOrAdd(key, static (name, words) => [.. words.List(Words.Fallback, name).Select(Plain)], words);
}
