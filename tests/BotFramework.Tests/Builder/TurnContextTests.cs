using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public void A_turn_needs_an_adapter_and_an_activity()
    {
        Assert.Equal("adapter", Assert.Throws<ArgumentNullException>(() => new TurnContext((BotAdapter)null, new Activity())).ParamName);
        Assert.Equal("activity", Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter, null)).ParamName);
        Assert.Equal("turnContext", Assert.Throws<ArgumentNullException>(() => new TurnContext((ITurnContext)null, new Activity())).ParamName);
    }

    [Fact]
    public async Task What_is_sent_is_addressed_to_the_conversation_and_gets_the_channels_id()
    {
        using var turn = Turn();
        var message = MessageFactory.Text("hello");

        var response = await turn.SendActivityAsync(message);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal("sent1", response.Id);
        Assert.Equal("sent1", sent.Id);
        Assert.Equal("in1", sent.ReplyToId);
        Assert.Equal("bot", sent.From.Id);
        Assert.Equal("user", sent.Recipient.Id);
        Assert.Equal("c1", sent.Conversation.Id);
        Assert.Equal("test", sent.ChannelId);
        Assert.Equal("https://service", sent.ServiceUrl);
        Assert.Same(message, sent);
    }

    [Fact]
    public async Task A_text_carries_its_speech_and_hint_only_if_there_are_any()
    {
        using var turn = Turn();

        await turn.SendActivityAsync("one");
        await turn.SendActivityAsync("two", "too", InputHints.ExpectingInput);

        Assert.Equal((null, null), (_adapter.Sent[0].Speak, _adapter.Sent[0].InputHint));
        Assert.Equal(("too", "expectingInput"), (_adapter.Sent[1].Speak, _adapter.Sent[1].InputHint));
    }

    [Fact]
    public async Task What_is_done_after_the_turn_is_refused_by_its_name()
    {
        var turn = Turn();
        turn.Dispose();

        Assert.Equal("SendActivityAsync", await RefusedAsync(() => turn.SendActivityAsync("late")));
        Assert.Equal("SendActivityAsync", await RefusedAsync(() => turn.SendActivityAsync(MessageFactory.Text("late"))));
        Assert.Equal("SendActivitiesAsync", await RefusedAsync(() => turn.SendActivitiesAsync([MessageFactory.Text("late")])));
        Assert.Equal("UpdateActivityAsync", await RefusedAsync(() => turn.UpdateActivityAsync(MessageFactory.Text("late"))));
        Assert.Equal("DeleteActivityAsync", await RefusedAsync(() => turn.DeleteActivityAsync("a1")));
        Assert.Equal("DeleteActivityAsync", await RefusedAsync(() => turn.DeleteActivityAsync(new ConversationReference())));
        Assert.Equal("OnSendActivities", Assert.Throws<ObjectDisposedException>(() => turn.OnSendActivities((_, _, next) => next())).ObjectName);
        Assert.Equal("OnUpdateActivity", Assert.Throws<ObjectDisposedException>(() => turn.OnUpdateActivity((_, _, next) => next())).ObjectName);
        Assert.Equal("OnDeleteActivity", Assert.Throws<ObjectDisposedException>(() => turn.OnDeleteActivity((_, _, next) => next())).ObjectName);
        Assert.Empty(_adapter.Sent);

        static async Task<string> RefusedAsync(Func<Task> late) => (await Assert.ThrowsAsync<ObjectDisposedException>(late)).ObjectName;
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task An_empty_text_cannot_be_sent(string text)
    {
        using var turn = Turn();

        var failure = await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(text));

        Assert.Equal("textReplyToSend", failure.ParamName);
    }

    [Fact]
    public async Task Nothing_cannot_be_sent()
    {
        using var turn = Turn();

        Assert.Equal("activity", (await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null))).ParamName);
        Assert.Equal("activities", (await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null))).ParamName);
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
        Assert.Equal("activities", failure.ParamName);
        Assert.StartsWith("Expecting one or more activities", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_is_no_response_but_anything_else_is()
    {
        using var turn = Turn();

        await turn.TraceActivityAsync("name", new { A = 1 }, label: "label");
        Assert.False(turn.Responded);

        await turn.SendActivityAsync(new Activity(ActivityTypes.Typing));
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task A_trace_names_its_value_by_the_values_class()
    {
        using var turn = Turn();

        await turn.TraceActivityAsync("name", new Uri("https://a"));
        await turn.TraceActivityAsync("name", "text", "https://schema/text", "label");

        Assert.Equal(("trace", "name", "Uri"), (_adapter.Sent[0].Type, _adapter.Sent[0].Name, _adapter.Sent[0].ValueType));
        Assert.Equal(("https://schema/text", "label"), (_adapter.Sent[1].ValueType, _adapter.Sent[1].Label));
    }

    [Fact]
    public async Task Handlers_run_in_order_and_may_change_what_is_sent()
    {
        using var turn = Turn();
        List<string> order = [];
        turn.OnSendActivities(async (context, activities, next) =>
        {
            order.Add("first");
            activities[0].Text += "!";
            activities.Add(MessageFactory.Text("more"));
            var responses = await next();
            order.Add("after");
            return responses;
        });
        turn.OnSendActivities((context, activities, next) =>
        {
            order.Add("second");
            return next();
        });

        var response = await turn.SendActivityAsync("hello");

        Assert.Equal(["first", "second", "after"], order);
        Assert.Equal(["hello!", "more"], _adapter.Sent.Select(activity => activity.Text));
        Assert.Equal("sent1", response.Id);
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_keeps_all_back()
    {
        using var turn = Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>(null));

        var response = await turn.SendActivityAsync("hello");

        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
        Assert.Null(response.Id);
    }

    [Fact]
    public async Task An_update_is_addressed_and_passes_its_handlers()
    {
        using var turn = Turn();
        turn.OnUpdateActivity((context, activity, next) =>
        {
            activity.Text += "?";
            return next();
        });

        var response = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "sent7", text: "changed"));

        var updated = Assert.Single(_adapter.Updated);
        Assert.Equal(("sent7", "changed?", "c1"), (updated.Id, updated.Text, updated.Conversation.Id));
        Assert.Equal("sent7", response.Id);
    }

    [Fact]
    public async Task A_deletion_points_into_the_conversation_and_passes_its_handlers()
    {
        using var turn = Turn();
        List<string> seen = [];
        turn.OnDeleteActivity((context, reference, next) =>
        {
            seen.Add(reference.ActivityId);
            return reference.ActivityId == "keep" ? Task.CompletedTask : next();
        });

        await turn.DeleteActivityAsync("sent7");
        await turn.DeleteActivityAsync("keep");
        await turn.DeleteActivityAsync(new ConversationReference { ActivityId = "other", Conversation = new ConversationAccount(id: "c2") });

        Assert.Equal(["sent7", "keep", "other"], seen);
        Assert.Equal([("sent7", "c1"), ("other", "c2")], _adapter.Deleted.Select(reference => (reference.ActivityId, reference.Conversation.Id)));
    }

    [Fact]
    public async Task Updates_and_deletions_need_something_to_change()
    {
        using var turn = Turn();

        Assert.Equal("activity", (await Assert.ThrowsAsync<ArgumentNullException>(() => turn.UpdateActivityAsync(null))).ParamName);
        Assert.Equal("activityId", (await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync(" "))).ParamName);
        Assert.Equal(
            "conversationReference",
            (await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync((ConversationReference)null))).ParamName);
    }

    [Fact]
    public void A_handler_cannot_be_null()
    {
        using var turn = Turn();

        Assert.Equal("handler", Assert.Throws<ArgumentNullException>(() => turn.OnSendActivities(null)).ParamName);
        Assert.Equal("handler", Assert.Throws<ArgumentNullException>(() => turn.OnUpdateActivity(null)).ParamName);
        Assert.Equal("handler", Assert.Throws<ArgumentNullException>(() => turn.OnDeleteActivity(null)).ParamName);
    }

    [Fact]
    public async Task With_expectReplies_all_is_kept_back()
    {
        var incoming = Incoming();
        incoming.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = new TurnContext(_adapter, incoming);

        await turn.SendActivitiesAsync([MessageFactory.Text("one"), new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200 } }]);

        Assert.Empty(_adapter.Sent);
        Assert.True(turn.Responded);
        Assert.Equal(["message", "invokeResponse"], turn.BufferedReplyActivities.Select(activity => activity.Type));
        Assert.NotNull(turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
    }

    [Fact]
    public async Task A_turn_for_another_activity_keeps_its_replies_back_with_the_first()
    {
        using var turn = Turn();
        var handled = 0;
        var other = new TurnContext(turn, new Activity(ActivityTypes.Message) { DeliveryMode = DeliveryModes.ExpectReplies });
        turn.OnSendActivities((_, _, next) =>
        {
            handled++;
            return next();
        });

        await other.SendActivityAsync("hello");

        Assert.Equal(["hello"], turn.BufferedReplyActivities.Select(activity => activity.Text));
        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task A_turn_for_another_activity_shares_state_and_handlers()
    {
        using var turn = Turn();
        var handled = 0;
        turn.TurnState.Add("key", "value");
        turn.OnSendActivities((_, _, next) =>
        {
            handled++;
            return next();
        });

        var other = new TurnContext(turn, new Activity(ActivityTypes.Event));
        await other.SendActivityAsync("hello");

        Assert.Equal("value", other.TurnState.Get<string>("key"));
        Assert.Equal(1, handled);
        Assert.Equal("event", other.Activity.Type);
        Assert.Same(turn.Adapter, other.Adapter);
    }

    [Fact]
    public void The_language_of_a_turn_can_be_set_and_forgotten()
    {
        using var turn = Turn();

        turn.Locale = "hi-IN";
        Assert.Equal("hi-IN", turn.Locale);

        turn.Locale = null;
        Assert.Null(turn.Locale);
    }

    private static Activity Incoming() => new(ActivityTypes.Message)
    {
        Id = "in1",
        Text = "test",
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c1"),
        ChannelId = "test",
        ServiceUrl = "https://service",
    };

    private TurnContext Turn() => new(_adapter, Incoming());
}
