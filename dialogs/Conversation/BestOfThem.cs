namespace CareerBot.Dialogs.Conversation;

/// <summary>Questions for the best of several things: "which one is best", "which of these is the most easy", "mere liye kaunsa best hai".</summary>
internal static class BestOfThem
{
    private const string Superlative = "main.hear.superlative";
    private const string Which = "main.hear.which";
    private const string Beside = "main.hear.besideTrait";

    /// <summary>Whether <paramref name="text"/> is one.</summary>
    public static bool Asks(Career career, string text) => career.Hearing is var hearing && (hearing.Is(text, "main.hear.bestOf")
        || (hearing.After(text, "main.hear.whichOfThese") is { Length: > 0 } asked && IsSuperlative(career, asked))
        || (hearing.Says(text, Which) && hearing.IsMadeOf(text, Superlative, Which, Beside, "main.hear.forWhom")));

    // A word such as "easiest", and nothing beside it but small ones and the name of the list.
    private static bool IsSuperlative(Career career, string asked)
    {
        var words = PlainText.Of(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, word => career.Hearing.Is(word, Superlative))
            && Array.TrueForAll(words, word => career.Hearing.Is(word, Superlative)
                || career.Hearing.Is(word, Beside)
                || career.EntriesByPlace.IsListName(word));
    }
}
