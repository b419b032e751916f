using CareerBot.Turns.State;
using CareerBot.Turns.Stores;

using Microsoft.Bot.Builder;

namespace CareerBot.Turns;

/// <summary>
/// The SDK's storage as a view on the turn that is running: what is written here is committed with the turn's replies, or never.
/// Outside of a turn it reads and writes the store directly.
/// </summary>
public sealed class TurnStorage(ITurnStore store, StateJson json) : IStorage
{
    /// <inheritdoc/>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var unit = UnitOfWork.Current;
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var value = unit is not null
                ? await unit.ReadAsync(TurnKeys.Short(key), cancellationToken).ConfigureAwait(false)
                : await ReadDirectlyAsync(TurnKeys.Short(key), cancellationToken).ConfigureAwait(false);
            if (value is not null)
            {
                found[key] = value;
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (UnitOfWork.Current is not { } unit)
        {
            return WriteDirectlyAsync([.. changes.Select(Change)], cancellationToken);
        }

        foreach (var (key, value) in changes)
        {
            unit.Write(TurnKeys.Short(key), value);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return WriteAsync(keys.Distinct(StringComparer.Ordinal).ToDictionary(key => key, _ => (object)null!), cancellationToken);
    }

    /// <summary>
    /// Erases the log of a conversation, what waits in its outbox and what is known of its handled activities, with the commit of the turn
    /// that is running. What this turn itself says stays. The state that the bot keeps of it is not touched.
    /// </summary>
    /// <exception cref="InvalidOperationException">No turn is running.</exception>
    public static void EraseConversation(string channelId, string conversationId) =>
        (UnitOfWork.Current ?? throw new InvalidOperationException("A conversation is erased by a turn; none is running here."))
            .Erase(TurnKeys.Conversation(channelId, conversationId));

    private async ValueTask<object?> ReadDirectlyAsync(string key, CancellationToken cancellationToken) =>
        await store.ReadAsync(key, cancellationToken).ConfigureAwait(false) is { } item
            ? StorageItem.Tagged(json.Read(item.Value.Span), item.Version)
            : null;

    private async Task WriteDirectlyAsync(ItemChange[] changes, CancellationToken cancellationToken)
    {
        if (!await store.WriteAsync(changes, cancellationToken).ConfigureAwait(false))
        {
            throw new TurnConflictException(string.Join(", ", changes.Select(change => change.Key)));
        }
    }

    private ItemChange Change(KeyValuePair<string, object> change) => new(
        TurnKeys.Short(change.Key),
        change.Value is null ? default(ReadOnlyMemory<byte>?) : json.Write(change.Value),
        StorageItem.TagOf(change.Value) ?? ItemChange.Any);
}
