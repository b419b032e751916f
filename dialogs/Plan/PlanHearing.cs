using CareerBot.Dialogs.Conversation;

namespace CareerBot.Dialogs.Plan;

/// <summary>Finds the phrases of the words files in what people write. Only letters and digits count.</summary>
public sealed class PlanHearing(Words words)
{
    /// <summary>Whether <paramref name="text"/> holds one of the phrases of <paramref name="key"/>, as whole words.</summary>
    public bool Says(string text, string key) => Plain(text) is var said && Phrases(key).Any(phrase => said.Contains(phrase, StringComparison.Ordinal));

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
        var letters = text.Select(letter => char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.OtherPunctuation && letter == '\''
            ? char.ToLowerInvariant(letter)
            : ' ');
        var said = string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $" {string.Join(' ', said)} ".Replace("'", string.Empty, StringComparison.Ordinal);
    }

    private IEnumerable<string> Phrases(string key) => words.List(Words.Fallback, key).Select(Plain);
}
