using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

public sealed class OutgoingTests : IAsyncLifetime
{
    private readonly CloudAdapter _adapter = new();
    private LoopbackConnector _connector;

    public async Task InitializeAsync() => _connector = await LoopbackConnector.StartAsync();

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    [Theory]
    [InlineData("", "")]
    [InlineData("/", "")]
    [InlineData("/_connector", "/_connector")]
    [InlineData("/_connector/", "/_connector")]
    public async Task A_reply_is_posted_to_the_service_address(string suffix, string root)
    {
        ResourceResponse response = null;

        var answer = await Post.ToAsync(
            _adapter,
            Post.Message(_connector.Address + suffix),
            async (turn, token) => response = await turn.SendActivityAsync("hello", cancellationToken: token));

        Assert.Equal(200, answer.Status);
        var call = Assert.Single(_connector.Calls);
        Assert.Equal(("POST", $"{root}/v3/conversations/c1%7Clivechat/activities/a1"), (call.Method, call.Path));
        Assert.Equal(("application/json; charset=utf-8", "c1|livechat"), (call.Headers["Content-Type"], call.Headers["x-ms-conversation-id"]));
        Assert.False(call.Headers.ContainsKey("Authorization"));
        Assert.Equal(
            ("hello", "a1", "b1", "u1"),
            ((string)call.Body["text"], (string)call.Body["replyToId"], (string)call.Body["from"]["id"], (string)call.Body["recipient"]["id"]));
        Assert.Equal("id1", response.Id);
    }

    [Fact]
    public async Task Without_an_id_to_answer_to_it_is_posted_to_the_conversation()
    {
        var message = Post.Message(_connector.Address);
        message.Id = null;

        await Post.ToAsync(_adapter, message, (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token));

        Assert.Equal("/v3/conversations/c1%7Clivechat/activities", _connector.Calls.Single().Path);
    }

    [Fact]
    public async Task Nobody_is_replaced_by_the_bot_as_sender()
    {
        var message = Post.Message(_connector.Address);
        message.Recipient = null;

        await Post.ToAsync(_adapter, message, (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token));

        Assert.Equal("bot", _connector.Calls.Single().Body["from"]["role"]);
    }

    [Fact]
    public async Task Several_are_posted_in_order_and_their_ids_come_back()
    {
        ResourceResponse[] responses = null;
        _connector.Answer(201, """{"id":"first"}""");
        _connector.Answer(202);

        await Post.ToAsync(_adapter, Post.Message(_connector.Address), async (turn, token) =>
            responses = await turn.SendActivitiesAsync(
                [MessageFactory.Text("one"), MessageFactory.Text("two"), new Activity(ActivityTypesEx.Delay, value: 1), MessageFactory.Text("three")],
                token));

        Assert.Equal(["one", "two", "three"], _connector.Calls.Select(call => (string)call.Body["text"]));
        Assert.Equal(["first", "", "", "id3"], responses.Select(response => response.Id));
    }

    [Theory]
    [InlineData("test", 0)]
    [InlineData("emulator", 1)]
    public async Task Traces_go_to_the_Emulator_only(string channel, int posted)
    {
        var message = Post.Message(_connector.Address);
        message.ChannelId = channel;

        await Post.ToAsync(_adapter, message, (turn, token) => turn.SendActivityAsync(new Activity(ActivityTypes.Trace, name: "t"), token));

        Assert.Equal(posted, _connector.Calls.Count);
    }

