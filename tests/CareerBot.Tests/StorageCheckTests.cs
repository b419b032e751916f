using CareerBot.Health;
using CareerBot.Turns.Stores;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace CareerBot.Tests;

/// <summary>Whether the store can be written is tried once a second, however many ask.</summary>
public sealed class StorageCheckTests
{
    [Fact]
    public async Task Many_questions_are_one_try_and_what_came_of_it_is_forgotten_after_a_second()
    {
        var clock = new Mock<TimeProvider> { CallBase = true };
        long now = 0;
        clock.Setup(time => time.GetTimestamp()).Returns(() => now);
        clock.Setup(time => time.TimestampFrequency).Returns(TimeSpan.TicksPerSecond);
        var trying = new TaskCompletionSource();
        var store = new Mock<ITurnStore>();
        store.SetupSequence(it => it.CheckAsync(It.IsAny<CancellationToken>())).Returns(trying.Task).Returns(Task.CompletedTask);
        var check = new StorageCheck(store.Object, clock.Object, NullLogger<StorageCheck>.Instance);

        var (first, second) = (check.IsWritableAsync(), check.IsWritableAsync());
        trying.SetException(new TurnStoreException("The disk is full."));
        Assert.False(await first);
        Assert.False(await second);
        now = TimeSpan.TicksPerSecond - 1;
        Assert.False(await check.IsWritableAsync());
        now = TimeSpan.TicksPerSecond;
        Assert.True(await check.IsWritableAsync());
        store.Verify(it => it.CheckAsync(It.IsAny<CancellationToken>()), Times.Exactly(2));
    }
}
