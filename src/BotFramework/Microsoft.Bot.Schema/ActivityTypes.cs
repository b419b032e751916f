namespace Microsoft.Bot.Schema;

/// <summary>The kinds of activities.</summary>
public static class ActivityTypes
{
    /// <summary>The value command.</summary>
    public const string Command = "command";

    /// <summary>The value commandResult.</summary>
    public const string CommandResult = "commandResult";

    /// <summary>The value contactRelationUpdate.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>The value conversationUpdate.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The value delay.</summary>
    public const string Delay = "delay";

    /// <summary>The value deleteUserData.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>The value endOfConversation.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>The value event.</summary>
    public const string Event = "event";

    /// <summary>The value handoff.</summary>
    public const string Handoff = "handoff";

    /// <summary>The value installationUpdate.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>The value invoke.</summary>
    public const string Invoke = "invoke";

    /// <summary>The value message.</summary>
    public const string Message = "message";

    /// <summary>The value messageDelete.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>The value messageReaction.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>The value messageUpdate.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>The value suggestion.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>The value trace.</summary>
    public const string Trace = "trace";

    /// <summary>The value typing.</summary>
    public const string Typing = "typing";
}
