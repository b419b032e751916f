using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Tests.Stores;

public abstract partial class TurnStoreContract
{
    [ContractFact]
    public async Task A_commit_leaves_state_log_outbox_and_handled_key_together()
    {
        await Commit(Everything(), handled: "h");
        Assert.Equal("state", Text(await Get("k")));
        Assert.Equal(["1:hello", "2:hi"], await Log());
        Assert.Equal("r1", Assert.Single(await Store.Outbox.ReadAsync("c", CancellationToken.None)).Id);
        await using var again = await Begin(handled: "h");
        Assert.Equal("answer", Text(again.Handled!.Value));
        Assert.Equal(2, again.LogEnd);
        Assert.True(again.HasPendingOutbox);
    }

    [ContractFact]
    public async Task A_commit_that_lost_the_race_leaves_nothing()
    {
        await using (var turn = await Begin(handled: "h"))
        {
            await Put("k", "somebody was faster");
            Assert.False(await turn.CommitAsync(Everything(), CancellationToken.None));
        }

        Assert.Equal("somebody was faster", Text(await Get("k")));
        Assert.Empty(await Log());
        Assert.Empty(await Store.Outbox.ReadAsync("c", CancellationToken.None));
        await using var again = await Begin(handled: "h");
        Assert.Null(again.Handled);
        Assert.False(again.HasPendingOutbox);
    }

    [ContractFact]
    public async Task A_turn_that_is_not_committed_never_happened()
    {
        await using (await Begin(handled: "h"))
        {
        }

        await using var again = await Begin(handled: "h");
        Assert.Null(again.Handled);
        Assert.Equal(0, again.LogEnd);
    }

    [ContractFact]
    public async Task A_turn_reads_what_earlier_turns_committed()
    {
        await Commit(new TurnCommit { Changes = [new ItemChange("k", Bytes("1"), ItemChange.Absent)] });
        await using var turn = await Begin();
        Assert.Equal("1", Text(await turn.ReadAsync("k", CancellationToken.None)));
        Assert.Null(await turn.ReadAsync("other", CancellationToken.None));
    }

    [ContractFact]
    public async Task A_second_turn_of_a_conversation_waits_for_the_first()
    {
        var first = await Begin();
        var second = Begin().AsTask();
        Assert.False(second.IsCompleted);
        await Begin("another").AsTask().ContinueWith(turn => turn.Result.DisposeAsync().AsTask(), TaskScheduler.Default).Unwrap();
        await first.DisposeAsync();
        await (await second).DisposeAsync();
    }

    [ContractFact]
    public async Task A_user_waits_in_another_conversation_until_the_first_has_committed()
    {
        await using var first = await Begin("c1", "u");
        var second = Begin("c2", "u").AsTask();
        Assert.False(second.IsCompleted);
        Assert.True(await first.CommitAsync(new TurnCommit(), CancellationToken.None));
        await (await second).DisposeAsync();
    }

    [ContractFact]
    public async Task A_conversation_is_held_until_the_turn_is_disposed_also_after_the_commit()
    {
        var first = await Begin();
        Assert.True(await first.CommitAsync(new TurnCommit(), CancellationToken.None));
        var second = Begin().AsTask();
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await (await second).DisposeAsync();
    }

    [ContractFact]
    public async Task Who_stops_waiting_does_not_take_the_turn_from_the_next()
    {
        var first = await Begin();
        using var impatient = new CancellationTokenSource();
        var second = Store.BeginAsync(new TurnScope("c"), impatient.Token).AsTask();
        var third = Begin().AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await first.DisposeAsync();
        await (await third).DisposeAsync();
    }

    [ContractFact]
    public async Task Disposing_a_turn_twice_lets_only_one_in()
    {
        var first = await Begin("c", "u");
        await first.DisposeAsync();
        var second = await Begin("c", "u");
        await first.DisposeAsync();
        var third = Begin("c", "u").AsTask();
        Assert.False(third.IsCompleted);
        await second.DisposeAsync();
        await (await third).DisposeAsync();
    }

    [ContractFact]
    public async Task Turns_of_many_conversations_and_users_count_together_without_a_loss()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                await using var turn = await Begin($"c{worker % 4}", $"u{(worker + i) % 3}", $"{worker}-{i}");
                var key = $"count{worker % 4}";
                var read = await turn.ReadAsync(key, CancellationToken.None);
                var next = int.Parse(Text(read) ?? "0", null) + 1;
                Assert.True(await turn.CommitAsync(
                    new TurnCommit
                    {
                        Changes = [new ItemChange(key, Bytes($"{next}"), read?.Version ?? ItemChange.Absent)],
                        Log = [Bytes($"{next}")],
                        Handled = Bytes("done"),
                    },
                    CancellationToken.None));
            }
        })));
        for (var c = 0; c < 4; c++)
        {
            Assert.Equal("60", Text(await Get($"count{c}")));
            Assert.Equal(Enumerable.Range(1, 60).Select(i => $"{i}:{i}"), await Log($"c{c}"));
        }
    }

    private protected static TurnCommit Everything() => new()
    {
        Changes = [new ItemChange("k", Bytes("state"), ItemChange.Absent)],
        Log = [Bytes("hello"), Bytes("hi")],
        Outbox = [new OutboxDraft("r1", Bytes("reply"))],
        Handled = Bytes("answer"),
    };
}
