namespace CareerBot.Dialogs.Conversation;

/// <summary>"In simple words", "ek line me": asked for by itself, or beside what is to be told so.</summary>
internal static class PlainWords
{
    private const string Whole = "main.hear.simpler";

    // So many words at most ask for it: a long message is looked through in bounded time.
    private const int MostWords = 8;

    private static readonly Wordings s_words = new("main.hear.plainWords.");

    /// <summary>
    /// Whether <paramref name="text"/> asks for what was told last in plainer or fewer words:
    /// "explain it in simple words", "ye samajh nahi aaya, simple me batao".
    /// </summary>
    public static bool Asks(Hearing hearing, string text) => hearing.Is(text, Whole)
        || hearing.IsMadeOf(text, s_words.Of, s_words.Beside, "main.hear.pronoun", "main.hear.thatOne", "main.hear.unclear");

    /// <summary>
    /// What <paramref name="text"/> says beside such words ("explain CNN like I am 5" is
    /// "explain CNN", at least); null if it holds none, or nothing else.
    /// </summary>
    public static string? Without(Hearing hearing, string text)
    {
        if (!hearing.Says(text, s_words.Of) || Asks(hearing, text))
        {
            return hearing.Ahead(text, Whole) is { Length: > 0 } front ? front : null;
        }

        var tokens = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(tokens.Length - 1, MostWords); count > 0; count--)
        {
            for (var at = 0; at + count <= tokens.Length; at++)
            {
                if (hearing.IsMadeOf(string.Join(' ', tokens.AsSpan(at, count)), s_words))
                {
                    return string.Join(' ', [.. tokens[..at], .. tokens[(at + count)..]]);
                }
            }
        }

        return null;
    }
}
