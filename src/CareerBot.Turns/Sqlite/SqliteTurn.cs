using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Sqlite;

internal sealed class SqliteTurn : LocalTurn
{
    private readonly SqliteFile _file;
    private readonly TurnFeed _feed;
    private bool _isExpected = true;

    public SqliteTurn(SqliteFile file, TurnFeed feed, LocalLocks locks, TurnScope scope)
        : base(locks, scope)
    {
        _file = file;
        _feed = feed;
        file.Writer.Expect();
    }

    public void Load()
    {
        _file.Read(Load);
        if (Handled is not null)
        {
            // Answered from the store, it will not write.
            Arrive();
        }
    }

    private int Load(SqliteReader reader)
    {
        Handled = Scope.HandledKey is { } key ? reader.Handled(key) : default(ReadOnlyMemory<byte>?);
        LogEnd = reader.Conversation(Scope.Conversation).End;
        HasPendingOutbox = reader.HasPending(Scope.Conversation);
        return 0;
    }

    public override ValueTask<StoredItem?> ReadAsync(string key, CancellationToken cancellationToken) =>
        new(_file.Read(reader => reader.Item(key)));

    public override async ValueTask<bool> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        if (!commit.IsEmpty(Scope) && !await WriteAsync(commit, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        ReleaseUser();
        LogEnd += commit.Log.Count;
        if (commit.Log.Count > 0)
        {
            _feed.LogGrew(Scope.Conversation);
        }

        return true;
    }

    public override ValueTask DisposeAsync()
    {
        Arrive();
        return base.DisposeAsync();
    }

    private ValueTask<bool> WriteAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var writing = _file.Writer.WriteAsync(session => session.Commit(Scope, LogEnd, commit), cancellationToken);
        Arrive();
        return writing;
    }

    private void Arrive()
    {
        if (_isExpected)
        {
            _isExpected = false;
            _file.Writer.ExpectNoMore();
        }
    }
}
