namespace CareerBot.Turns.Stores;

/// <summary>
/// Where turns are made durable: state, replies, the conversation log, the outbox and the keys of handled activities,
/// written together or not at all. Knows bytes, keys and versions; knows nothing of bots.
/// </summary>
/// <remarks>All members may be called from many threads. Failures of the medium surface as <see cref="TurnStoreException"/>.</remarks>
public interface ITurnStore : IAsyncDisposable
{
    /// <summary>Tells whoever watches a conversation that its log grew, and carries what is never stored (typing).</summary>
    TurnFeed Feed { get; }

    /// <summary>Replies on their way to a channel that does not read our log.</summary>
    IOutbox Outbox { get; }

    /// <summary>Creates or migrates the schema. Called once, before anything else.</summary>
    /// <exception cref="TurnStoreException">The medium cannot be opened, written or understood; the message says what to do.</exception>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>Throws unless the store can be written right now.</summary>
    /// <exception cref="TurnStoreException">The store cannot be written.</exception>
    Task CheckAsync(CancellationToken cancellationToken);

    /// <summary>Waits for the conversation, then for the user, and opens a turn on them. Dispose the turn to let others in.</summary>
    ValueTask<ITurn> BeginAsync(TurnScope scope, CancellationToken cancellationToken);

    /// <summary>Reads one item outside of a turn; <see langword="null"/> if there is none.</summary>
    ValueTask<StoredItem?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Reads all items whose keys begin with <paramref name="prefix"/>, which is not empty, outside of a turn; in no certain order.</summary>
    ValueTask<IReadOnlyList<StoreRecord.Item>> ReadAllAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Writes items outside of a turn, all or none.</summary>
    /// <returns><see langword="false"/> if an expected version did not match; nothing was written then.</returns>
    ValueTask<bool> WriteAsync(IReadOnlyList<ItemChange> changes, CancellationToken cancellationToken);

    /// <summary>Reads a conversation's log after a position (0 reads from the beginning), oldest first.</summary>
    ValueTask<LogPage> ReadLogAsync(string conversation, long after, int limit, CancellationToken cancellationToken);

    /// <summary>The position of the last entry of a conversation's log; 0 if it is empty.</summary>
    ValueTask<long> ReadLogEndAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Marks a token as used: <see langword="true"/> the first time, <see langword="false"/> ever after, on all instances.</summary>
    /// <param name="token">What may be used only once.</param>
    /// <param name="expires">After this time the token is refused elsewhere, so that the mark may be forgotten.</param>
    /// <param name="cancellationToken">Stops waiting; the mark may have been made.</param>
    ValueTask<bool> UseOnceAsync(string token, DateTimeOffset expires, CancellationToken cancellationToken);

    /// <summary>Forgets what a retention policy says is old enough.</summary>
    /// <returns>The number of records that were erased.</returns>
    Task<long> SweepAsync(RetentionPolicy policy, CancellationToken cancellationToken);

    /// <summary>Everything in the store, for a backup or a move to another kind of store.</summary>
    IAsyncEnumerable<StoreRecord> ExportAsync(CancellationToken cancellationToken);

    /// <summary>Takes over exported records; a record that is already there is replaced.</summary>
    Task ImportAsync(IAsyncEnumerable<StoreRecord> records, CancellationToken cancellationToken);
}
