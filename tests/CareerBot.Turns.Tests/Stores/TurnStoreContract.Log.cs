using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Tests.Stores;

public abstract partial class TurnStoreContract
{
    [ContractFact]
    public async Task A_log_is_read_on_from_where_the_reader_was()
    {
        await Commit(new TurnCommit { Log = [Bytes("a"), Bytes("b")] });
        await Commit(new TurnCommit { Log = [Bytes("c")] });
        Assert.Equal(["1:a", "2:b", "3:c"], await Log());
        Assert.Equal(["3:c"], await Log(after: 2));
        Assert.Empty(await Log(after: 3));
        Assert.Empty(await Log(after: 99));
        Assert.Empty(await Log("another"));
        Assert.Equal(3, await Store.ReadLogEndAsync("c", CancellationToken.None));
        Assert.Equal(0, await Store.ReadLogEndAsync("another", CancellationToken.None));
    }

    [ContractFact]
    public async Task A_log_is_read_in_pages()
    {
        await Commit(new TurnCommit { Log = [Bytes("a"), Bytes("b"), Bytes("c")] });
        var page = await Store.ReadLogAsync("c", 0, 2, CancellationToken.None);
        Assert.Equal(2, page.Next);
        Assert.Equal(["1:a", "2:b"], await Log(limit: 2));
        Assert.Equal(["3:c"], await Log(after: page.Next, limit: 2));
    }

    [ContractFact]
    public async Task An_empty_entry_keeps_its_position_and_is_passed_over()
    {
        await Commit(new TurnCommit { Log = [Bytes("a"), default, Bytes("c"), default] });
        Assert.Equal(["1:a", "3:c"], await Log());
        Assert.Equal(4, (await Store.ReadLogAsync("c", 0, 100, CancellationToken.None)).Next);
    }

    [ContractFact]
    public async Task An_erased_conversation_leaves_nothing_but_its_positions_and_what_the_same_commit_adds()
    {
        await Commit(new TurnCommit { Log = [Bytes("a"), Bytes("b")], Outbox = [new OutboxDraft("1", Bytes("x"))], Handled = Bytes("h") }, handled: "c\u001Fm");
        await Commit(new TurnCommit { Log = [Bytes("a")], Outbox = [new OutboxDraft("2", Bytes("y"))], Handled = Bytes("h") }, "cc", "cc\u001Fm");
        await Commit(new TurnCommit { Log = [Bytes("z")] }, "d");
        await Commit(new TurnCommit { Erase = ["c", "d", "nobody"], Log = [Bytes("gone")], Outbox = [new OutboxDraft("3", Bytes("bye"))] });
        Assert.Equal(["3:gone"], await Log());
        Assert.Empty(await Log("d"));
        Assert.Equal(["1:a"], await Log("cc"));
        Assert.Equal(["3"], await Pending("c"));
        Assert.Equal(["2"], await Pending("cc"));
        await using var again = await Begin("e", handled: "c\u001Fm");
        await using var other = await Begin("f", handled: "cc\u001Fm");
        Assert.Null(again.Handled);
        Assert.NotNull(other.Handled);
    }

    [ContractFact]
    public async Task Watchers_are_told_that_the_log_grew_and_shown_what_passes()
    {
        var seen = new List<string>();
        using (Store.Feed.Watch("c", passing => seen.Add(Text(passing))))
        using (Store.Feed.Watch("another", passing => seen.Add("another" + Text(passing))))
        {
            await Commit(new TurnCommit { Log = [Bytes("a")] });
            Store.Feed.Publish("c", Bytes("typing"));
            await Commit(new TurnCommit { Changes = [new ItemChange("k", Bytes("v"), ItemChange.Any)] });
        }

        await Commit(new TurnCommit { Log = [Bytes("b")] });
        // That a log grew is a hint, which may be given too often.
        Assert.Equal(["", "typing"], seen.Distinct().Where(signal => signal != "another"));
        Assert.Equal(0, Store.Feed.Watchers);
    }

