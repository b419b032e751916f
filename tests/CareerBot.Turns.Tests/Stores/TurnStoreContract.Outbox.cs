using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Tests.Stores;

public abstract partial class TurnStoreContract
{
    [ContractFact]
    public async Task Outbox_entries_of_a_conversation_come_in_the_order_of_their_commits()
    {
        await Send("c", "1", "2");
        await Send("d", "x");
        await Send("c", "3");
        Assert.Equal(["1", "2", "3"], await Pending("c"));
        Assert.Equal(["x"], await Pending("d"));
        Assert.Empty(await Pending("nobody"));
    }

    [ContractFact]
    public async Task A_delivered_entry_leaves_only_the_id_that_the_channel_gave()
    {
        await Send("c", "1");
        Assert.Null(await Store.Outbox.FindChannelIdAsync("1", CancellationToken.None));
        await Store.Outbox.CompleteAsync("1", "channel-1", CancellationToken.None);
        Assert.Empty(await Pending("c"));
        Assert.Equal("channel-1", await Store.Outbox.FindChannelIdAsync("1", CancellationToken.None));
        await using var turn = await Begin();
        Assert.False(turn.HasPendingOutbox);
    }

    [ContractFact]
    public async Task A_deferred_entry_holds_back_those_behind_it_until_it_is_due()
    {
        await Send("c", "1", "2");
        await Send("d", "x");
        await Store.Outbox.DeferAsync("1", Clock.Now.AddSeconds(5), "timeout", CancellationToken.None);
        Assert.Equal(["d"], await Store.Outbox.DueAsync(Clock.Now, 10, CancellationToken.None));
        Assert.Equal(["c", "d"], (await Store.Outbox.DueAsync(Clock.Now.AddSeconds(5), 10, CancellationToken.None)).Order());
        Assert.Single(await Store.Outbox.DueAsync(Clock.Now.AddSeconds(5), 1, CancellationToken.None));
        var first = (await Store.Outbox.ReadAsync("c", CancellationToken.None))[0];
        Assert.Equal(("1", 1, "timeout", Clock.Now.AddSeconds(5)), (first.Id, first.Attempts, first.Error, first.Due));
        Assert.Equal("content of 1", Text(first.Value));
    }

    [ContractFact]
    public async Task A_dead_letter_lets_those_behind_it_go_on_and_can_be_revived()
    {
        await Send("c", "1", "2");
        await Store.Outbox.BuryAsync("1", "gone", CancellationToken.None);
        Assert.Equal(["2"], await Pending("c"));
        var dead = Assert.Single(await Store.Outbox.ListAsync(dead: true, 10, CancellationToken.None));
        Assert.Equal(("1", "c", "gone", "content of 1"), (dead.Id, dead.Conversation, dead.Error, Text(dead.Value)));
        Assert.Equal(["2"], (await Store.Outbox.ListAsync(dead: false, 10, CancellationToken.None)).Select(entry => entry.Id));
        Assert.Equal(0, await Store.Outbox.ReviveAsync("2", CancellationToken.None));
        Assert.Equal(1, await Store.Outbox.ReviveAsync("1", CancellationToken.None));
        Assert.Equal(["1", "2"], await Pending("c"));
        Assert.Equal(0, (await Store.Outbox.ReadAsync("c", CancellationToken.None))[0].Attempts);
    }

    [ContractFact]
    public async Task All_dead_letters_can_be_revived_at_once()
    {
        await Send("c", "1", "2");
        await Store.Outbox.BuryAsync("1", "gone", CancellationToken.None);
        await Store.Outbox.BuryAsync("2", "gone", CancellationToken.None);
        Assert.Equal(2, await Store.Outbox.ReviveAsync(null, CancellationToken.None));
        Assert.Empty(await Store.Outbox.ListAsync(dead: true, 10, CancellationToken.None));
    }

    private Task Send(string conversation, params string[] ids) =>
        Commit(new TurnCommit { Outbox = [.. ids.Select(id => new OutboxDraft(id, Bytes("content of " + id)))] }, conversation);

    private async Task<string[]> Pending(string conversation) =>
        [.. (await Store.Outbox.ReadAsync(conversation, CancellationToken.None)).Select(entry => entry.Id)];
}
