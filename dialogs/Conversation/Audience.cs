using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Who reads what is said in a turn: one person, or several.</summary>
public static class Audience
{
    private const string GroupChat = "groupChat";
    private const string Channel = "channel";

    /// <summary>Whether nobody but the person of <paramref name="turn"/> reads along, so that personal things may be said.</summary>
    public static bool IsPrivate(ITurnContext turn) =>
        turn.Activity.Conversation is not { } conversation
        || (conversation.IsGroup != true && conversation.ConversationType is not (GroupChat or Channel));
}
