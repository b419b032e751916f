using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests;

/// <summary><c>/api/messages</c> as the Bot Framework Emulator uses it.</summary>
public sealed class EmulatorTests
{
    private const string Conversation = "7f1c2a10-0000-4000-8000-000000000001|livechat";

    [Fact]
    public async Task A_conversation_is_welcomed_and_a_question_is_answered_at_the_service_url()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(http, Joined(connector))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(http, Message(connector, "m1", "which skills do I need?"))).StatusCode);

        var replies = connector.Received.ToList();
        Assert.Equal(2, replies.Count);
        Assert.All(replies, reply => Assert.StartsWith($"/v3/conversations/{Conversation}/activities", reply.Path, StringComparison.Ordinal));
        Assert.Contains("CareerBot", (string?)replies[0].Activity["text"], StringComparison.Ordinal);
        Assert.Contains("Python", (string?)replies[1].Activity["text"], StringComparison.Ordinal);
        Assert.Equal("m1", (string?)replies[1].Activity["replyToId"]);
        Assert.Equal("bot-id", (string?)replies[1].Activity["from"]?["id"]);
        Assert.Equal("user-id", (string?)replies[1].Activity["recipient"]?["id"]);
    }

    [Fact]
    public async Task The_same_activity_posted_twice_is_answered_from_the_store_and_moves_nothing()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };
        var question = Message(connector, "m1", "what are the responsibilities?");

        await PostAsync(http, question);
        await PostAsync(http, question);
        await PostAsync(http, Message(connector, "m2", "2"));

        var texts = connector.Received.Select(reply => (string?)reply.Activity["text"]).ToList();
        Assert.True(texts.Count is 2 or 3);
        Assert.Equal(texts[0], texts[^2]);
        Assert.Contains("clean", texts[^1], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_restart_in_the_middle_of_a_waterfall_goes_on_where_it_was()
    {
        await using var connector = await FakeConnector.StartAsync();
        var folder = Directory.CreateTempSubdirectory("careerbot-").FullName;
        await using (var first = await RunningBot.StartAsync(folder))
        {
            using var http = new HttpClient { BaseAddress = first.Address };
            await PostAsync(http, Message(connector, "m1", "what are the responsibilities?"));
            await PostAsync(http, Message(connector, "m2", "1"));
        }

        await using (var second = await RunningBot.StartAsync(folder))
        {
            using var http = new HttpClient { BaseAddress = second.Address };
            await PostAsync(http, Message(connector, "m3", "next"));
        }

        Directory.Delete(folder, recursive: true);
        Assert.Contains("second key responsibility", (string?)connector.Received.Last().Activity["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ping")]
    [InlineData("typing")]
    [InlineData("deleteUserData")]
    [InlineData("contactRelationUpdate")]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("installationUpdate")]
    public async Task Other_activities_are_taken_in_silence(string type)
    {
        await using var bot = await RunningBot.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };
        var activity = Message(connector, "m1", string.Empty);
        activity["type"] = type;
        activity.Remove("text");

        var answer = await PostAsync(http, activity);

        Assert.True(answer.IsSuccessStatusCode, $"{type} got {answer.StatusCode}");
        Assert.Empty(connector.Received);
    }

    [Fact]
    public async Task Bad_input_gets_a_sentence_that_says_what_to_do()
    {
        await using var bot = await RunningBot.StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };

        await RefusedAsync(await http.GetAsync("/api/messages"), HttpStatusCode.MethodNotAllowed, "POST");
        await RefusedAsync(
            await http.PostAsync("/api/messages", new StringContent("hello", Encoding.UTF8, "text/plain")),
            HttpStatusCode.UnsupportedMediaType,
            "application/json");
        await RefusedAsync(await http.PostAsync("/api/messages", Json("{not json")), HttpStatusCode.BadRequest, "activity");
        await RefusedAsync(await http.PostAsync("/api/messages", Json("[]")), HttpStatusCode.BadRequest, "activity");
        await RefusedAsync(await http.PostAsync("/api/messages", Json("""{"text":"no type"}""")), HttpStatusCode.BadRequest, "type");
        await RefusedAsync(await http.PostAsync("/api/messages", Json("""{"type":"message","text":"hi"}""")), HttpStatusCode.BadRequest, "channelId");
        await RefusedAsync(
            await http.PostAsync("/api/messages", Json("""{"type":"message","channelId":"emulator","text":"hi"}""")),
            HttpStatusCode.BadRequest,
            "conversation.id");
        await RefusedAsync(
            await http.PostAsync("/api/messages", Json("""{"type":"message","channelId":"emulator","conversation":{"id":"1"},"text":"hi"}""")),
            HttpStatusCode.BadRequest,
            "serviceUrl");
        await RefusedAsync(
            await http.PostAsync(
                "/api/messages",
                Json("""{"type":"message","channelId":"emulator","conversation":{"id":"1"},"text":"hi","serviceUrl":"42"}""")),
            HttpStatusCode.BadRequest,
            "https://");
        await RefusedAsync(
            await http.PostAsync(
                "/api/messages",
                Json("""{"type":"message","channelId":"emulator","conversation":{"id":"1"},"text":"hi","serviceUrl":"https://"}""")),
            HttpStatusCode.BadRequest,
            "https://");
        await RefusedAsync(await http.PostAsync("/api/messages", Json("""{"type":" ","channelId":"emulator"}""")), HttpStatusCode.BadRequest, "type");
        await RefusedAsync(await http.GetAsync("/nothing/here"), HttpStatusCode.NotFound, "/");
        await RefusedAsync(
            await http.PostAsync("/api/messages", Json($$"""{"type":"message","text":"{{new string('x', 300_000)}}"}""")),
            HttpStatusCode.RequestEntityTooLarge,
            "larger");
    }

    [Fact]
    public async Task A_message_longer_than_anybody_types_is_asked_for_in_fewer_words_and_moves_nothing()
    {
        await using var bot = await RunningBot.StartAsync(null, "--Messages:MaxTextLength=200");
        await using var connector = await FakeConnector.StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };
        await PostAsync(http, Message(connector, "m1", "what are the responsibilities?"));
        var typed = Message(connector, "m2", new string('x', 201));
        var tapped = Message(connector, "m3", string.Empty);
        tapped["value"] = new JObject { ["say"] = new string('x', 201) };

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(http, typed)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(http, tapped)).StatusCode);
        await PostAsync(http, Message(connector, "m4", "2"));

        var texts = connector.Received.Where(reply => (string?)reply.Activity["type"] == "message").Select(reply => (string?)reply.Activity["text"]).ToList();
        Assert.Equal(4, texts.Count);
        Assert.All(texts[1..3], text => Assert.Contains("in a sentence or two", text, StringComparison.Ordinal));
        Assert.Contains("clean", texts[3], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_an_app_id_only_Development_may_post_and_the_chat_page_works_on()
    {
        await using var bot = await RunningBot.StartAsync(null, "--environment", "Production");
        using var http = new HttpClient { BaseAddress = bot.Address };

        await RefusedAsync(
            await http.PostAsync("/api/messages", Json("""{"type":"message","text":"hi"}""")),
            HttpStatusCode.ServiceUnavailable,
            "MicrosoftAppId");
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready")).StatusCode);
    }

    private static async Task RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string says)
    {
        Assert.Equal(status, answer.StatusCode);
        var error = JObject.Parse(await answer.Content.ReadAsStringAsync())["error"];
        Assert.Contains(says, (string?)error?["message"], StringComparison.Ordinal);
        Assert.NotEmpty((string?)error?["code"] ?? string.Empty);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, JObject activity) => http.PostAsync("/api/messages", Json(activity.ToString()));

    private static JObject Joined(FakeConnector connector)
    {
        var joined = Message(connector, "c1", string.Empty);
        joined["type"] = "conversationUpdate";
        joined["membersAdded"] = new JArray(joined["recipient"]!.DeepClone(), joined["from"]!.DeepClone());
        joined["membersRemoved"] = new JArray();
        joined.Remove("text");
        return joined;
    }

    private static JObject Message(FakeConnector connector, string id, string text) => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["text"] = text,
        ["channelId"] = "emulator",
        ["serviceUrl"] = connector.ServiceUrl,
        ["conversation"] = new JObject { ["id"] = Conversation },
        ["from"] = new JObject { ["id"] = "user-id", ["name"] = "User", ["role"] = "user" },
        ["recipient"] = new JObject { ["id"] = "bot-id", ["name"] = "Bot", ["role"] = "bot" },
        ["locale"] = "en-US",
        ["localTimestamp"] = "2026-11-23T10:00:00+05:30",
        ["textFormat"] = "plain",
        ["channelData"] = new JObject { ["clientActivityID"] = id },
    };
}
