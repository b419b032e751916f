namespace CareerBot.Knowledge.Recognition.Speech;

/// <summary>A word or a number of a text, in lower case, and where it stands.</summary>
internal readonly record struct SpokenToken(string Word, int Start, int End)
{
    private const int MostCharacters = 2000;

    public static List<SpokenToken> Of(string text)
    {
        var tokens = new List<SpokenToken>();
        var length = Math.Min(text.Length, MostCharacters);
        for (var at = 0; at < length; at++)
        {
            var start = at;
            while (at < length && IsPart(text, at, start))
            {
                at++;
            }

            // "10ghante" is a number and a word.
            for (var end = start; end < at;)
            {
                var isDigit = IsNumeric(text[end]);
                var from = end;
                while (end < at && IsNumeric(text[end]) == isDigit)
                {
                    end++;
                }

                tokens.Add(new SpokenToken(text[from..end].ToLowerInvariant(), from, end));
            }
        }

        return tokens;
    }

    private static bool IsPart(string text, int at, int start) =>
        char.IsLetterOrDigit(text[at])
        || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
        || (text[at] == '.' && at > start && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]));

    private static bool IsNumeric(char letter) => char.IsAsciiDigit(letter) || letter == '.';
}
