using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Turns.Bench.Soak;

/// <summary>A page's side of Direct Line: a conversation, its token, and streams on it.</summary>
internal sealed class Page(HttpClient http)
{
    private string _token = "";

    public string Conversation { get; private set; } = "";

    /// <summary>Begins a conversation.</summary>
    /// <returns>The address of its first stream.</returns>
    public async Task<Uri> StartAsync()
    {
        _token = (string)(await CallAsync(HttpMethod.Post, "/directline/token", null))["token"]!;
        var started = await CallAsync(HttpMethod.Post, "/v3/directline/conversations", new JsonObject());
        Conversation = (string)started["conversationId"]!;
        return new Uri((string)started["streamUrl"]!);
    }

    /// <summary>The address of one more stream, from the beginning.</summary>
    public async Task<Uri> StreamAsync() => new((string)(await CallAsync(HttpMethod.Get, $"{Path}?watermark=0", null))["streamUrl"]!);

    /// <summary>Says something.</summary>
    /// <returns>The id that it has in the conversation.</returns>
    public async Task<string> SayAsync(string text, string clientId) => (string)(await CallAsync(
        HttpMethod.Post,
        $"{Path}/activities",
        new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "me" }, ["channelData"] = new JsonObject { ["clientActivityID"] = clientId } }))["id"]!;

    /// <summary>What the conversation holds after a watermark, page by page.</summary>
    public async Task<List<JsonNode>> ReadAsync(string watermark)
    {
        var all = new List<JsonNode>();
        while (true)
        {
            var page = await CallAsync(HttpMethod.Get, $"{Path}/activities?watermark={watermark}", null);
            var activities = page["activities"]!.AsArray();
            if (activities.Count == 0)
            {
                return all;
            }

            all.AddRange(activities!);
            watermark = (string)page["watermark"]!;
        }
    }

    public static async Task<ClientWebSocket> OpenAsync(Uri stream)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(stream, CancellationToken.None);
        return socket;
    }

    private string Path => $"/v3/directline/conversations/{Conversation}";

    private async Task<JsonNode> CallAsync(HttpMethod method, string path, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = _token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", _token);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await http.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
