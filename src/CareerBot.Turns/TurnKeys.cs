using System.Security.Cryptography;
using System.Text;

using CareerBot.Turns.Stores;

using Microsoft.Bot.Schema;

namespace CareerBot.Turns;

/// <summary>The names by which the store knows conversations, users and activities.</summary>
internal static class TurnKeys
{
    // Ids come from outside. What is longer than any real channel's is kept apart by its hash.
    private const int MaxLength = 400;
    private const char Separator = '\u001F';
    private const char AfterSeparator = '\u0020';

    public static string Conversation(string? channelId, string? conversationId) => Short($"{channelId}/{conversationId}");

    /// <summary>Between these two lie the keys of all handled activities of a conversation; the second is not one.</summary>
    public static (string From, string To) HandledOf(string conversation) => (conversation + Separator, conversation + AfterSeparator);

    public static string Short(string key)
    {
        if (key.Length <= MaxLength)
        {
            return key;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(key)));
        return string.Concat(key.AsSpan(0, MaxLength - hash.Length - 1), "~", hash);
    }

    public static TurnScope ScopeOf(Activity activity, TurnLog? log)
    {
        var conversation = Conversation(activity.ChannelId, activity.Conversation?.Id);
        var user = activity.From?.Id is { Length: > 0 } from ? Short($"{activity.ChannelId}/{from}") : null;
        var handled = log is not null ? log.HandledKey : activity.Id is { Length: > 0 } id && CanRepeat(activity) ? id : null;
        return new TurnScope(
            conversation,
            user,
            handled is null ? null : Short($"{conversation}{Separator}{activity.Type}{Separator}{handled}"));
    }

    private static bool CanRepeat(Activity activity) => activity.Type is ActivityTypes.Message or ActivityTypes.Invoke;
}
