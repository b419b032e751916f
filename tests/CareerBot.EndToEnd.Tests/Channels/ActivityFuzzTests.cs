using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>Whatever is posted as an activity gets an answer in words, and the bot goes on: bounded, and the same for the same seed.</summary>
public sealed class ActivityFuzzTests
{
    private const int Posts = 600;
    private const int BetweenQuestions = 25;
    private const string Apology = "Something went wrong";

    private static readonly string[] s_types =
        ["message", "message", "message", "conversationUpdate", "invoke", "event", "messageReaction", "typing", "messageUpdate", "endOfConversation", "installationUpdate", "command"];

    private static readonly string[] s_channels = ["telegram", "emulator", "msteams", "webchat"];

    private static readonly string[] s_fields =
    [
        "type", "id", "text", "channelId", "serviceUrl", "conversation", "from", "recipient", "timestamp", "localTimestamp", "localTimezone", "expiration", "locale", "textFormat",
        "attachmentLayout", "membersAdded", "membersRemoved", "reactionsAdded", "reactionsRemoved", "attachments", "entities", "suggestedActions", "channelData", "value", "valueType",
        "replyToId", "label", "name", "relatesTo", "code", "importance", "deliveryMode", "listenFor", "textHighlights", "semanticAction", "inputHint", "summary", "speak", "historyDisclosed",
        "conversation.id", "conversation.isGroup", "conversation.tenantId", "conversation.conversationType", "from.id", "from.name", "from.role", "from.aadObjectId", "recipient.id",
        "channelData.clientActivityID", "channelData.tenant", "value.say", "value.action", "neverHeardOf",
    ];

    // JSON as it is written, so that numbers, escapes and names come in forms that no serializer would give them.
    private static readonly string[] s_oddities =
    [
        "null", "true", "\"\"", "\" \"", "0", "-1", "1.5", "\"42\"", "9223372036854775808", "1e400", "[]", "{}", "[null]", "{\"id\":null}", "{\"ID\":\"x\"}", "[[[]]]", "[{\"id\":7}]",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\\u202eabc\"", "\"नमस्ते\"", "\"👩‍🔬\"", "\"2026-99-99T99:99:99Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"",
        "\"http://[\"", "\"file:///etc/passwd\"", "\"javascript:alert(1)\"", "{\"$type\":\"System.Object\"}", "{\"type\":\"mention\",\"mentioned\":5,\"text\":[]}",
        "[{\"contentType\":null,\"content\":[1,{\"a\":[]}],\"contentUrl\":7}]", "{\"actions\":[null,{\"type\":1,\"value\":{}}],\"to\":\"x\"}", "{\"a\":1,\"a\":2,\"A\":3}",
    ];

    [Fact]
    public async Task Whatever_is_posted_gets_an_answer_in_words_and_the_bot_goes_on()
    {
        await using var bot = await RunningBot.StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };
        var random = new Random(17);
        for (var i = 0; i < Posts; i++)
        {
            var body = random.Next(4) == 0 ? Broken(Encoding.UTF8.GetBytes(Odd(random, i)), random) : Encoding.UTF8.GetBytes(Odd(random, i));
            var (status, answer) = await PostAsync(http, body);

            Assert.True(IsClear(status, answer), $"Post {i} got {(int)status} {answer} for {Shown(body)}");
            Assert.False(answer.Contains(Apology, StringComparison.Ordinal), $"The turn of post {i} failed: {Shown(body)}");
            if (i % BetweenQuestions == 0)
            {
                Assert.Contains("Python", await AskAsync(http, $"fine-{i}"), StringComparison.Ordinal);
            }
        }
    }

    private static string Shown(byte[] body) => Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, 1000));

    private static bool IsClear(HttpStatusCode status, string answer) => (int)status switch
    {
        >= 200 and < 300 => true,
        // What the SDK answers to an invoke that no bot knows.
        (int)HttpStatusCode.NotImplemented => true,
        >= 400 and < 500 => JObject.Parse(answer)["error"]?["message"]?.ToString() is { Length: > 0 },
        _ => false,
    };

    private static async Task<string> AskAsync(HttpClient http, string id)
    {
        var (status, answer) = await PostAsync(http, Encoding.UTF8.GetBytes(Activity("message", "telegram", id, "which skills do I need?")));
        Assert.Equal(HttpStatusCode.OK, status);
        return answer;
    }

    private static async Task<(HttpStatusCode Status, string Answer)> PostAsync(HttpClient http, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using var answer = await http.PostAsync("/api/messages", content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string Odd(Random random, int number)
    {
        var json = Activity(
            s_types[random.Next(s_types.Length)],
            s_channels[random.Next(s_channels.Length)],
            $"odd-{number}",
            random.Next(3) == 0 ? "tell me more" : "what do they do?");
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var path = s_fields[random.Next(s_fields.Length)];
            json = With(json, random.Next(6) == 0 ? Miscased(path) : path, Oddity(random));
        }

        return json;
    }

    private static string Activity(string type, string channel, string id, string text) => $$"""
        {"type":"{{type}}","id":"{{id}}","timestamp":"2026-11-23T10:00:00Z","serviceUrl":"http://127.0.0.1:9/","channelId":"{{channel}}","deliveryMode":"expectReplies","from":{"id":"me","name":"Me"},"conversation":{"id":"fuzz"},"recipient":{"id":"bot"},"text":"{{text}}"}
        """;

    private static string Oddity(Random random) => random.Next(12) switch
    {
        0 => string.Concat(Enumerable.Repeat("[", 60)) + string.Concat(Enumerable.Repeat("]", 60)),
        1 => string.Concat(Enumerable.Repeat("{\"a\":", 3000)) + "1" + new string('}', 3000),
        2 => $"[{string.Join(',', Enumerable.Repeat("{\"id\":\"x\"}", 3000))}]",
        3 => $"\"{new string('x', random.Next(1, 20_000))}\"",
        _ => s_oddities[random.Next(s_oddities.Length)],
    };

    private static string Miscased(string path) => path.ToUpperInvariant();

    // The field is written once more at the end or the beginning, beside the one that is there.
    private static string With(string json, string path, string value)
    {
        var nested = path.Split('.');
        var written = nested is [var outer, var inner] ? $"\"{outer}\":{{\"{inner}\":{value}}}" : $"\"{path}\":{value}";
        return value.Length % 2 == 0 ? $"{json[..^1]},{written}}}" : $"{{{written},{json[1..]}";
    }

    private static byte[] Broken(byte[] body, Random random)
    {
        var at = random.Next(body.Length);
        return random.Next(4) switch
        {
            0 => body[..at],
            1 => [.. body[..at], 0xFF, 0xC3, 0x28, .. body[at..]],
            2 => [.. body[..at], (byte)"{}[]\",:\\\0"[random.Next(9)], .. body[at..]],
            _ => [.. body[..at], .. body[Math.Min(at + random.Next(1, 9), body.Length)..]],
        };
    }
}
