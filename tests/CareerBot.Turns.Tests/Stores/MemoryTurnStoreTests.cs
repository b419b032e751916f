using CareerBot.Turns.Memory;
using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Tests.Stores;

public sealed class MemoryTurnStoreTests : TurnStoreContract
{
    [Fact]
    public async Task The_oldest_handled_activities_are_forgotten_when_there_are_too_many()
    {
        await using var small = new MemoryTurnStore(Clock, handledCapacity: 2);
        foreach (var key in (string[])["1", "2", "3"])
        {
            await using var turn = await small.BeginAsync(new TurnScope("c", null, key), CancellationToken.None);
            await turn.CommitAsync(new TurnCommit(), CancellationToken.None);
        }

        await using var first = await small.BeginAsync(new TurnScope("c1", null, "1"), CancellationToken.None);
        await using var last = await small.BeginAsync(new TurnScope("c2", null, "3"), CancellationToken.None);
        Assert.Null(first.Handled);
        Assert.NotNull(last.Handled);
    }

    private protected override ITurnStore Create(TimeProvider clock) => new MemoryTurnStore(clock);
}
