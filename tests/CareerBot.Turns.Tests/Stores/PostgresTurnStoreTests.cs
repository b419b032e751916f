using CareerBot.Turns.Postgres;
using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Tests.Stores;

public sealed class PostgresTurnStoreTests : TurnStoreContract
{
    private readonly PostgresServer _server = new();

    [PostgresFact]
    public async Task Instances_that_start_together_make_the_schema_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            await using var instance = Another();
            await instance.OpenAsync(CancellationToken.None);
        }));
        Assert.Equal(1L, await _server.AskAsync<long>("SELECT count(*) FROM schema_version"));
    }

    [PostgresFact]
    public async Task A_schema_of_a_newer_program_is_refused_with_a_sentence()
    {
        await _server.AskAsync<int>("INSERT INTO schema_version VALUES (999)");
        await using var instance = Another();
        var refusal = await Assert.ThrowsAsync<TurnStoreException>(() => instance.OpenAsync(CancellationToken.None));
        Assert.Contains("written by a newer version of this program (format 999", refusal.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_turn_of_another_instance_waits_for_this_one_s()
    {
        await using var another = await OpenAnotherAsync();
        var first = await Begin("c", "u");
        var second = another.BeginAsync(new TurnScope("c"), CancellationToken.None).AsTask();
        var third = another.BeginAsync(new TurnScope("d", "u"), CancellationToken.None).AsTask();
        await using (await another.BeginAsync(new TurnScope("e", "v"), CancellationToken.None))
        {
        }

        Assert.False(second.IsCompleted || third.IsCompleted);
        Assert.True(await first.CommitAsync(new TurnCommit { Log = [Bytes("hi")] }, CancellationToken.None));
        await (await third).DisposeAsync();
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await using var turn = await second;
        Assert.Equal(1, turn.LogEnd);
    }

    [PostgresFact]
    public async Task Who_stops_waiting_for_another_instance_leaves_the_lock_to_the_next()
    {
        await using var another = await OpenAnotherAsync();
        var first = await Begin();
        using var impatient = new CancellationTokenSource();
        var second = another.BeginAsync(new TurnScope("c"), impatient.Token).AsTask();
        await WaitingAsync(1);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await first.DisposeAsync();
        await (await Begin()).DisposeAsync();
        await (await another.BeginAsync(new TurnScope("c"), CancellationToken.None)).DisposeAsync();
    }

    [PostgresFact]
    public async Task A_turn_whose_connection_is_lost_commits_nothing_and_its_conversation_goes_to_the_next()
    {
        var lost = await Begin("c", "u", "h");
        await CutAsync();
        await Assert.ThrowsAsync<TurnStoreException>(async () => await lost.CommitAsync(Everything(), CancellationToken.None));
        await lost.DisposeAsync();
        await using var next = await Begin("c", "u", "h");
        Assert.Null(next.Handled);
        Assert.Equal(0, next.LogEnd);
    }

    [PostgresFact]
    public async Task Lost_connections_are_replaced_without_anybody_noticing()
    {
        await Put("k", "1");
        await CutAsync();
        Assert.Equal("1", Text(await Get("k")));
        await CutAsync();
        Assert.True(await Put("k", "2", (await Get("k"))!.Value.Version));
        await CutAsync();
        await Commit(new TurnCommit { Log = [Bytes("hi")] }, "other");
        await CutAsync();
        await Store.CheckAsync(CancellationToken.None);
        Assert.True(await Store.UseOnceAsync("t", Clock.Now, CancellationToken.None));
    }

    [PostgresFact]
    public async Task A_server_that_is_not_there_is_told_with_what_to_do()
    {
        await using var nowhere = new PostgresTurnStore("Host=127.0.0.1;Port=1;Database=d;Username=u;Password=secret", Clock, TimeSpan.Zero);
        var refusal = await Assert.ThrowsAsync<TurnStoreException>(() => nowhere.OpenAsync(CancellationToken.None));
        Assert.Equal(
            "The storage in schema careerbot of database d on 127.0.0.1 cannot be reached; check that the server runs and that Storage:ConnectionString names it.",
            refusal.Message);
        await Assert.ThrowsAsync<TurnStoreException>(() => nowhere.CheckAsync(CancellationToken.None));
    }

    [PostgresTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Watchers_on_another_instance_are_woken_also_when_notifications_are_lost(bool notifies)
    {
        await using var another = new PostgresTurnStore(_server.ConnectionString, null, null, notifies);
        await another.OpenAsync(CancellationToken.None);
        var seen = new SemaphoreSlim(0);
        using var watching = another.Feed.Watch("c", _ => seen.Release());
        for (var turn = 0; turn < 3; turn++)
        {
            await Commit(new TurnCommit { Log = [Bytes("hi")] });
            Assert.True(await seen.WaitAsync(TimeSpan.FromSeconds(30)));
            Assert.Equal(turn + 1, await another.ReadLogEndAsync("c", CancellationToken.None));
        }
    }

    [PostgresFact]
    public async Task What_passes_is_shown_to_watchers_on_another_instance()
    {
        await using var another = await OpenAnotherAsync();
        var seen = new TaskCompletionSource<string>();
        using var watching = another.Feed.Watch("c\0d", passing => _ = passing.IsEmpty || seen.TrySetResult(Text(passing)));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!seen.Task.IsCompleted)
        {
            Store.Feed.Publish("c\0d", Bytes("typing … लिख रहा है"));
            await Task.Delay(20, patience.Token);
        }

        Assert.Equal("typing … लिख रहा है", await seen.Task);
    }

    [PostgresFact]
    public async Task Of_two_instances_only_one_sweeps_at_a_time()
    {
        await Put("k", "v");
        Clock.Now = Clock.Now.AddDays(31);
        await using var another = await OpenAnotherAsync();
        var erased = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            (i % 2 == 0 ? Store : another).SweepAsync(
                new RetentionPolicy { Now = Clock.Now, Before = Clock.Now.AddDays(-30), HandledBefore = Clock.Now }, CancellationToken.None)));
        Assert.Equal(1, erased.Sum());
    }

    private protected override ITurnStore Create(TimeProvider clock) =>
        PostgresServer.WhyNot is null ? new PostgresTurnStore(_server.ConnectionString, clock) : null!;

    private protected override void Clean()
    {
        if (PostgresServer.WhyNot is null)
        {
            _server.Drop();
        }
    }

    private PostgresTurnStore Another() => new(_server.ConnectionString, Clock);

    private async Task<PostgresTurnStore> OpenAnotherAsync()
    {
        var another = Another();
        await another.OpenAsync(CancellationToken.None);
        return another;
    }

    /// <summary>Ends all connections of this test, as a restarting server does.</summary>
    private Task<long> CutAsync() => _server.AskAsync<long>(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database() AND application_name = current_setting('application_name')");

    /// <summary>Waits until so many connections of this test wait for a lock; other tests may use the server at the same time.</summary>
    private async Task WaitingAsync(long count)
    {
        while (await _server.AskAsync<long>(
            "SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE locktype = 'advisory' AND NOT granted AND application_name = current_setting('application_name')") < count)
        {
            await Task.Delay(20);
        }
    }
}

/// <summary>A theory about PostgreSQL alone.</summary>
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresServer.WhyNot;
}
