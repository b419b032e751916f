namespace Microsoft.Bot.Schema;

public partial class Activity
{
    // Direct Line and Web Chat do not know the id of the update that they sent, so nothing may refer to it.
    private string IdToReplyTo =>
        string.Equals(Type, ActivityTypes.ConversationUpdate, StringComparison.OrdinalIgnoreCase) && IsOn("directline", "webchat") ? null : Id;

    /// <summary>What must be kept to come back to this conversation.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdToReplyTo,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>A reference to the reply that a channel has taken, so that it can be changed or deleted.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>
    /// Addresses this activity by a reference: as the user's when <paramref name="isIncoming"/>, else as the bot's. Its language is that of the
    /// reference if it has none of its own.
    /// </summary>
    /// <returns>This activity.</returns>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    private bool IsOn(params ReadOnlySpan<string> channels)
    {
        foreach (var channel in channels)
        {
            if (string.Equals(ChannelId, channel, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
