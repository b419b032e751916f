namespace CareerBot.Turns.Sqlite;

/// <summary>What one writer wants done, and the waiting for it.</summary>
internal abstract class WriteOperation
{
    public abstract void Apply(SqliteWriteSession session);

    public abstract void Succeed();

    public abstract void Fail(Exception error);
}

internal sealed class WriteOperation<T>(Func<SqliteWriteSession, T> work) : WriteOperation
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Task => _completion.Task;

    public override void Apply(SqliteWriteSession session) => _result = work(session);

    public override void Succeed() => _completion.SetResult(_result);

    public override void Fail(Exception error) => _completion.SetException(error);
}
