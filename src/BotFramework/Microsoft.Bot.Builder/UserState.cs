namespace Microsoft.Bot.Builder;

/// <summary>The state of a user, in any conversation of a channel.</summary>
public class UserState : BotState
{
    /// <summary>Creates a state that is kept in <paramref name="storage"/>.</summary>
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The activity lacks a part of the key.</exception>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return $"{StateKeys.Channel(turnContext)}/users/{StateKeys.User(turnContext)}";
    }
}
