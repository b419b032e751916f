using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>What can be asked of a message about mentions.</summary>
public static class ActivityExtensions
{
    /// <summary>Whether the message mentions the account with that id.</summary>
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned.Id == id);

    /// <summary>Whether the message mentions its recipient.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient.Id);

    /// <summary>Takes the mentions of the recipient out of the text.</summary>
    /// <returns>The text that is left.</returns>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient.Id);

    /// <summary>Takes the mentions of the account with that id out of the text.</summary>
    /// <returns>The text that is left.</returns>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var said = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            activity.Text = Regex.Replace(activity.Text ?? string.Empty, Regex.Escape(said), string.Empty, RegexOptions.IgnoreCase).Trim();
        }

        return activity.Text;
    }
}
