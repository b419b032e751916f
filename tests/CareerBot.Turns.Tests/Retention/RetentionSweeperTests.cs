using CareerBot.Turns.Memory;
using CareerBot.Turns.Retention;
using CareerBot.Turns.Stores;
using CareerBot.Turns.Tests.Turns;

using Microsoft.Extensions.Options;

namespace CareerBot.Turns.Tests.Retention;

public sealed class RetentionSweeperTests
{
    private readonly ClockAt _clock = ClockAt.Noon();
    private readonly LogLines _logs = new();

    [Fact]
    public async Task It_sweeps_again_and_again_in_the_background()
    {
        await using var store = new MemoryTurnStore(_clock);
        using var sweeper = Sweeper(store);
        await sweeper.StartAsync(CancellationToken.None);
        await PutAsync(store, "first");
        await GoneAsync(store, "first");
        await PutAsync(store, "second");
        await GoneAsync(store, "second");
        await sweeper.StopAsync(CancellationToken.None);
        Assert.Contains("Information Retention: 1 old records were erased ", _logs.Lines);
    }

    [Fact]
    public async Task A_store_that_fails_is_swept_again_later()
    {
        var store = new Moq.Mock<ITurnStore>(Moq.MockBehavior.Strict);
        var tried = new SemaphoreSlim(0);
        store.Setup(one => one.SweepAsync(Moq.It.IsAny<RetentionPolicy>(), Moq.It.IsAny<CancellationToken>()))
            .Returns((RetentionPolicy _, CancellationToken _) =>
            {
                tried.Release();
                return Task.FromException<long>(new TurnStoreException("The disk is gone."));
            });
        using var sweeper = Sweeper(store.Object);
        await sweeper.StartAsync(CancellationToken.None);
        Assert.True(await tried.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.True(await tried.WaitAsync(TimeSpan.FromSeconds(30)));
        await sweeper.StopAsync(CancellationToken.None);
        Assert.Contains(_logs.Lines, line => line.StartsWith("Warning Retention:", StringComparison.Ordinal)
            && line.Contains("The disk is gone.", StringComparison.Ordinal));
    }

    private RetentionSweeper Sweeper(ITurnStore store) => new(
        store,
        Options.Create(new RetentionOptions { Interval = TimeSpan.FromMilliseconds(5) }),
        [RetentionClass.Keys],
        _clock,
        _logs.For<RetentionSweeper>());

    private async Task PutAsync(MemoryTurnStore store, string key)
    {
        await store.WriteAsync([new ItemChange(key, new byte[1], ItemChange.Any)], CancellationToken.None);
        _clock.Now = _clock.Now.AddDays(31);
    }

    private static async Task GoneAsync(MemoryTurnStore store, string key)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await store.ReadAsync(key, CancellationToken.None) is not null)
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
