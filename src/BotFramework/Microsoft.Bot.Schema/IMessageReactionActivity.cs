namespace Microsoft.Bot.Schema;

/// <summary>Reactions to a message came or went.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>The reactions that came.</summary>
    IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>The reactions that went.</summary>
    IList<MessageReaction> ReactionsRemoved { get; set; }
}
