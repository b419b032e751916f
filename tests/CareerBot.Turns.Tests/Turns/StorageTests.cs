using Microsoft.Bot.Builder;

namespace CareerBot.Turns.Tests.Turns;

public sealed class StorageTests
{
    private readonly TestBed _bed = new((_, _) => Task.CompletedTask);

    [Fact]
    public Task A_turn_reads_its_own_writes() => InTurn(async storage =>
    {
        await storage.WriteAsync(Changes("k", "v"));
        Assert.Equal("v", (await storage.ReadAsync(["k", "other"]))["k"]);
        await storage.DeleteAsync(["k", "k"]);
        Assert.Empty(await storage.ReadAsync(["k"]));
    });

    [Fact]
    public Task What_is_changed_after_the_write_is_not_written() => InTurn(async storage =>
    {
        var map = new Dictionary<string, object> { ["a"] = 1 };
        await storage.WriteAsync(Changes("k", map));
        map["a"] = 2;
        Assert.Equal(1L, ((Dictionary<string, object>)(await storage.ReadAsync(["k"]))["k"])["a"]);
    });

    [Fact]
    public Task Who_reads_twice_gets_two_objects() => InTurn(async storage =>
    {
        await storage.WriteAsync(Changes("k", new Dictionary<string, object>()));
        Assert.NotSame((await storage.ReadAsync(["k"]))["k"], (await storage.ReadAsync(["k"]))["k"]);
    });

    [Fact]
    public async Task Outside_of_turns_it_writes_directly()
    {
        var storage = _bed.Storage;
        await storage.WriteAsync(Changes("k", "v"));
        Assert.Equal("v", (await storage.ReadAsync(["k"]))["k"]);
        await storage.DeleteAsync(["k"]);
        Assert.Empty(await storage.ReadAsync(["k"]));
    }

    [Fact]
    public async Task Keys_longer_than_the_store_takes_are_kept_apart()
    {
        var storage = _bed.Storage;
        var (one, two) = (new string('x', 9000) + "1", new string('x', 9000) + "2");
        await storage.WriteAsync(new Dictionary<string, object> { [one] = "one", [two] = "two" });
        var read = await storage.ReadAsync([one, two]);
        Assert.Equal(("one", "two"), (read[one], read[two]));
    }

    [Fact]
    public async Task A_write_after_a_read_of_nothing_expects_that_there_is_still_nothing()
    {
        _bed.Bot = async (_, token) =>
        {
            if ((await _bed.Storage.ReadAsync(["k"], token)).Count > 0)
            {
                return;
            }

            await _bed.Storage.WriteAsync(Changes("k", "mine"), token);
            await _bed.Store.WriteAsync([new("k", _bed.Json.Write("theirs"), CareerBot.Turns.Stores.ItemChange.Any)], token);
        };
        await _bed.PostAsync(_bed.Message());
        Assert.Equal(2, _bed.Runs);
        Assert.Equal("theirs", (await _bed.Storage.ReadAsync(["k"]))["k"]);
    }

    private static Dictionary<string, object> Changes(string key, object value) => new() { [key] = value };

    private async Task InTurn(Func<IStorage, Task> action)
    {
        var ran = false;
        _bed.Bot = async (_, _) =>
        {
            await action(_bed.Storage);
            ran = true;
        };
        await _bed.PostAsync(_bed.Message());
        Assert.True(ran, string.Join('\n', _bed.Logs.Lines));
    }

    [Fact]
    public async Task What_a_person_s_turns_only_read_does_not_look_old_to_the_retention_sweep()
    {
        _bed.Bot = _bed.CountUpAsync;
        await _bed.AskAsync(_bed.Message());
        var before = await StoredAsync();
        _bed.Bot = async (context, token) => await _bed.Count.GetAsync(context, () => 0, token);
        await _bed.AskAsync(_bed.Message());
        Assert.Equal(before, await StoredAsync());
        _bed.Clock.Now = _bed.Clock.Now.AddDays(2);
        await _bed.AskAsync(_bed.Message());
        Assert.Equal(_bed.Clock.Now, (await StoredAsync()).At);
        Assert.Equal(1, await _bed.CountAsync());
    }

    private async Task<(DateTimeOffset At, long Version)> StoredAsync()
    {
        var item = await _bed.Store.ReadAsync("emulator/conversations/c|livechat", CancellationToken.None);
        return (item!.Value.At, item.Value.Version);
    }
}