    [Fact]
    public async Task An_update_is_put_and_a_deletion_deleted()
    {
        await Post.ToAsync(_adapter, Post.Message(_connector.Address), async (turn, token) =>
        {
            Assert.Equal("id1", (await turn.UpdateActivityAsync(new Activity("message", "old/1", text: "new"), token)).Id);
            await turn.DeleteActivityAsync("old|2", token);
        });

        Assert.Equal(["PUT", "DELETE"], _connector.Calls.Select(call => call.Method));
        Assert.Equal(
            ["/v3/conversations/c1%7Clivechat/activities/old%2F1", "/v3/conversations/c1%7Clivechat/activities/old%7C2"],
            _connector.Calls.Select(call => call.Path));
        Assert.Equal("old/1", _connector.Calls[0].Body["id"]);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_passes_is_tried_again_when_the_channel_says(int status)
    {
        _connector.Answer(status, retryAfter: "0");
        _connector.Answer(status, retryAfter: DateTimeOffset.UnixEpoch.ToString("R"));

        var response = await SendAsync();

        Assert.Equal("id3", response.Id);
        Assert.All(_connector.Calls, call => Assert.Equal("hello", call.Body["text"]));
    }

    [Fact]
    public async Task A_lost_connection_is_tried_again()
    {
        _connector.HangUp();
        _connector.HangUp();

        Assert.NotNull((await SendAsync()).Id);
    }

    [Fact]
    public async Task What_does_not_pass_is_given_up()
    {
        for (var i = 0; i < 20; i++)
        {
            _connector.Answer(429, """{"error":{"code":"Throttled","message":"later"}}""", retryAfter: "0");
        }

        var failure = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);

        Assert.Equal("Operation returned an invalid status code 'TooManyRequests'", failure.Message);
        Assert.Equal("Throttled", failure.Body.Error.Code);
        Assert.Equal(6, _connector.Calls.Count);
    }

    [Fact]
    public async Task A_channel_that_is_too_long_away_is_not_waited_for()
    {
        _connector.Answer(503, retryAfter: "3600");

        await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);

