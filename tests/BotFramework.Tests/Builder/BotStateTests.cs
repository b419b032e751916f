using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class BotStateTests
{
    private readonly CountingStorage _storage = new();
    private readonly UserState _state;

    public BotStateTests() => _state = new UserState(_storage);

    [Fact]
    public async Task A_property_without_a_value_is_default_or_what_the_factory_makes()
    {
        var turn = Turn();

        Assert.Null(await _state.CreateProperty<string>("text").GetAsync(turn));
        Assert.Equal(0, await _state.CreateProperty<int>("number").GetAsync(turn));
        Assert.Equal("made", await _state.CreateProperty<string>("text").GetAsync(turn, () => "made"));
        Assert.Equal(7, await _state.CreateProperty<int>("number").GetAsync(turn, () => 7));
        Assert.Equal("made", await _state.CreateProperty<string>("text").GetAsync(turn));
        Assert.Equal(7, await _state.CreateProperty<int>("number").GetAsync(turn));
    }

    [Fact]
    public async Task A_property_has_a_name()
    {
        Assert.Equal("text", _state.CreateProperty<string>("text").Name);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => _state.CreateProperty<string>(null)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => _state.CreateProperty<string>(" ")).ParamName);
        await Assert.ThrowsAsync<ArgumentNullException>(() => _state.CreateProperty<string>("text").GetAsync(null));
    }

    [Fact]
    public async Task What_is_saved_is_there_in_the_next_turn_and_read_once_a_turn()
    {
        var profile = _state.CreateProperty<Profile>("profile");
        var first = Turn();
        await profile.SetAsync(first, new Profile { Name = "Asha", Year = 2 });
        await _state.SaveChangesAsync(first);

        var second = Turn();
        Assert.Equal("Asha", (await profile.GetAsync(second)).Name);
        Assert.Same(await profile.GetAsync(second), await profile.GetAsync(second));
        Assert.Equal((2, 1), (_storage.Reads, _storage.Writes));
    }

    [Fact]
    public async Task What_did_not_change_is_not_written()
    {
        var profile = _state.CreateProperty<Profile>("profile");
        var first = Turn();
        await profile.SetAsync(first, new Profile { Name = "Asha" });
        await _state.SaveChangesAsync(first);
        await _state.SaveChangesAsync(first);

        var second = Turn();
        await profile.GetAsync(second);
        await _state.SaveChangesAsync(second);
        Assert.Equal(1, _storage.Writes);

        await _state.SaveChangesAsync(second, force: true);
        Assert.Equal(2, _storage.Writes);
    }

    [Fact]
    public async Task A_value_changed_in_place_is_written()
    {
        var profile = _state.CreateProperty<Profile>("profile");
        var turn = Turn();
        var value = new Profile { Name = "Asha" };
        await profile.SetAsync(turn, value);
        await _state.SaveChangesAsync(turn);

        value.Name = "Ravi";
        await _state.SaveChangesAsync(turn);

        Assert.Equal("Ravi", (await profile.GetAsync(Turn())).Name);
        Assert.Equal(2, _storage.Writes);
    }

    [Fact]
    public async Task A_value_changed_in_place_after_it_was_read_is_written()
    {
        _storage.Items["test/users/u1"] = new Dictionary<string, object> { ["profile"] = new Profile { Name = "Asha" }, ["other"] = new Profile() };
        var profile = _state.CreateProperty<Profile>("profile");
        var turn = Turn();

        (await profile.GetAsync(turn)).Year = 3;
        await _state.SaveChangesAsync(turn);

        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task A_value_put_in_the_place_of_an_equal_one_is_no_change()
    {
        _storage.Items["test/users/u1"] = new Dictionary<string, object> { ["profile"] = new Profile { Name = "Asha" }, ["text"] = "a" };
        var turn = Turn();

        await _state.CreateProperty<Profile>("profile").SetAsync(turn, new Profile { Name = "Asha" });
        await _state.CreateProperty<string>("text").SetAsync(turn, "a");
        await _state.SaveChangesAsync(turn);
        Assert.Equal(0, _storage.Writes);

        await _state.CreateProperty<Profile>("profile").SetAsync(turn, new Profile { Name = "Ravi" });
        await _state.SaveChangesAsync(turn);
        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task Json_and_wider_numbers_and_maps_come_back_as_what_is_asked_for_and_are_no_change()
    {
        _storage.Items["test/users/u1"] = JObject.Parse("""{"profile":{"Name":"Asha"},"number":5,"list":["a","b"]}""");
        var turn = Turn();

        Assert.Equal("Asha", (await _state.CreateProperty<Profile>("profile").GetAsync(turn)).Name);
        Assert.Equal(5, await _state.CreateProperty<int>("number").GetAsync(turn));
        Assert.Equal(["a", "b"], await _state.CreateProperty<List<string>>("list").GetAsync(turn));
        await _state.SaveChangesAsync(turn);
        Assert.Equal(0, _storage.Writes);

        (await _state.CreateProperty<Profile>("profile").GetAsync(turn)).Name = "Ravi";
        await _state.SaveChangesAsync(turn);
        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task A_map_that_comes_back_for_an_object_is_that_object_from_then_on()
    {
        _storage.Items["test/users/u1"] = new Dictionary<string, object>
        {
            ["profile"] = new Dictionary<string, object> { ["Name"] = "Asha", ["Year"] = 2L },
        };
        var turn = Turn();
        var profile = _state.CreateProperty<Profile>("profile");

        (await profile.GetAsync(turn)).Year = 3;
        await _state.SaveChangesAsync(turn);

        Assert.Equal(3, (await profile.GetAsync(turn)).Year);
        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task Data_of_another_shape_is_refused()
    {
        _storage.Items["test/users/u1"] = "text";

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => _state.LoadAsync(Turn()));

        Assert.Equal("Data is not in the correct format for BotState.", failure.Message);
    }

    [Fact]
    public async Task A_deleted_property_is_gone_also_from_the_storage()
    {
        var text = _state.CreateProperty<string>("text");
        var turn = Turn();
        await text.SetAsync(turn, "a");
        await _state.SaveChangesAsync(turn);

        await text.DeleteAsync(turn);
        Assert.Null(await text.GetAsync(turn));
        await _state.SaveChangesAsync(turn);

        Assert.Null(await text.GetAsync(Turn()));
    }

    [Fact]
    public async Task A_cleared_state_is_empty_and_is_written_empty()
    {
        var text = _state.CreateProperty<string>("text");
        var turn = Turn();
        await text.SetAsync(turn, "a");
        await _state.SaveChangesAsync(turn);

        await _state.ClearStateAsync(turn);
        Assert.Null(await text.GetAsync(turn));
        Assert.Equal("b", await text.GetAsync(turn, () => "b"));
        await _state.ClearStateAsync(turn);
        await _state.SaveChangesAsync(turn);

        Assert.Equal(2, _storage.Writes);
        Assert.Null(await text.GetAsync(Turn()));
    }

    [Fact]
    public async Task A_deleted_state_is_gone_from_turn_and_storage()
    {
        var text = _state.CreateProperty<string>("text");
        var turn = Turn();
        await text.SetAsync(turn, "a");
        await _state.SaveChangesAsync(turn);

        await _state.DeleteAsync(turn);

        Assert.Null(_state.GetCachedState(turn));
        Assert.Null(await text.GetAsync(turn));
        Assert.Empty(_storage.Items);
    }

    [Fact]
    public async Task Loading_again_by_force_forgets_what_was_not_saved()
    {
        var text = _state.CreateProperty<string>("text");
        var turn = Turn();
        await text.SetAsync(turn, "a");

        await _state.LoadAsync(turn);
        Assert.Equal("a", await text.GetAsync(turn));

        await _state.LoadAsync(turn, force: true);
        Assert.Null(await text.GetAsync(turn));
    }

    [Fact]
    public async Task The_state_of_a_turn_can_be_looked_at_whole()
    {
        var turn = Turn();
        Assert.Null(_state.Get(turn));
        await _state.CreateProperty<Profile>("profile").SetAsync(turn, new Profile { Name = "Asha" });
        await _state.SaveChangesAsync(turn);

        Assert.Equal("Asha", _state.Get(turn)["profile"]["Name"]);
        var cached = _state.GetCachedState(turn);
        ((Profile)cached.State["profile"]).Name = "Ravi";
        cached.State["more"] = 1;
        await _state.SaveChangesAsync(turn);

        Assert.Equal(2, _storage.Writes);
    }

    [Fact]
    public async Task A_change_through_the_whole_state_is_seen()
    {
        _storage.Items["test/users/u1"] = new Dictionary<string, object> { ["profile"] = new Profile { Name = "Asha" } };
        var turn = Turn();
        await _state.LoadAsync(turn);

        ((Profile)_state.GetCachedState(turn).State["profile"]).Name = "Ravi";
        await _state.SaveChangesAsync(turn);

        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public void A_state_may_be_made_from_a_map() =>
        Assert.Equal("a", new BotState.CachedBotState(new Dictionary<string, object> { ["text"] = "a" }).State["text"]);

    [Fact]
    public async Task Saving_before_anything_was_read_does_nothing()
    {
        await _state.SaveChangesAsync(Turn(), force: true);

        Assert.Equal((0, 0), (_storage.Reads, _storage.Writes));
    }

    [Fact]
    public async Task Each_state_has_its_key()
    {
        BotState[] states = [new ConversationState(_storage), new UserState(_storage), new PrivateConversationState(_storage)];
        var turn = Turn();
        foreach (var state in states)
        {
            await state.CreateProperty<string>("text").SetAsync(turn, "a");
        }

        await new BotStateSet(states).SaveAllChangesAsync(turn);

        Assert.Equal(["test/conversations/c1", "test/conversations/c1/users/u1", "test/users/u1"], _storage.Items.Keys.Order());
    }

    [Fact]
    public async Task A_key_needs_its_parts()
    {
        var noChannel = new Activity(ActivityTypes.Message, conversation: new(id: "c1"), from: new("u1"));
        var noConversation = new Activity(ActivityTypes.Message, channelId: "test", from: new("u1"));
        var noUser = new Activity(ActivityTypes.Message, channelId: "test", conversation: new(id: "c1"));

        Assert.Equal("invalid activity-missing channelId", await FailureAsync(new ConversationState(_storage), noChannel));
        Assert.Equal("invalid activity-missing channelId", await FailureAsync(new UserState(_storage), noChannel));
        Assert.Equal("invalid activity-missing Conversation.Id", await FailureAsync(new ConversationState(_storage), noConversation));
        Assert.Equal("invalid activity-missing From.Id", await FailureAsync(new UserState(_storage), noUser));
        Assert.Equal("invalid activity-missing From.Id", await FailureAsync(new PrivateConversationState(_storage), noUser));
    }

    [Fact]
    public async Task States_are_loaded_and_saved_together()
    {
        var conversation = new ConversationState(_storage);
        var set = new BotStateSet(_state).Add(conversation);
        var turn = Turn();

        await set.LoadAllAsync(turn);
        Assert.Equal(2, _storage.Reads);
        await set.LoadAllAsync(turn, force: true);
        Assert.Equal(4, _storage.Reads);

        await _state.CreateProperty<string>("text").SetAsync(turn, "a");
        await set.SaveAllChangesAsync(turn);
        Assert.Equal(1, _storage.Writes);
        await set.SaveAllChangesAsync(turn, force: true);
        Assert.Equal(3, _storage.Writes);
        Assert.Equal(2, set.BotStates.Count);
        Assert.Throws<ArgumentNullException>(() => set.Add(null));
    }

    [Fact]
    public async Task The_middleware_saves_at_the_end_of_the_turn()
    {
        var conversation = new ConversationState(_storage);
        var middleware = new AutoSaveStateMiddleware(_state).Add(conversation);
        var turn = Turn();

        await middleware.OnTurnAsync(turn, token => _state.CreateProperty<string>("text").SetAsync(turn, "a", token));
        await new AutoSaveStateMiddleware(new BotStateSet(conversation)).OnTurnAsync(turn, token => conversation
            .CreateProperty<string>("text")
            .SetAsync(turn, "a", token));

        Assert.Equal(2, _storage.Writes);
        Assert.Equal(2, middleware.BotStateSet.BotStates.Count);
    }

    [Fact]
    public async Task A_state_of_the_bots_own_has_its_own_key_and_ways()
    {
        var state = new OwnState(_storage);
        var turn = Turn();
        await state.LoadAsync(turn);

        await Assert.ThrowsAsync<KeyNotFoundException>(() => state.ReadAsync<int>(turn, "number"));
        Assert.Null(await state.ReadAsync<string>(turn, "text"));
        await state.WriteAsync(turn, "text", "a");
        Assert.Equal("a", await state.ReadAsync<string>(turn, "text"));
        await state.SaveChangesAsync(turn);
        Assert.Equal(["own"], _storage.Items.Keys);
        await state.RemoveAsync(turn, "text");
        Assert.Null(await state.ReadAsync<string>(turn, "text"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => state.ReadAsync<string>(turn, " "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => state.WriteAsync(null, "text", "a"));
    }

    [Fact]
    public void A_state_needs_a_storage() => Assert.Equal("storage", Assert.Throws<ArgumentNullException>(() => new UserState(null)).ParamName);

    private static TurnContext Turn() => new(
        new RecordingAdapter(), new Activity(ActivityTypes.Message, channelId: "test", conversation: new(id: "c1"), from: new("u1")));

    private static async Task<string> FailureAsync(BotState state, Activity activity) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(() => state.LoadAsync(new TurnContext(new RecordingAdapter(), activity)))).Message;

    private sealed class OwnState(IStorage storage) : BotState(storage, "OwnState")
    {
        public Task<T> ReadAsync<T>(ITurnContext turn, string name) => GetPropertyValueAsync<T>(turn, name);

        public Task WriteAsync(ITurnContext turn, string name, object value) => SetPropertyValueAsync(turn, name, value);

        public Task RemoveAsync(ITurnContext turn, string name) => DeletePropertyValueAsync(turn, name);

        protected override string GetStorageKey(ITurnContext turnContext) => "own";
    }

    private sealed class Profile
    {
        public string Name { get; set; }

        public int Year { get; set; }
    }

    private sealed class CountingStorage : IStorage
    {
        public Dictionary<string, object> Items { get; } = [];

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return Task.FromResult<IDictionary<string, object>>(Items.Where(item => keys.Contains(item.Key)).ToDictionary());
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            foreach (var (key, value) in changes)
            {
                Items[key] = value;
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            foreach (var key in keys)
            {
                Items.Remove(key);
            }

            return Task.CompletedTask;
        }
    }
}
