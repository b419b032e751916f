using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Integration;

public sealed class CloudAdapterTests
{
    private readonly CloudAdapter _adapter = new();

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{} {}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"text":"hi"}""")]
    [InlineData("""{"type":"message","from":"me"}""")]
    [InlineData("not json at all")]
    public async Task What_is_no_activity_is_answered_with_400(string body)
    {
        var answer = await Post.ToAsync(_adapter, body, Never);

        Assert.Equal((400, null), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Text_that_is_not_made_of_whole_characters_is_answered_with_400()
    {
        Assert.Equal(400, (await Post.ToAsync(_adapter, """{"type":"message","text":"\ud800"}""", Never)).Status);
        Assert.Equal(400, (await Post.ToAsync(_adapter, [.. "{\"type\":\"message\",\"text\":\""u8, 0xFF, .. "\"}"u8], Never)).Status);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_posts_are_taken(string method) =>
        Assert.Equal(405, (await Post.ToAsync(_adapter, """{"type":"message"}""", Never, method: method)).Status);

    [Fact]
    public async Task A_handled_message_is_answered_with_200_and_no_body()
    {
        string heard = null;

        var answer = await Post.ToAsync(_adapter, "\uFEFF" + """{"type":"message","text":"hi","callerId":"urn:botframework:azure"}""", (turn, _) =>
        {
            heard = turn.Activity.Text;
            Assert.Null(turn.Activity.CallerId);
            return Task.CompletedTask;
        });

        Assert.Equal((200, null, "hi"), (answer.Status, answer.Body, heard));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300_000)]
    public async Task With_expectReplies_the_replies_are_in_the_answer(int length)
    {
        var message = Post.Message("https://nowhere.invalid", new string('x', length));
        message.DeliveryMode = DeliveryModes.ExpectReplies;

        var answer = await Post.ToAsync(_adapter, message, async (turn, token) =>
        {
            await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), token);
            await turn.SendActivityAsync(MessageFactory.Text("echo: " + turn.Activity.Text), token);
        });

        Assert.Equal((200, "application/json"), (answer.Status, answer.ContentType));
        Assert.Equal(["typing", "message"], answer.Body["activities"].Select(activity => activity.Value<string>("type")));
        var reply = answer.Body["activities"][1];
        Assert.Equal("echo: " + message.Text, reply.Value<string>("text"));
        Assert.Equal(("a1", "c1|livechat", "b1"), (reply.Value<string>("replyToId"), (string)reply["conversation"]["id"], (string)reply["from"]["id"]));
    }

    [Fact]
    public async Task Without_a_reply_expectReplies_gets_an_empty_list()
    {
        var message = Post.Message("https://nowhere.invalid");
        message.DeliveryMode = DeliveryModes.ExpectReplies;

        Assert.Equal("""{"activities":[]}""", (await Post.ToAsync(_adapter, message, Nothing)).Body.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task An_invoke_is_answered_with_its_status_and_body()
    {
        var answer = await Post.ToAsync(_adapter, new Activity("invoke"), (turn, token) => turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 409, Body = new { Reason = "no" } } }, token));

        Assert.Equal((409, "application/json"), (answer.Status, answer.ContentType));
        Assert.Equal("no", answer.Body["Reason"]);
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_answered_with_501()
    {
        var answer = await Post.ToAsync(_adapter, new Activity("invoke"), Nothing);

        Assert.Equal((501, null), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task An_invoke_with_expectReplies_finds_its_answer_among_the_replies()
    {
        var answer = await Post.ToAsync(_adapter, new Activity("invoke", deliveryMode: DeliveryModes.ExpectReplies), (turn, token) =>
            turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = "done" } }, token));

        var reply = answer.Body["activities"].Single();
        Assert.Equal(("invokeResponse", 200, "done"), ((string)reply["type"], (int)reply["value"]["status"], (string)reply["value"]["body"]));
    }

    [Fact]
    public async Task A_failure_goes_up_unless_there_is_a_handler()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Post.ToAsync(
            _adapter,
            new Activity("message"),
            (_, _) => throw new InvalidOperationException()));

        Exception seen = null;
        _adapter.OnTurnError = (_, exception) => Task.FromResult(seen = exception);
        var answer = await Post.ToAsync(_adapter, new Activity("message"), (_, _) => throw new InvalidOperationException());

        Assert.Equal(200, answer.Status);
        Assert.IsType<InvalidOperationException>(seen);
    }

    [Fact]
    public async Task The_turn_knows_its_caller_its_audience_and_its_bot()
    {
        BotCallbackHandler bot = (turn, _) =>
        {
            Assert.Equal("anonymous", turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey).AuthenticationType);
            Assert.Equal("https://api.botframework.com", turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey));
            Assert.NotNull(turn.TurnState.Get<BotCallbackHandler>());
            return Task.CompletedTask;
        };

        Assert.Equal(200, (await Post.ToAsync(_adapter, new Activity("message"), bot)).Status);
    }

    [Fact]
    public async Task Requests_responses_and_bots_cannot_be_null()
    {
        var context = new DefaultHttpContext();
        var bot = new ActivityHandler();

        Assert.Equal("httpRequest", (await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.ProcessAsync(null, context.Response, bot))).ParamName);
        Assert.Equal("httpResponse", (await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.ProcessAsync(context.Request, null, bot))).ParamName);
        Assert.Equal("bot", (await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.ProcessAsync(context.Request, context.Response, null))).ParamName);
        Assert.Throws<ArgumentNullException>(() => new CloudAdapter((BotFrameworkAuthentication)null));
    }

    [Fact]
    public async Task A_streaming_address_has_no_way_back()
    {
        var activity = new Activity("message") { ServiceUrl = "urn:botframework:websocket:wss://a" };

        await Assert.ThrowsAsync<NotImplementedException>(() => Post.ToAsync(_adapter, activity, Nothing));
    }

    [Fact]
    public async Task Requests_and_responses_that_have_a_stream_only_will_do()
    {
        var headers = new Moq.Mock<IHeaderDictionary>();
        var request = new Moq.Mock<HttpRequest>();
        request.Setup(r => r.Method).Returns("POST");
        request.Setup(r => r.Headers).Returns(headers.Object);
        request.Setup(r => r.Body).Returns(new MemoryStream("""{"type":"invoke"}"""u8.ToArray()));
        using var output = new MemoryStream();
        var response = new Moq.Mock<HttpResponse>();
        response.Setup(r => r.Body).Returns(output);
        var bot = new Moq.Mock<IBot>(Moq.MockBehavior.Strict);
        bot.Setup(b => b.OnTurnAsync(Moq.It.IsAny<TurnContext>(), Moq.It.IsAny<CancellationToken>()))
            .Returns((ITurnContext turn, CancellationToken token) => turn.SendActivityAsync(
                new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 201, Body = "done" } }, token));

        await _adapter.ProcessAsync(request.Object, response.Object, bot.Object);

        response.VerifySet(r => r.StatusCode = 201);
        Assert.Equal("\"done\"", System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public async Task An_answer_without_an_invoke_is_200()
    {
        var context = new DefaultHttpContext();

        await HttpHelper.WriteResponseAsync(context.Response, null);

        Assert.Equal(200, context.Response.StatusCode);
        await Assert.ThrowsAsync<ArgumentNullException>(() => HttpHelper.WriteResponseAsync(null, null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => HttpHelper.ReadRequestAsync<Activity>(null));
    }

    [Fact]
    public void The_settings_of_bodies_leave_nulls_out()
    {
        Assert.Equal("""{"id":"i"}""", Newtonsoft.Json.JsonConvert.SerializeObject(new ResourceResponse("i") { }, HttpHelper.BotMessageSerializerSettings));
        Assert.Equal("{}", Newtonsoft.Json.Linq.JObject.FromObject(new ResourceResponse(), HttpHelper.BotMessageSerializer).ToString());
    }

    [Fact]
    public async Task An_adapter_may_be_made_from_a_configuration()
    {
        var adapter = new CloudAdapter(new ConfigurationBuilder().Build());

        Assert.Equal(200, (await Post.ToAsync(adapter, new Activity("message"), Nothing)).Status);
    }

    private static Task Nothing(ITurnContext turn, CancellationToken token) => Task.CompletedTask;

    private static Task Never(ITurnContext turn, CancellationToken token) => throw new InvalidOperationException("The bot must not be called.");
}
