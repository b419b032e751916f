namespace Microsoft.Bot.Builder;

/// <summary>The state of a user in a conversation.</summary>
public class PrivateConversationState : BotState
{
    /// <summary>Creates a state that is kept in <paramref name="storage"/>.</summary>
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The activity lacks a part of the key.</exception>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return $"{StateKeys.Channel(turnContext)}/conversations/{StateKeys.Conversation(turnContext)}/users/{StateKeys.User(turnContext)}";
    }
}
