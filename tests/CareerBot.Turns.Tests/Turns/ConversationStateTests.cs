using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Tests.Turns;

public sealed class ConversationStateTests
{
    private readonly TestBed _bed;
    private readonly TurnConversationState _state;
    private readonly IStatePropertyAccessor<Dictionary<string, object>> _map;

    public ConversationStateTests()
    {
        _bed = new TestBed((_, _) => Task.CompletedTask);
        _state = new TurnConversationState(_bed.Storage);
        _map = _state.CreateProperty<Dictionary<string, object>>("map");
    }

    [Fact]
    public async Task What_is_changed_in_place_is_written()
    {
        await TurnAsync(async context => (await _map.GetAsync(context, () => []))["a"] = 1L);
        await TurnAsync(async context => (await _map.GetAsync(context, () => []))["b"] = 2L);
        await TurnAsync(async context => Assert.Equal(["a", "b"], (await _map.GetAsync(context, () => [])).Keys));
    }

    [Fact]
    public async Task What_was_only_looked_at_is_not_written()
    {
        await TurnAsync(async context => (await _map.GetAsync(context, () => []))["a"] = 1L);
        var before = await StoredAsync();
        await TurnAsync(async context => Assert.Equal(1L, (await _map.GetAsync(context, () => []))["a"]));
        Assert.NotNull(before);
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task A_conversation_without_state_leaves_nothing()
    {
        await TurnAsync(async context => Assert.Null(await _map.GetAsync(context)));
        Assert.Null(await StoredAsync());
    }

    [Fact]
    public async Task What_was_cleared_is_gone()
    {
        await TurnAsync(async context => (await _map.GetAsync(context, () => []))["a"] = 1L);
        await TurnAsync(context => _state.ClearStateAsync(context));
        await TurnAsync(async context => Assert.Null(await _map.GetAsync(context)));
    }

    [Fact]
    public async Task What_is_changed_after_it_was_saved_is_saved_again()
    {
        await TurnAsync(async context =>
        {
            var map = await _map.GetAsync(context, () => []);
            map["a"] = 1L;
            await _state.SaveChangesAsync(context);
            map["a"] = 2L;
        });
        await TurnAsync(async context => Assert.Equal(2L, (await _map.GetAsync(context, () => []))["a"]));
    }

    [Fact]
    public async Task Another_state_under_the_same_key_reads_what_it_wrote()
    {
        await TurnAsync(async context => (await _map.GetAsync(context, () => []))["a"] = 1L);
        using var context = new TurnContext(_bed.Channel, _bed.Message());
        var other = await new ConversationState(_bed.Storage).CreateProperty<Dictionary<string, object>>("map").GetAsync(context);
        Assert.Equal(1L, other["a"]);
    }

    private async Task TurnAsync(Func<ITurnContext, Task> action)
    {
        var ran = false;
        _bed.Bot = async (context, token) =>
        {
            await action(context);
            await _state.SaveChangesAsync(context, force: false, token);
            ran = true;
        };
        await _bed.AskAsync(_bed.Message());
        Assert.True(ran, string.Join('\n', _bed.Logs.Lines));
    }

    private async Task<long?> StoredAsync() =>
        (await _bed.Store.ReadAsync("emulator/conversations/c|livechat", CancellationToken.None))?.Version;
}
