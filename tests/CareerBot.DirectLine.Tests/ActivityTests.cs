using System.Net;
using System.Text;
using System.Text.Json.Nodes;

using CareerBot.Turns.Stores;

using Microsoft.Bot.Schema;

namespace CareerBot.DirectLine.Tests;

public sealed class ActivityTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync(settings: ("DirectLine:ActivitiesPerMinute", "2000"));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task What_is_said_and_answered_is_read_back_in_order()
    {
        var page = await _host.OpenPageAsync();
        var id = (await page.SayAsync("hello")).Text("id");
        var read = await page.ReadAsync();
        Assert.Equal(["bot message Welcome bot, user", "user message hello", "bot message Echo: hello"], read.Activities);
        Assert.Equal("3", read.Text("watermark"));
        Assert.Equal(id, (string?)read.Body!["activities"]![1]!["id"]);
        Assert.Equal(id, (string?)read.Body["activities"]![2]!["replyToId"]);
        Assert.Equal($"{page.Id}|0000002", id);
    }

    [Fact]
    public async Task Reading_goes_on_after_a_watermark()
    {
        var page = await _host.OpenPageAsync();
        var first = await page.ReadAsync();
        await page.SayAsync("hello");
        var second = await page.ReadAsync(first.Text("watermark"));
        Assert.Equal(["user message hello", "bot message Echo: hello"], second.Activities);
        var nothing = await page.ReadAsync(second.Text("watermark"));
        Assert.Empty(nothing.Activities);
        Assert.Equal(second.Text("watermark"), nothing.Text("watermark"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("99999999999999999999999")]
    [InlineData("1;drop")]
    [InlineData("%00")]
    [InlineData("١")]
    public async Task A_watermark_that_was_never_given_is_400(string watermark)
    {
        var page = await _host.OpenPageAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "BadWatermark"), Code(await page.ReadAsync(watermark)));
        Assert.Equal((HttpStatusCode.BadRequest, "BadWatermark"), Code(await page.ReconnectAsync(watermark)));
    }

    [Fact]
    public async Task The_user_of_the_token_is_who_speaks_and_channel_data_comes_back_unchanged()
    {
        var page = await _host.OpenPageAsync();
        await page.PostAsync("""
            {"type":"message","text":"नमस्ते","id":"mine","timestamp":"2001-01-01T00:00:00Z","from":{"id":"dl_somebody-else","name":"Ann"},
             "channelData":{"clientActivityID":"x1","date":"2026-01-05T12:00:00.000Z","list":[1,2.5,null,{"a":"b"}]},"value":{"deep":[1]},"extra":{"kept":true}}
            """);
        var mine = (await page.ReadAsync()).Body!["activities"]![1]!;
        Assert.Equal(page.User, (string?)mine["from"]!["id"]);
        Assert.Equal(("Ann", "user"), ((string?)mine["from"]!["name"], (string?)mine["from"]!["role"]));
        Assert.Equal(
            """{"clientActivityID":"x1","date":"2026-01-05T12:00:00.000Z","list":[1,2.5,null,{"a":"b"}]}""", mine["channelData"]!.ToJsonString());
        Assert.Equal("""{"kept":true}""", mine["extra"]!.ToJsonString());
        Assert.StartsWith("2026-01-05T12:00:00", (string?)mine["timestamp"], StringComparison.Ordinal);
        Assert.NotEqual("mine", (string?)mine["id"]);
        var heard = _host.Bot.Heard.Last();
        Assert.Equal(("directline", page.Id, "bot", page.User), (heard.ChannelId, heard.Conversation.Id, heard.Recipient.Id, heard.From.Id));
    }

    [Fact]
    public async Task The_same_client_activity_is_handled_once()
    {
        var page = await _host.OpenPageAsync();
        var ids = new[] { await page.SayAsync("hello", "one"), await page.SayAsync("hello", "one"), await page.SayAsync("hello", "two") }
            .Select(answer => answer.Text("id")).ToArray();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
        Assert.Equal(5, (await page.ReadAsync()).Activities.Count());
    }

    [Fact]
    public async Task The_same_client_activity_posted_many_times_at_once_is_handled_once()
    {
        var page = await _host.OpenPageAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => page.SayAsync("hello", "one")));
        Assert.Single(answers.Select(answer => answer.Text("id")).Distinct());
        Assert.Equal(3, (await page.ReadAsync()).Activities.Count());
    }

    [Fact]
    public async Task The_bot_is_told_once_who_is_there()
    {
        var page = await _host.OpenPageAsync();
        await _host.CallAsync(HttpMethod.Post, "/conversations", page.Token);
        await page.SayAsync("hello");
        var joined = Assert.Single(_host.Bot.Heard, activity => activity.Type == ActivityTypes.ConversationUpdate);
        Assert.Equal(["bot", page.User], joined.MembersAdded.Select(member => member.Id));
        Assert.Equal("en-IN", joined.Locale);
    }

    [Fact]
    public async Task The_name_of_a_person_stands_only_in_what_can_be_erased()
    {
        var token = await _host.CallAsync(HttpMethod.Post, "/tokens/generate", DirectLineHost.Secret, new { user = new { id = "dl_7", name = "Asha Rao" } });
        var id = token.Text("conversationId");
        await _host.CallAsync(HttpMethod.Post, "/conversations", token.Text("token"));
        Assert.Contains(_host.Bot.Heard.Single().MembersAdded, member => member.Name == "Asha Rao");
        var kept = await _host.Store.ReadAsync("~/directline/" + id, CancellationToken.None);
        Assert.DoesNotContain("Asha", Encoding.UTF8.GetString(kept!.Value.Value.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_user_in_the_token_the_bot_is_told_before_the_first_activity()
    {
        var token = (await _host.CallAsync(HttpMethod.Post, "/tokens/generate", DirectLineHost.Secret)).Text("token");
        var started = await _host.CallAsync(HttpMethod.Post, "/conversations", token, new { user = new { id = "page-made" } });
        Assert.Empty(_host.Bot.Heard);
        var page = new Page(_host, started.Text("conversationId"), token, started.Text("streamUrl"), "whoever");
        await page.SayAsync("hello");
        await page.SayAsync("again");
        Assert.Equal(
            ["conversationUpdate whoever", "message whoever", "message whoever"],
            _host.Bot.Heard.Select(activity => $"{activity.Type} {activity.From.Id}"));
    }

    [Fact]
    public async Task Events_and_the_end_travel_and_traces_and_typing_are_not_kept()
    {
        var page = await _host.OpenPageAsync();
        await page.PostAsync(new { type = "event", name = "opened", from = new { id = "x" } });
        await page.PostAsync(new { type = "typing", from = new { id = "x" } });
        await page.SayAsync("type");
        await page.SayAsync("end");
        Assert.Equal(
            ["user event", "bot message Event opened", "user message type", "bot message typed", "user message end", "bot endOfConversation"],
            (await page.ReadAsync("1")).Activities);
        Assert.Contains(_host.Bot.Heard, activity => activity.Type == ActivityTypes.Typing);
    }

    [Theory]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"fake"}]}""")]
    [InlineData("""{"type":"installationUpdate","action":"add"}""")]
    [InlineData("""{"type":"invoke","name":"x"}""")]
    [InlineData("""{"type":"trace"}""")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("{\"type\":\"message\",\"text\":")]
    [InlineData("""{"type":"message"} trailing""")]
    [InlineData("""["message"]""")]
    [InlineData("""null""")]
    [InlineData("not json")]
    [InlineData("")]
    public async Task What_a_client_cannot_say_is_400_with_a_sentence(string body)
    {
        var page = await _host.OpenPageAsync();
        var answer = await page.PostAsync(body);
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), Code(answer));
        Assert.EndsWith(".", answer.Message, StringComparison.Ordinal);
        Assert.Single((await page.ReadAsync()).Activities);
    }

    [Fact]
    public async Task Too_much_is_413_and_other_media_types_are_415()
    {
        var page = await _host.OpenPageAsync();
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), Code(await page.SayAsync(new string('x', 4001))));
        Assert.Equal(HttpStatusCode.OK, (await page.SayAsync(new string('x', 4000))).Status);
        var big = new { type = "message", value = new string('x', 300_000) };
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), Code(await page.PostAsync(big)));
        using var chunked = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(new JsonObject { ["x"] = new string('x', 300_000) }.ToJsonString())));
        chunked.Headers.ContentType = new("application/json");
        chunked.Headers.ContentLength = null;
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), Code(await page.PostAsync(chunked)));
        using var plain = new StringContent("hello");
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType"), Code(await page.PostAsync(plain)));
    }

    [Fact]
    public async Task Files_are_refused_politely()
    {
        var page = await _host.OpenPageAsync();
        using var form = new MultipartFormDataContent { { new StringContent("data"), "file", "cv.pdf" } };
        var answer = await _host.CallAsync(HttpMethod.Post, $"/conversations/{page.Id}/upload?userId=x", page.Token, form);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "UploadsNotSupported"), Code(answer));
    }

    [Fact]
    public async Task A_conversation_that_was_never_started_is_404_and_so_is_a_call_that_does_not_exist()
    {
        var token = await _host.PageTokenAsync();
        var page = new Page(_host, token.Text("conversationId"), token.Text("token"), "", "");
        Answer[] answers = [await page.SayAsync("hi"), await page.ReadAsync(), await page.ReconnectAsync()];
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.NotFound, "ConversationNotFound"), Code(answer)));
        Assert.Equal((HttpStatusCode.NotFound, "NotFound"), Code(await _host.CallAsync(HttpMethod.Get, "/nonsense", page.Token)));
    }

    [Fact]
    public async Task A_bot_that_fails_apologises_and_the_post_succeeds()
    {
        var page = await _host.OpenPageAsync();
        Assert.Equal(HttpStatusCode.OK, (await page.SayAsync("fail")).Status);
        Assert.StartsWith("bot message Sorry (", (await page.ReadAsync()).Activities.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_is_503_and_the_client_may_send_again()
    {
        await using var store = new FailingStore();
        await using var host = await DirectLineHost.StartAsync(store: store);
        var page = await host.OpenPageAsync();
        store.Fails = true;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "ServiceUnavailable"), Code(await page.SayAsync("hello", "one")));
        store.Fails = false;
        Assert.Equal(HttpStatusCode.OK, (await page.SayAsync("hello", "one")).Status);
        Assert.Equal(3, (await page.ReadAsync()).Activities.Count());
    }

    [Fact]
    public async Task A_conversation_that_says_too_much_is_told_when_to_go_on()
    {
        await using var host = await DirectLineHost.StartAsync(settings: ("DirectLine:ActivitiesPerMinute", "2"));
        var (page, other) = (await host.OpenPageAsync(), await host.OpenPageAsync());
        await page.SayAsync("1");
        await page.SayAsync("2");
        var refused = await page.SayAsync("3");
        Assert.Equal((HttpStatusCode)429, refused.Status);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await other.SayAsync("1")).Status);
    }

    [Fact]
    public async Task A_long_conversation_is_read_in_pages()
    {
        var page = await _host.OpenPageAsync();
        for (var i = 0; i < 75; i++)
        {
            await page.SayAsync($"{i}");
        }

        var first = await page.ReadAsync();
        var second = await page.ReadAsync(first.Text("watermark"));
        Assert.Equal((100, 51), (first.Activities.Count(), second.Activities.Count()));
    }

    [Fact]
    public async Task A_conversation_in_use_does_not_look_old()
    {
        var page = await _host.OpenPageAsync();
        _host.Clock.Now = _host.Clock.Now.AddDays(20);
        var token = (await _host.PageTokenAsync(new { resume = page.Token })).Text("token");
        await (page with { Token = token }).SayAsync("still here");
        _host.Clock.Now = _host.Clock.Now.AddDays(20);
        await _host.Store.SweepAsync(
            new RetentionPolicy { Before = _host.Clock.Now.AddDays(-30), HandledBefore = _host.Clock.Now, Now = _host.Clock.Now, Exceptions = [new("~/keys/", DateTimeOffset.MinValue)] },
            CancellationToken.None);
        token = (await _host.PageTokenAsync(new { resume = token })).Text("token");
        Assert.Equal(3, (await (page with { Token = token }).ReadAsync()).Activities.Count());
    }

    [Fact]
    public async Task Any_activity_gets_an_answer_and_no_stack_trace()
    {
        var random = new Random(20260105);
        var page = await _host.OpenPageAsync();
        var good = Encoding.UTF8.GetBytes("""
            {"type":"message","text":"hi","from":{"id":"x"},"channelData":{"clientActivityID":"a","n":[1,2]},"localTimestamp":"2026-01-05T12:00:00Z","attachments":[{"contentType":"a","content":{"b":1}}],"entities":[{"type":"ClientCapabilities","x":true}],"value":{"a":null}}
            """);
        for (var i = 0; i < 400; i++)
        {
            var bad = good.ToArray();
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            using var content = new ByteArrayContent(bad);
            content.Headers.ContentType = new("application/json");
            var answer = await page.PostAsync(content);
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{answer.Status} for {Convert.ToBase64String(bad)}");
        }
    }

    private static (HttpStatusCode Status, string Code) Code(Answer answer) => (answer.Status, answer.Code);

    private sealed class FailingStore : DelegatingStore
    {
        public bool Fails { get; set; }

        public override ValueTask<ITurn> BeginAsync(TurnScope scope, CancellationToken cancellationToken) =>
            Fails ? throw new TurnStoreException("The disk is full.") : base.BeginAsync(scope, cancellationToken);
    }
}
