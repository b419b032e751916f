namespace Microsoft.Bot.Builder;

/// <summary>The state of a conversation, whoever speaks.</summary>
public class ConversationState : BotState
{
    /// <summary>Creates a state that is kept in <paramref name="storage"/>.</summary>
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The activity lacks a part of the key.</exception>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return $"{StateKeys.Channel(turnContext)}/conversations/{StateKeys.Conversation(turnContext)}";
    }
}