        Assert.Single(_connector.Calls);
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"BadSyntax"}}""", "BadSyntax")]
    [InlineData(404, "<html>not found</html>", null)]
    [InlineData(500, "", null)]
    public async Task A_refusal_is_told_at_once(int status, string body, string code)
    {
        _connector.Answer(status, body);

        var failure = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);

        Assert.Equal(code, failure.Body?.Error.Code);
        Assert.Single(_connector.Calls);
    }

    [Fact]
    public async Task Members_are_asked_for_one_by_one_or_in_pages()
    {
        _connector.Answer(200, """{"id":"u1","name":"Asha","email":"a@b"}""");
        _connector.Answer(200, """{"continuationToken":"t2","members":[{"id":"u1","givenName":"Asha"}]}""");

        await Post.ToAsync(_adapter, Post.Message(_connector.Address), async (turn, token) =>
        {
            Assert.Equal("a@b", (await TeamsInfo.GetMemberAsync(turn, "29:u|1", token)).Email);
            var page = await TeamsInfo.GetPagedMembersAsync(turn, 10, "t 1", token);
            Assert.Equal(("t2", "Asha"), (page.ContinuationToken, page.Members.Single().GivenName));
            turn.Activity.ChannelData = JObject.Parse("""{"team":{"id":"team1"}}""");
            await TeamsInfo.GetPagedMembersAsync(turn, cancellationToken: token);
        });

        Assert.Equal(
            ["/v3/conversations/c1%7Clivechat/members/29%3Au%7C1", "/v3/conversations/c1%7Clivechat/pagedmembers?pageSize=10&continuationToken=t%201", "/v3/conversations/team1/pagedmembers"],
            _connector.Calls.Select(call => call.Path));
    }

    [Fact]
    public async Task Only_a_cloud_adapter_knows_the_members()
    {
        var turn = new TurnContext(new Microsoft.Bot.Builder.Adapters.TestAdapter(), new Activity { Conversation = new(id: "c1") });

        await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMemberAsync(turn, "u1"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMemberAsync(turn, null));
    }

    [Fact]
    public async Task A_conversation_of_before_is_continued()
    {
        var reference = Post.Message(_connector.Address).GetConversationReference();
        reference.ActivityId = null;
        BotCallbackHandler bot = (turn, token) => turn.SendActivityAsync(
            $"{turn.Activity.Name} {turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey).FindFirst("aud").Value}",
            cancellationToken: token);
        var identity = new ClaimsIdentity([new("aud", "other")]);

        await _adapter.ContinueConversationAsync("app", reference, bot, default);
        await _adapter.ContinueConversationAsync("app", reference.GetContinuationActivity(), bot, default);
        await _adapter.ContinueConversationAsync(identity, reference, bot, default);
        await _adapter.ContinueConversationAsync(identity, reference, "audience", bot, default);
        await _adapter.ContinueConversationAsync(identity, reference.GetContinuationActivity(), bot, default);
        await _adapter.ContinueConversationAsync(identity, reference.GetContinuationActivity(), "audience", bot, default);

        Assert.Equal(
            ["ContinueConversation app", "ContinueConversation app", "ContinueConversation other", "ContinueConversation other", "ContinueConversation other", "ContinueConversation other"],
            _connector.Calls.Select(call => (string)call.Body["text"]));
        Assert.All(_connector.Calls, call => Assert.StartsWith("/v3/conversations/c1%7Clivechat/activities", call.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task To_continue_needs_a_conversation_and_its_address()
    {
        BotCallbackHandler bot = (_, _) => Task.CompletedTask;

        await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.ContinueConversationAsync("app", (ConversationReference)null, bot, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.ContinueConversationAsync("app", new ConversationReference(), null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => _adapter.ContinueConversationAsync(
            "app",
            new ConversationReference { ServiceUrl = "https://a" },
            bot,
            default));
        await Assert.ThrowsAsync<ArgumentException>(() => _adapter.ContinueConversationAsync(
            "app",
            new ConversationReference { Conversation = new() },
            bot,
            default));
    }

    [Fact]
    public async Task A_new_conversation_is_opened_and_a_turn_runs_in_it()
    {
        _connector.Answer(201, """{"id":"new1","activityId":"act1"}""");
        var parameters = new ConversationParameters(false, new("b1"), [new("u1")], "topic", channelData: new { A = 1 }, tenantId: "t1");
        Activity seen = null;

        await _adapter.CreateConversationAsync("app", "msteams", _connector.Address, null, parameters, async (turn, token) =>
        {
            seen = turn.Activity;
            await turn.SendActivityAsync("hello", cancellationToken: token);
        }, default);

        Assert.Equal(("POST", "/v3/conversations"), (_connector.Calls[0].Method, _connector.Calls[0].Path));
        Assert.Equal(("topic", "u1"), ((string)_connector.Calls[0].Body["topicName"], (string)_connector.Calls[0].Body["members"][0]["id"]));
        Assert.Equal(
            ("event", "CreateConversation", "act1", "msteams", "new1", "t1", "b1"),
            (seen.Type, seen.Name, seen.Id, seen.ChannelId, seen.Conversation.Id, seen.Conversation.TenantId, seen.Recipient.Id));
        Assert.Equal("/v3/conversations/new1/activities/act1", _connector.Calls[1].Path);
    }

    [Fact]
    public async Task To_open_a_conversation_needs_an_address_and_parameters()
    {
        BotCallbackHandler bot = (_, _) => Task.CompletedTask;

        Assert.Equal(
            "serviceUrl",
            (await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.CreateConversationAsync("app", "c", " ", null, new(), bot, default))).ParamName);
        Assert.Equal(
            "conversationParameters",
            (await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.CreateConversationAsync("app", "c", "https://a", null, null, bot, default))).ParamName);
        Assert.Equal(
            "callback",
            (await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.CreateConversationAsync("app", "c", "https://a", null, new(), null, default))).ParamName);
    }

    [Fact]
    public async Task A_turn_without_an_address_cannot_be_answered()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Post.ToAsync(
                _adapter,
                new Activity("message") { Conversation = new(id: "c1") },
                (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token)));
    }

    [Fact]
    public async Task To_send_needs_a_turn_and_activities()
    {
        var turn = new TurnContext(_adapter, new Activity());

        await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.SendActivitiesAsync(null, [new()], default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.SendActivitiesAsync(turn, null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => _adapter.SendActivitiesAsync(turn, [], default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.UpdateActivityAsync(turn, null, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.DeleteActivityAsync(turn, null, default));
    }

    private async Task<ResourceResponse> SendAsync()
    {
        ResourceResponse response = null;
        await Post.ToAsync(
            _adapter,
            Post.Message(_connector.Address),
            async (turn, token) => response = await turn.SendActivityAsync("hello", cancellationToken: token));
        return response;
    }
}
