namespace CareerBot.Turns.Stores;

/// <summary>A turn whose conversation and user are held by locks of this process.</summary>
internal abstract class LocalTurn(LocalLocks locks, TurnScope scope) : ITurn
{
    private bool _holdsUser = scope.User is not null;
    private bool _holdsConversation = true;

    public TurnScope Scope => scope;

    public ReadOnlyMemory<byte>? Handled { get; protected set; }

    public long LogEnd { get; protected set; }

    public bool HasPendingOutbox { get; protected set; }

    public abstract ValueTask<StoredItem?> ReadAsync(string key, CancellationToken cancellationToken);

    public abstract ValueTask<bool> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    public virtual ValueTask DisposeAsync()
    {
        ReleaseUser();
        if (_holdsConversation)
        {
            _holdsConversation = false;
            locks.Conversations.Release(scope.Conversation);
        }

        return ValueTask.CompletedTask;
    }

    protected void ReleaseUser()
    {
        if (_holdsUser)
        {
            _holdsUser = false;
            locks.Users.Release(scope.User!);
        }
    }
}

/// <summary>The locks of a store that serves one process. The order is always conversation, then user, so none can wait in a circle.</summary>
internal sealed class LocalLocks
{
    public KeyedLocks Conversations { get; } = new();

    public KeyedLocks Users { get; } = new();

    public async ValueTask AcquireAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        await Conversations.AcquireAsync(scope.Conversation, cancellationToken).ConfigureAwait(false);
        if (scope.User is null)
        {
            return;
        }

        try
        {
            await Users.AcquireAsync(scope.User, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Conversations.Release(scope.Conversation);
            throw;
        }
    }
}
