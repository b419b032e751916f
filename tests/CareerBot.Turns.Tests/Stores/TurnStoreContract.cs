using System.Text;

using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Tests.Stores;

/// <summary>What every kind of store promises; each kind runs all of it.</summary>
public abstract partial class TurnStoreContract : IAsyncLifetime
{
    private ITurnStore? _store;

    private protected ClockAt Clock { get; } = ClockAt.Noon();

    private protected ITurnStore Store => _store!;

    public async Task InitializeAsync()
    {
        _store = Create(Clock);
        if (_store is not null)
        {
            await Store.OpenAsync(CancellationToken.None);
        }
    }

    public async Task DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        Clean();
    }

    private protected abstract ITurnStore Create(TimeProvider clock);

    /// <summary>Removes what <see cref="Create"/> has put onto the disk.</summary>
    private protected virtual void Clean()
    {
    }

    private protected static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private protected static string? Text(StoredItem? item) => item is { } found ? Encoding.UTF8.GetString(found.Value.Span) : null;

    private protected static string Text(ReadOnlyMemory<byte> value) => Encoding.UTF8.GetString(value.Span);

    private protected ValueTask<ITurn> Begin(string conversation = "c", string? user = null, string? handled = null) =>
        Store.BeginAsync(new TurnScope(conversation, user, handled), CancellationToken.None);

    private protected async Task<bool> Put(string key, string? value, long expected = ItemChange.Any) =>
        await Store.WriteAsync([new ItemChange(key, value is null ? default(ReadOnlyMemory<byte>?) : Bytes(value), expected)], CancellationToken.None);

    private protected async Task<StoredItem?> Get(string key) => await Store.ReadAsync(key, CancellationToken.None);

    private protected async Task Commit(TurnCommit commit, string conversation = "c", string? handled = null)
    {
        await using var turn = await Begin(conversation, handled: handled);
        Assert.True(await turn.CommitAsync(commit, CancellationToken.None));
    }

    private protected async Task<string[]> Log(string conversation = "c", long after = 0, int limit = 100)
    {
        var page = await Store.ReadLogAsync(conversation, after, limit, CancellationToken.None);
        return [.. page.Entries.Select(entry => $"{entry.Position}:{Text(entry.Value)}")];
    }
}
