using CareerBot.Turns.Sqlite;
using CareerBot.Turns.Stores;

using Microsoft.Data.Sqlite;

namespace CareerBot.Turns.Tests.Stores;

public sealed class SqliteTurnStoreTests : TurnStoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("turns").FullName;

    private string File => Path.Combine(_folder, "deep", "bot.db");

    [Fact]
    public async Task Everything_is_still_there_after_a_restart()
    {
        await Commit(Everything(), handled: "h");
        var version = (await Get("k"))!.Value.Version;
        await Store.DisposeAsync();
        await using var restarted = new SqliteTurnStore(File, Clock);
        await restarted.OpenAsync(CancellationToken.None);
        await using var turn = await restarted.BeginAsync(new TurnScope("c", null, "h"), CancellationToken.None);
        Assert.Equal("answer", Text(turn.Handled!.Value));
        Assert.Equal((2, true), (turn.LogEnd, turn.HasPendingOutbox));
        Assert.True(await restarted.WriteAsync([new ItemChange("k", Bytes("next"), version)], CancellationToken.None));
        Assert.True((await restarted.ReadAsync("k", CancellationToken.None))!.Value.Version > version);
    }

    [Fact]
    public async Task A_second_process_on_the_same_file_is_refused_with_a_sentence()
    {
        await using var second = new SqliteTurnStore(File, Clock);
        var refusal = await Assert.ThrowsAsync<TurnStoreException>(() => second.OpenAsync(CancellationToken.None));
        Assert.StartsWith($"The storage file '{File}' is in use by another process", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused_with_a_sentence()
    {
        await Store.DisposeAsync();
        Tamper("PRAGMA user_version = 999");
        var refusal = await Assert.ThrowsAsync<TurnStoreException>(() => new SqliteTurnStore(File, Clock).OpenAsync(CancellationToken.None));
        Assert.Contains("written by a newer version of this program (format 999", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_with_a_sentence()
    {
        var other = Path.Combine(_folder, "notes.txt");
        await System.IO.File.WriteAllTextAsync(other, string.Concat(Enumerable.Repeat("not a database at all. ", 500)));
        var refusal = await Assert.ThrowsAsync<TurnStoreException>(() => new SqliteTurnStore(other, Clock).OpenAsync(CancellationToken.None));
        Assert.Contains("is not a storage file of this program or is damaged", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_erased_is_not_left_in_the_files_once_the_sweep_has_come_by()
    {
        var told = string.Concat(Enumerable.Repeat("what a person told. ", 100));
        for (var i = 0; i < 100; i++)
        {
            Assert.True(await Store.WriteAsync([new ItemChange($"k{i}", Bytes(told[..(i * 20)]), ItemChange.Any)], CancellationToken.None));
            await Commit(new TurnCommit { Log = [Bytes(told)], Outbox = [new OutboxDraft($"{i}", Bytes(told))] });
        }

        await Commit(new TurnCommit { Erase = ["c"], Changes = [.. Enumerable.Range(0, 100).Select(i => new ItemChange($"k{i}", i < 50 ? Bytes("") : null, ItemChange.Any))] });
        await Store.SweepAsync(new RetentionPolicy { Now = Clock.Now, Before = Clock.Now, HandledBefore = Clock.Now }, CancellationToken.None);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(File)!).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("person told", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Commits_are_synced_in_full_to_a_write_ahead_log()
    {
        Assert.Equal(["wal", "2"], await ((SqliteTurnStore)Store).DurabilityAsync());
    }

    [Fact]
    public async Task Commits_that_come_together_share_a_transaction()
    {
        var before = ((SqliteTurnStore)Store).CommitFigures;
        await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Put($"k{i}", "v")));
        var after = ((SqliteTurnStore)Store).CommitFigures;
        Assert.Equal(64, after.Writes - before.Writes);
        Assert.InRange(after.Transactions - before.Transactions, 1, 63);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_nothing_confirmed_is_lost()
    {
        await Put("k", "confirmed");
        await ((SqliteTurnStore)Store).LimitPagesAsync(64);
        var full = await Assert.ThrowsAsync<TurnStoreException>(() => Put("big", new string('x', 1_000_000)));
        Assert.Contains("cannot grow because the disk is full", full.Message, StringComparison.Ordinal);
        Assert.Equal("confirmed", Text(await Get("k")));
        Assert.True(await Put("small", "fits"));
    }

    [Fact]
    public async Task A_write_that_fails_does_not_take_others_down_with_it()
    {
        await ((SqliteTurnStore)Store).LimitPagesAsync(128);
        var writes = Enumerable.Range(0, 20).Select(i => Put($"k{i}", i == 10 ? new string('x', 2_000_000) : "v")).ToArray();
        await Assert.ThrowsAsync<TurnStoreException>(() => writes[10]);
        Assert.All(await Task.WhenAll(writes.Where(write => write != writes[10])), Assert.True);
    }

    [Fact]
    public async Task A_file_that_may_only_be_read_is_told_at_the_start()
    {
        await Store.DisposeAsync();
        Tamper("PRAGMA journal_mode = DELETE");
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);
        await using var readOnly = new SqliteTurnStore(File, Clock);
        if (Environment.UserName == "root")
        {
            // Nothing is read-only for root; what remains to be checked is that the file still opens.
            await readOnly.OpenAsync(CancellationToken.None);
            return;
        }

        var refusal = await Assert.ThrowsAsync<TurnStoreException>(() => readOnly.OpenAsync(CancellationToken.None));
        Assert.Contains("cannot be written", refusal.Message, StringComparison.Ordinal);
    }

    private protected override ITurnStore Create(TimeProvider clock) => new SqliteTurnStore(File, clock);

    private protected override void Clean() => Directory.Delete(_folder, recursive: true);

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
