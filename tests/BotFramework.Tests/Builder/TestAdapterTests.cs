using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public class TestAdapterTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task What_comes_is_completed_from_the_conversation()
    {
        Activity seen = null;
        await _adapter.ProcessActivityAsync(new Activity { Text = "hello" }, (turn, _) => Task.FromResult(seen = turn.Activity));

        Assert.Equal(
            ("message", "test", "https://test.com", "user1", "bot", "Conversation1"),
            (seen.Type, seen.ChannelId, seen.ServiceUrl, seen.From.Id, seen.Recipient.Id, seen.Conversation.Id));
        Assert.NotNull(seen.Id);
        Assert.NotNull(seen.Timestamp);
        Assert.NotNull(seen.LocalTimestamp);
    }

    [Fact]
    public async Task A_turn_that_is_over_can_still_be_looked_into()
    {
        ITurnContext seen = null;
        await _adapter.SendTextToBotAsync("hi", (turn, _) =>
        {
            seen = turn;
            turn.TurnState.Set("key", "value");
            return Task.CompletedTask;
        }, default);

        Assert.Equal("value", seen.TurnState.Get<string>("key"));
    }

    [Fact]
    public void Messages_have_a_language_whatever_happens()
    {
        Assert.Equal("en-us", _adapter.MakeActivity("hi").Locale);
        _adapter.Locale = null;
        Assert.Equal("en-us", _adapter.MakeActivity("hi").Locale);
    }

    [Fact]
    public void A_conversation_has_its_name_for_an_id_and_a_type()
    {
        var named = TestAdapter.CreateConversation("mine").Conversation;

        Assert.Equal((false, "mine", "mine", null), (named.IsGroup, named.ConversationType, named.Id, named.Name));
        Assert.Equal("convo1", _adapter.Conversation.Conversation.ConversationType);
    }

    [Fact]
    public async Task A_sender_is_kept_unless_it_is_unknown_or_a_bot()
    {
        List<string> senders = [];
        BotCallbackHandler bot = (turn, _) =>
        {
            senders.Add(turn.Activity.From.Id);
            return Task.CompletedTask;
        };

        await _adapter.ProcessActivityAsync(new Activity { From = new("other") }, bot);
        await _adapter.ProcessActivityAsync(new Activity { From = new("unknown") }, bot);
        await _adapter.ProcessActivityAsync(new Activity { From = new("b", role: RoleTypes.Bot) }, bot);
        await _adapter.ProcessActivityAsync(new ClaimsIdentity(), new Activity { From = new("claimed") }, bot, default);

        Assert.Equal(["other", "user1", "user1", "claimed"], senders);
    }

    [Fact]
    public async Task What_is_sent_waits_in_line_with_id_and_time()
    {
        await _adapter.SendTextToBotAsync(
            "hi",
            (turn, token) => turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")], token),
            default);

        Assert.Equal(2, _adapter.ActiveQueue.Count);
        var first = _adapter.GetNextReply();
        Assert.Equal("one", first.AsMessageActivity().Text);
        Assert.NotNull(first.Id);
        Assert.NotNull(first.Timestamp);
        Assert.Equal("two", _adapter.GetNextReply().AsMessageActivity().Text);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task A_waiter_gets_the_next_reply_and_one_that_gave_up_gets_none()
    {
        using var patience = new CancellationTokenSource();
        var gaveUp = _adapter.GetNextReplyAsync(patience.Token);
        await patience.CancelAsync();
        var waiting = _adapter.GetNextReplyAsync();

        await _adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token), default);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gaveUp);
        Assert.Equal("hello", (await waiting).AsMessageActivity().Text);
        Assert.Empty(_adapter.ActiveQueue);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Traces_are_seen_only_if_asked_for(bool enabled, int seen)
    {
        var adapter = new TestAdapter("emulator", enabled);

        await adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync(new Activity(ActivityTypes.Trace), token), default);

        Assert.Equal(seen, adapter.ActiveQueue.Count);
        Assert.Equal("emulator", adapter.Conversation.ChannelId);
        Assert.Equal(enabled, adapter.EnableTrace);
    }

    [Theory]
    [InlineData(null, "test")]
    [InlineData("msteams", "msteams")]
    public async Task An_activity_keeps_a_channel_of_its_own(string channelId, string expected)
    {
        string seen = null;

        await _adapter.ProcessActivityAsync(
            new Activity(ActivityTypes.Message, channelId: channelId),
            (turn, _) => Task.FromResult(seen = turn.Activity.ChannelId));

        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task A_delay_is_waited_for_and_not_queued()
    {
        await _adapter.SendTextToBotAsync(
            "hi",
            (turn, token) => turn.SendActivitiesAsync([new Activity(ActivityTypesEx.Delay, value: 1), MessageFactory.Text("one")], token),
            default);

        Assert.Equal("one", _adapter.ActiveQueue.Single().Text);
    }

    [Fact]
    public async Task What_waits_in_line_can_be_changed_and_deleted()
    {
        await _adapter.SendTextToBotAsync(
            "hi",
            async (turn, token) =>
            {
                var one = await turn.SendActivityAsync(MessageFactory.Text("one"), token);
                var two = await turn.SendActivityAsync(MessageFactory.Text("two"), token);
                var changed = MessageFactory.Text("changed");
                changed.Id = one.Id;
                Assert.Equal(one.Id, (await turn.UpdateActivityAsync(changed, token)).Id);
                Assert.Null((await turn.UpdateActivityAsync(new Activity(id: "missing"), token)).Id);
                await turn.DeleteActivityAsync(two.Id, token);
            },
            default);

        Assert.Equal("changed", _adapter.ActiveQueue.Single().Text);
    }

    [Fact]
    public async Task A_new_conversation_forgets_the_old_replies()
    {
        Activity seen = null;
        await _adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync("old", cancellationToken: token), default);

        await _adapter.CreateConversationAsync("other", (turn, _) => Task.FromResult(seen = turn.Activity), default);

        Assert.Empty(_adapter.ActiveQueue);
        Assert.Equal(("conversationUpdate", "other"), (seen.Type, seen.ChannelId));
        Assert.NotNull(seen.Conversation.Id);
    }

    [Fact]
    public void A_conversation_is_named()
    {
        var reference = TestAdapter.CreateConversation("mine", "Asha", "Guide");
        var adapter = new TestAdapter(reference) { Locale = "hi-IN" };

        var message = adapter.MakeActivity("hello");

        Assert.Equal(("mine", "asha", "Asha", "guide"), (reference.Conversation.Id, reference.User.Id, reference.User.Name, reference.Bot.Id));
        Assert.Equal(
            ("hello", "asha", "guide", "hi-IN", "mine"),
            (message.Text, message.From.Id, message.Recipient.Id, message.Locale, message.Conversation.Id));
    }

    [Fact]
    public async Task Sending_needs_a_turn_and_activities()
    {
        var turn = new TurnContext(_adapter, new Activity());

        await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.SendActivitiesAsync(null, [new()], default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.SendActivitiesAsync(turn, null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => _adapter.SendActivitiesAsync(turn, [], default));
    }

    [Fact]
    public async Task Middleware_runs_and_the_adapter_can_be_chained()
    {
        var storage = new MemoryStorage();
        var state = new UserState(storage);
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c")).Use(new AutoSaveStateMiddleware(state));

        await adapter.SendTextToBotAsync("hi", (turn, token) => state.CreateProperty<string>("text").SetAsync(turn, "a", token), default);

        Assert.Single(await storage.ReadAsync(["test/users/user1"], default));
    }
}
