using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Turns.Bench;

/// <summary>Opens many idle streams on one instance from this process and tells what memory the server takes for them.</summary>
internal static class StreamMeasurement
{
    private const int PerConversation = 100;

    public static async Task RunAsync(int streams)
    {
        await using var server = await Server.StartAsync(
            "career", "--DirectLine:StreamsPerConversation=100", "--DirectLine:MaxStreams=100000", "--DirectLine:TokensPerMinute=100000");
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        var open = new List<ClientWebSocket>();
        Console.WriteLine($"{"streams",8}{"server MB",11}");
        await PrintAsync(server, 0);
        try
        {
            while (open.Count < streams)
            {
                await OpenAsync(http, open, Math.Min(PerConversation, streams - open.Count));
                if (open.Count % 2000 == 0)
                {
                    await PrintAsync(server, open.Count);
                }
            }
        }
        catch (Exception error) when (error is HttpRequestException or WebSocketException)
        {
            Console.WriteLine($"No more than {open.Count} streams here: {error.Message}");
        }

        await PrintAsync(server, open.Count);
        Console.WriteLine($"{open.Count(socket => socket.State == WebSocketState.Open)} of {open.Count} streams are open");
        open.ForEach(socket => socket.Dispose());
    }

    private static async Task OpenAsync(HttpClient http, List<ClientWebSocket> open, int count)
    {
        var token = await PostAsync(http, "/directline/token", null);
        var started = await PostAsync(http, "/v3/directline/conversations", (string)token["token"]!);
        var url = (string)started["streamUrl"]!;
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                using var again = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{started["conversationId"]}?watermark=0");
                again.Headers.Add("Authorization", $"Bearer {token["token"]}");
                using var answer = await http.SendAsync(again);
                url = (string)(await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!["streamUrl"]!;
            }

            var socket = new ClientWebSocket();
            await socket.ConnectAsync(new Uri(url), CancellationToken.None);
            open.Add(socket);
        }
    }

    private static async Task<JsonNode> PostAsync(HttpClient http, string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (token is not null)
        {
            request.Headers.Add("Authorization", $"Bearer {token}");
        }

        using var answer = await http.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static async Task PrintAsync(Server server, int count)
    {
        var memory = (await server.AskAsync("/usage")).Split(' ')[2];
        Console.WriteLine($"{count,8}{memory,11}");
    }
}
