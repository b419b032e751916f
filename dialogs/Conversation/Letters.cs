using System.Globalization;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Texts by their letters and digits alone, whatever their case: "Deep-learning" is "deep learning".</summary>
internal static class Letters
{
    /// <summary>Whether <paramref name="one"/> and <paramref name="other"/> have the same letters and digits in the same order.</summary>
    public static bool Match(string one, string other)
    {
        var (left, right) = (0, 0);
        while (true)
        {
            var (a, b) = (Next(one, ref left), Next(other, ref right));
            if (a != b || a == default)
            {
                return a == b;
            }
        }
    }

    private static char Next(string text, ref int at)
    {
        while (at < text.Length)
        {
            var letter = text[at++];
            if (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                return char.ToLowerInvariant(letter);
            }
        }

        return default;
    }
}
