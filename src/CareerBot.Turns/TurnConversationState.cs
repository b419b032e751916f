using Microsoft.Bot.Builder;

namespace CareerBot.Turns;

/// <summary>
/// The state of a conversation on <see cref="TurnStorage"/>, which compares what it is given with what it has read. So nothing is
/// written out a second and a third time here, only to find whether it was changed.
/// </summary>
public sealed class TurnConversationState : ConversationState
{
    private readonly IStorage _storage;

    /// <summary>Creates a state that is kept in <paramref name="storage"/>.</summary>
    public TurnConversationState(IStorage storage)
        : base(storage)
    {
        _storage = storage;
    }

    /// <inheritdoc/>
    public override async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && Cached(turnContext) is not null)
        {
            return;
        }

        // Set afterwards, and not given to the constructor, which would take it for what is saved and watch it.
        turnContext.TurnState.Set(
            nameof(ConversationState),
            new CachedBotState { State = await ReadAsync(turnContext, cancellationToken).ConfigureAwait(false) });
    }

    /// <summary>Hands the state of this turn to the storage; one that was not read in this turn stays as it is.</summary>
    public override async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (Cached(turnContext) is not { State: { } state }
            || (state.Count == 0 && (await ReadAsync(turnContext, cancellationToken).ConfigureAwait(false)).Count == 0))
        {
            return;
        }

        await _storage.WriteAsync(
            new Dictionary<string, object>(1, StringComparer.Ordinal) { [GetStorageKey(turnContext)] = state },
            cancellationToken).ConfigureAwait(false);
    }

    private static CachedBotState? Cached(ITurnContext turnContext) => turnContext.TurnState.Get<CachedBotState>(nameof(ConversationState));

    private async Task<IDictionary<string, object>> ReadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var key = GetStorageKey(turnContext);
        var stored = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        return stored.TryGetValue(key, out var state)
            ? state as IDictionary<string, object>
                ?? throw new InvalidOperationException($"What is stored as the state of a conversation is a {state.GetType().Name}.")
            : new Dictionary<string, object>(StringComparer.Ordinal);
    }
}
