namespace Microsoft.Bot.Schema;

/// <summary>What all activities have.</summary>
public interface IActivity
{
    /// <summary>Addresses it by a reference: as the user's message when <paramref name="isIncoming"/>, else as the bot's.</summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);

    /// <summary>Who sent it.</summary>
    ChannelAccount From { get; set; }

    /// <summary>Who gets it.</summary>
    ChannelAccount Recipient { get; set; }

    /// <summary>The conversation it belongs to.</summary>
    ConversationAccount Conversation { get; set; }

    /// <summary>What must be kept to come back to this conversation.</summary>
    ConversationReference GetConversationReference();

    /// <summary>When it was sent, in the sender's own time.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>When it was sent, as the channel says, in UTC.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>This activity, if it is of that kind; else null.</summary>
    IContactRelationUpdateActivity AsContactRelationUpdateActivity();

    /// <summary>This activity, if it is of that kind; else null.</summary>
    IConversationUpdateActivity AsConversationUpdateActivity();

    /// <summary>This activity, if it is of that kind; else null.</summary>
    IEndOfConversationActivity AsEndOfConversationActivity();

    /// <summary>This activity, if it is of that kind; else null.</summary>
    IEventActivity AsEventActivity();

    /// <summary>This activity, if it is of that kind; else null.</summary>
    IInstallationUpdateActivity AsInstallationUpdateActivity();

    /// <summary>This activity, if it is of that kind; else null.</summary>
    IInvokeActivity AsInvokeActivity();

    /// <summary>Metadata, such as mentions.</summary>
    IList<Entity> Entities { get; set; }

    /// <summary>This activity, if it is of that kind; else null.</summary>
    IMessageActivity AsMessageActivity();

    /// <summary>This activity, if it is of that kind; else null.</summary>
    IMessageDeleteActivity AsMessageDeleteActivity();

    /// <summary>This activity, if it is of that kind; else null.</summary>
    IMessageReactionActivity AsMessageReactionActivity();

    /// <summary>This activity, if it is of that kind; else null.</summary>
    IMessageUpdateActivity AsMessageUpdateActivity();

    /// <summary>This activity, if it is of that kind; else null.</summary>
    ISuggestionActivity AsSuggestionActivity();

    /// <summary>This activity, if it is of that kind; else null.</summary>
    ITypingActivity AsTypingActivity();

    /// <summary>The channel data as <typeparamref name="TypeT"/>; default if there is none.</summary>
    TypeT GetChannelData<TypeT>();

    /// <summary>Whether the channel data could be read as <typeparamref name="TypeT"/>.</summary>
    bool TryGetChannelData<TypeT>(out TypeT instance);

    /// <summary>What only this channel understands.</summary>
    object ChannelData { get; set; }

    /// <summary>The channel's name, such as msteams.</summary>
    string ChannelId { get; set; }

    /// <summary>Its id, unique where it was made.</summary>
    string Id { get; set; }

    /// <summary>The id of the activity that this one answers.</summary>
    string ReplyToId { get; set; }

    /// <summary>Where the channel takes the replies.</summary>
    string ServiceUrl { get; set; }

    /// <summary>What kind it is.</summary>
    string Type { get; set; }
}
