namespace Microsoft.Bot.Schema;

/// <summary>Kinds of reactions.</summary>
public static class MessageReactionTypes
{
    /// <summary>The value like.</summary>
    public const string Like = "like";

    /// <summary>The value plusOne.</summary>
    public const string PlusOne = "plusOne";
}
