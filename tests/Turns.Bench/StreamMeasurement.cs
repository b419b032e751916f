using System.Net.WebSockets;
using Turns.Bench.Soak;

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
        var page = new Page(http);
        var url = await page.StartAsync();
        for (var i = 0; i < count; i++)
        {
            open.Add(await Page.OpenAsync(i == 0 ? url : await page.StreamAsync()));
        }
    }

    private static async Task PrintAsync(Server server, int count)
    {
        var memory = (await server.AskAsync("/usage")).Split(' ')[2];
        Console.WriteLine($"{count,8}{memory,11}");
    }
}
