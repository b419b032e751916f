namespace Microsoft.Bot.Schema;

/// <summary>Why a conversation ended.</summary>
public static class EndOfConversationCodes
{
    /// <summary>The value botIssuedInvalidMessage.</summary>
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    /// <summary>The value botTimedOut.</summary>
    public const string BotTimedOut = "botTimedOut";

    /// <summary>The value channelFailed.</summary>
    public const string ChannelFailed = "channelFailed";

    /// <summary>The value completedSuccessfully.</summary>
    public const string CompletedSuccessfully = "completedSuccessfully";

    /// <summary>The value unknown.</summary>
    public const string Unknown = "unknown";

    /// <summary>The value userCancelled.</summary>
    public const string UserCancelled = "userCancelled";
}
