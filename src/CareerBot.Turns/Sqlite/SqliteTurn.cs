using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Sqlite;

internal sealed class SqliteTurn : LocalTurn
{
    private readonly SqliteFile _file;
    private readonly TurnFeed _feed;

    public SqliteTurn(SqliteFile file, TurnFeed feed, LocalLocks locks, TurnScope scope)
        : base(locks, scope)
    {
        _file = file;
        _feed = feed;
    }

    public void Load() => _file.Read(reader =>
    {
        Handled = Scope.HandledKey is { } key ? reader.Handled(key) : default(ReadOnlyMemory<byte>?);
        LogEnd = reader.Conversation(Scope.Conversation).End;
        HasPendingOutbox = reader.HasPending(Scope.Conversation);
        return 0;
    });

    public override ValueTask<StoredItem?> ReadAsync(string key, CancellationToken cancellationToken) =>
        new(_file.Read(reader => reader.Item(key)));

    public override async ValueTask<bool> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        if (!commit.IsEmpty(Scope) && !await _file.Writer.WriteAsync(session => session.Commit(Scope, LogEnd, commit), cancellationToken).ConfigureAwait(false))
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
}
