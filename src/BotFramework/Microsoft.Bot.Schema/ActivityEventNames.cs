namespace Microsoft.Bot.Schema;

/// <summary>Names of events that the adapters make.</summary>
public static class ActivityEventNames
{
    /// <summary>The value ContinueConversation.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The value CreateConversation.</summary>
    public const string CreateConversation = "CreateConversation";
}
