namespace CareerBot.Turns.Stores;

/// <summary>
/// Replies that a turn has committed and that a channel has not taken yet. Whoever delivers holds the conversation by a
/// turn (<see cref="ITurnStore.BeginAsync"/>), so that entries of a conversation leave one by one and in order.
/// </summary>
public interface IOutbox
{
    /// <summary>The undelivered entries of a conversation, oldest first; dead letters are not among them.</summary>
    ValueTask<IReadOnlyList<OutboxEntry>> ReadAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Conversations whose oldest undelivered entry is due, at most <paramref name="limit"/> of them.</summary>
    ValueTask<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>The channel took the entry; its content is erased, the id that the channel gave is kept for later updates.</summary>
    ValueTask CompleteAsync(string id, string? channelId, CancellationToken cancellationToken);

    /// <summary>The channel did not take the entry; it and all behind it wait until <paramref name="due"/>.</summary>
    ValueTask DeferAsync(string id, DateTimeOffset due, string error, CancellationToken cancellationToken);

    /// <summary>The channel will never take the entry: it becomes a dead letter and those behind it may go on.</summary>
    ValueTask BuryAsync(string id, string error, CancellationToken cancellationToken);

    /// <summary>The id that the channel gave to a delivered entry; <see langword="null"/> if none is known.</summary>
    ValueTask<string?> FindChannelIdAsync(string id, CancellationToken cancellationToken);

    /// <summary>Undelivered entries or, with <paramref name="dead"/>, the dead letters, oldest first.</summary>
    ValueTask<IReadOnlyList<OutboxEntry>> ListAsync(bool dead, int limit, CancellationToken cancellationToken);

    /// <summary>Makes a dead letter (or, without an id, all of them) undelivered again, due at once.</summary>
    /// <returns>How many were revived.</returns>
    ValueTask<int> ReviveAsync(string? id, CancellationToken cancellationToken);
}

/// <summary>A reply to be put into the outbox.</summary>
/// <param name="Id">Our own id of the reply, unique in the store.</param>
/// <param name="Value">What to deliver.</param>
public readonly record struct OutboxDraft(string Id, ReadOnlyMemory<byte> Value);

/// <summary>A reply in the outbox.</summary>
public sealed record OutboxEntry
{
    /// <summary>Grows with every entry of the store.</summary>
    public required long Sequence { get; init; }

    /// <summary>Key of the conversation.</summary>
    public required string Conversation { get; init; }

    /// <summary>Our own id of the reply.</summary>
    public required string Id { get; init; }

    /// <summary>What to deliver.</summary>
    public required ReadOnlyMemory<byte> Value { get; init; }

    /// <summary>How often delivery has failed.</summary>
    public int Attempts { get; init; }

    /// <summary>Not to be tried before this time.</summary>
    public DateTimeOffset Due { get; init; }

    /// <summary>What the last failure said; <see langword="null"/> if there was none.</summary>
    public string? Error { get; init; }
}