    [ContractFact]
    public async Task Old_things_are_forgotten_and_young_ones_kept()
    {
        await Commit(Everything(), "old", "old-handled");
        await Put("plan/1", "kept longer");
        await Put("secret/key", "kept for ever");
        await Store.UseOnceAsync("t", Clock.Now, CancellationToken.None);
        Clock.Now = Clock.Now.AddDays(31);
        await Commit(new TurnCommit { Log = [Bytes("young")], Handled = Bytes("young") }, "young", "young-handled");
        Assert.Equal(5, await Store.SweepAsync(Policy(), CancellationToken.None));
        Assert.Null(await Get("k"));
        Assert.Equal("kept longer", Text(await Get("plan/1")));
        Assert.Equal("kept for ever", Text(await Get("secret/key")));
        Assert.Empty(await Log("old"));
        Assert.Equal(["1:young"], await Log("young"));
        Assert.Empty(await Store.Outbox.ReadAsync("old", CancellationToken.None));
        await using var old = await Begin("old", handled: "old-handled");
        Assert.Null(old.Handled);
        Assert.Equal(0, old.LogEnd);
        await using var young = await Begin("young", handled: "young-handled");
        Assert.NotNull(young.Handled);
    }

    [ContractFact]
    public async Task A_prefix_of_a_retention_exception_is_taken_literally()
    {
        await Put("plan%x", "x");
        await Put("plAn/1", "x");
        Clock.Now = Clock.Now.AddDays(31);
        Assert.Equal(2, await Store.SweepAsync(Policy(), CancellationToken.None));
    }

    [ContractFact]
    public async Task Sweeping_erases_more_than_one_portion()
    {
        ItemChange[] many = [.. Enumerable.Range(0, 1201).Select(i => new ItemChange($"k{i}", Bytes("v"), ItemChange.Absent))];
        Assert.True(await Store.WriteAsync(many, CancellationToken.None));
        Clock.Now = Clock.Now.AddDays(31);
        Assert.Equal(1201, await Store.SweepAsync(Policy(), CancellationToken.None));
    }

    [ContractFact]
    public async Task What_was_exported_can_be_imported_into_another_store()
    {
        await Commit(Everything(), "c\0", "h\0");
        await Store.Outbox.BuryAsync("r1", "refused", CancellationToken.None);
        await Commit(new TurnCommit { Log = [default, Bytes("more")], Outbox = [new("r2", Bytes("x")), new("r3", Bytes("y"))] }, "c\0");
        await Store.Outbox.CompleteAsync("r2", "channel-2", CancellationToken.None);
        var exported = await Store.ExportAsync(CancellationToken.None).ToListAsync();
        await using var copy = new CareerBot.Turns.Memory.MemoryTurnStore(Clock);
        await copy.ImportAsync(exported.ToAsyncEnumerable(), CancellationToken.None);
        await Store.ImportAsync(copy.ExportAsync(CancellationToken.None), CancellationToken.None);
        Assert.Equal(Lines(exported), Lines(await Store.ExportAsync(CancellationToken.None).ToListAsync()));
        await Commit(new TurnCommit { Log = [Bytes("next")] }, "c\0");
        Assert.Equal(["1:hello", "2:hi", "4:more", "5:next"], await Log("c\0"));
    }

    private static IEnumerable<string> Lines(IEnumerable<StoreRecord> records) => records
        .Select(record => record switch
        {
            StoreRecord.Item(var key, var value) => $"{key} {Text(value)}",
            StoreRecord.Handled(var key, var value) => $"{key} {Text(value)}",
            StoreRecord.Log(var key, var position, var value) => $"{key} {position} {Text(value)}",
            StoreRecord.Outbox o => $"{o.Entry with { Value = default }} {Text(o.Entry.Value)} {o.State} {o.ChannelId}",
            _ => $"{record}",
        } + record.At)
        .Order(StringComparer.Ordinal);

    private RetentionPolicy Policy() => new()
    {
        Before = Clock.Now.AddDays(-30),
        HandledBefore = Clock.Now.AddDays(-1),
        Now = Clock.Now,
        Exceptions = [new("plan/", Clock.Now.AddDays(-400)), new("secret/", DateTimeOffset.MinValue)],
    };
}
