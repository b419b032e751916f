namespace Microsoft.Bot.Schema;

/// <summary>Members, topic or another property of the conversation changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who joined the conversation.</summary>
    IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>Who left the conversation.</summary>
    IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>Whether the channel shows the conversation's history to those who join.</summary>
    bool? HistoryDisclosed { get; set; }

    /// <summary>The conversation's new topic.</summary>
    string TopicName { get; set; }
}
