namespace CareerBot.Turns.Stores;

/// <summary>One turn's hold on its conversation and user. Dispose it to release both; what was not committed never happened.</summary>
public interface ITurn : IAsyncDisposable
{
    /// <summary>What was stored when this activity was handled before; <see langword="null"/> if it is new.</summary>
    ReadOnlyMemory<byte>? Handled { get; }

    /// <summary>Position of the last entry of the conversation's log; 0 if it is empty.</summary>
    long LogEnd { get; }

    /// <summary>Whether earlier replies of this conversation still wait in the outbox.</summary>
    bool HasPendingOutbox { get; }

    /// <summary>Reads one item as it was last committed; <see langword="null"/> if there is none.</summary>
    ValueTask<StoredItem?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>
    /// Writes everything together. The user is released when this returns; the conversation is held until the turn is
    /// disposed, so that its replies leave in order.
    /// </summary>
    /// <returns><see langword="false"/> if somebody else was faster; nothing was written then.</returns>
    ValueTask<bool> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);
}
