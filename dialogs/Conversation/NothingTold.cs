namespace CareerBot.Dialogs.Conversation;

/// <summary>Short questions that lean on a list, where nothing was told yet: "both", "which is most important".</summary>
internal static class NothingTold
{
    private static readonly string[] s_ofAList =
        ["main.hear.bothOf", "main.hear.theOther", "main.hear.compareThem", "main.hear.compareThree", "main.hear.firstOf", "main.hear.countOf"];

    /// <summary>Whether <paramref name="text"/> picks or compares among things, and names none.</summary>
    public static bool PicksAmong(Career career, string text) =>
        Array.Exists(s_ofAList, key => career.Hearing.Is(text, key)) || BestOfThem.Asks(career, text);
}
