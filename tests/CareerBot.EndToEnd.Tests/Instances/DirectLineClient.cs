using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Instances;

/// <summary>A page's side of Direct Line, in as few words as possible.</summary>
internal sealed class DirectLineClient(HttpClient http)
{
    // A token is good for the page that it was given to.
    private readonly string _origin = http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public string Conversation { get; private set; } = "";

    public string Token { get; private set; } = "";

    public string StreamUrl { get; private set; } = "";

    /// <summary>The id that the server gave to the person.</summary>
    public string User { get; private set; } = "";

    public async Task StartAsync()
    {
        var token = await CallAsync(http, HttpMethod.Post, "/directline/token", null, null);
        var started = await CallAsync(http, HttpMethod.Post, "/v3/directline/conversations", (string)token["token"]!, new JObject());
        User = (string)token["userId"]!;
        (Conversation, Token, StreamUrl) = ((string)started["conversationId"]!, (string)started["token"]!, (string)started["streamUrl"]!);
    }

    /// <summary>Sends a message as often as a page does that gets no answer: with the same id.</summary>
    public Task<JObject> SayAsync(HttpClient by, string text, string clientId, JToken? more = null) => CallAsync(
        by,
        HttpMethod.Post,
        $"/v3/directline/conversations/{Conversation}/activities",
        Token,
        new JObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["from"] = new JObject { ["id"] = "somebody" },
            ["channelData"] = new JObject { ["clientActivityID"] = clientId, ["more"] = more },
        });

    /// <summary>Presses a thumb, or takes it back with null.</summary>
    public Task<JObject> RateAsync(HttpClient by, string activityId, string? rating) => CallAsync(
        by,
        HttpMethod.Post,
        $"/v3/directline/conversations/{Conversation}/activities",
        Token,
        new JObject { ["type"] = "event", ["name"] = "feedback", ["value"] = new JObject { ["activityId"] = activityId, ["rating"] = rating } });

    /// <summary>The whole conversation, page by page.</summary>
    public async Task<List<JObject>> ReadAllAsync(HttpClient by)
    {
        var (all, watermark) = (new List<JObject>(), "");
        while (true)
        {
            var page = await CallAsync(by, HttpMethod.Get, $"/v3/directline/conversations/{Conversation}/activities?watermark={watermark}", Token, null);
            var activities = page["activities"]!.Values<JObject>().ToList();
            if (activities.Count == 0)
            {
                return all;
            }

            all.AddRange(activities!);
            watermark = (string)page["watermark"]!;
        }
    }

    /// <summary>Texts of a stream's activities as they come, until one ends it.</summary>
    public static async Task<List<string>> ListenAsync(string url, Func<string, bool> isLast, TaskCompletionSource? opened = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url), patience.Token);
        opened?.TrySetResult();
        var (said, frame, buffer) = (new List<string>(), new MemoryStream(), new byte[16 * 1024]);
        while (said.Count == 0 || !isLast(said[^1]))
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                said.Add($"closed: {socket.CloseStatusDescription}");
                return said;
            }

            frame.Write(buffer, 0, read.Count);
            if (read.EndOfMessage)
            {
                var text = Encoding.UTF8.GetString(frame.ToArray());
                frame.SetLength(0);
                said.AddRange(text.Length == 0 ? [] : JObject.Parse(text)["activities"]!.Select(one => (string?)one["text"] ?? (string)one["type"]!));
            }
        }

        return said;
    }

    private async Task<JObject> CallAsync(HttpClient by, HttpMethod method, string path, string? token, JObject? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Origin", _origin);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : new StringContent(body.ToString(), Encoding.UTF8, "application/json");
        using var answer = await by.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return JObject.Parse(await answer.Content.ReadAsStringAsync());
    }
}
