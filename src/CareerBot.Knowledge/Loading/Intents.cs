namespace CareerBot.Knowledge.Loading;

/// <summary>The labels that topics and talk acts may count as.</summary>
internal static class Intents
{
    /// <summary>Where the notes do not speak.</summary>
    public const string None = "none";

    /// <summary>For topics.</summary>
    public static readonly IReadOnlyList<string> OfTopics =
        ["role", "skills", "responsibilities", "projects", "roadmap", "history", "milestones", "future", None];

    /// <summary>For talk acts.</summary>
    public static readonly IReadOnlyList<string> OfTalk = ["greeting", "help", "thanks", "goodbye", "cancel", None];
}
