using CareerBot.Turns.Retention;
using CareerBot.Turns.Stores;

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CareerBot.Turns.Tests.Stores;

public abstract partial class TurnStoreContract
{
    [ContractFact]
    public async Task A_conversation_that_was_not_touched_for_the_days_of_retention_is_erased_with_all_that_belongs_to_it()
    {
        await Commit(Everything(), "old", "h");
        await Put("emulator/conversations/old", "state");
        await Put("emulator/users/u", "user state");
        await SweepAfterAsync(days: 29);
        Assert.Equal("user state", Text(await Get("emulator/users/u")));
        Assert.Equal(["1:hello", "2:hi"], await Log("old"));
        await SweepAfterAsync(days: 2);
        Assert.Null(await Get("emulator/conversations/old"));
        Assert.Null(await Get("emulator/users/u"));
        Assert.Empty(await Log("old"));
        Assert.Equal(0, await Store.ReadLogEndAsync("old", CancellationToken.None));
        Assert.Empty(await Store.ExportAsync(CancellationToken.None).ToListAsync());
    }

    [ContractFact]
    public async Task Dead_letters_are_erased_with_their_conversation()
    {
        await Send("c", "1");
        await Store.Outbox.BuryAsync("1", "gone", CancellationToken.None);
        await SweepAfterAsync(days: 29);
        Assert.Single(await Store.Outbox.ListAsync(dead: true, 10, CancellationToken.None));
        await SweepAfterAsync(days: 2);
        Assert.Empty(await Store.Outbox.ListAsync(dead: true, 10, CancellationToken.None));
    }

    [ContractFact]
    public async Task Keys_stay_for_ever_and_plans_for_days_of_their_own()
    {
        await Put("~/keys/directline", "ring");
        await Put(RetentionClass.PlanPrefix + "p", "plan");
        await SweepAfterAsync(days: 399);
        Assert.Equal("plan", Text(await Get(RetentionClass.PlanPrefix + "p")));
        await SweepAfterAsync(days: 2);
        Assert.Null(await Get(RetentionClass.PlanPrefix + "p"));
        await SweepAfterAsync(days: 5000);
        Assert.Equal("ring", Text(await Get("~/keys/directline")));
    }

    [ContractFact]
    public async Task A_delivered_reply_and_a_handled_message_are_remembered_for_days_of_their_own()
    {
        await Commit(new TurnCommit { Handled = Bytes("answer"), Outbox = [new("r", Bytes("x"))] }, handled: "h");
        await Store.Outbox.CompleteAsync("r", "channel-1", CancellationToken.None);
        await SweepAfterAsync(days: 6);
        Assert.Equal("channel-1", await Store.Outbox.FindChannelIdAsync("r", CancellationToken.None));
        await SweepAfterAsync(days: 2);
        Assert.Null(await Store.Outbox.FindChannelIdAsync("r", CancellationToken.None));
        await using var again = await Begin(handled: "h");
        Assert.Null(again.Handled);
    }

    [ContractFact]
    public async Task What_was_stored_says_when()
    {
        await Put("k", "v");
        Assert.Equal(Clock.Now, (await Get("k"))!.Value.At);
    }

    [ContractFact]
    public async Task A_long_conversation_is_erased_in_more_than_one_portion()
    {
        await Commit(new TurnCommit { Log = [.. Enumerable.Repeat(Bytes("x"), 1201)] }, "long");
        await Commit(new TurnCommit { Log = [Bytes("x")] }, "short");
        await SweepAfterAsync(days: 31);
        Assert.Empty(await Log("long"));
        Assert.Equal(0, await Store.ReadLogEndAsync("short", CancellationToken.None));
    }

    private async Task SweepAfterAsync(int days)
    {
        Clock.Now = Clock.Now.AddDays(days);
        using var sweeper = new RetentionSweeper(
            Store,
            Options.Create(new RetentionOptions()),
            [RetentionClass.Keys, RetentionClass.Plans],
            Clock,
            NullLogger<RetentionSweeper>.Instance);
        await sweeper.SweepAsync(CancellationToken.None);
    }
}
