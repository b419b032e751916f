using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace CareerBot.DirectLine.Tests;

public sealed class StreamCompressionTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync(settings: ("DirectLine:ActivitiesPerMinute", "1000"));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("permessage-deflate; client_max_window_bits")]
    [InlineData("permessage-deflate")]
    [InlineData("permessage-deflate; client_no_context_takeover; server_max_window_bits=12")]
    public async Task Neither_side_keeps_a_window_between_frames(string offer)
    {
        var answer = await UpgradeAsync(await _host.OpenPageAsync(), offer);
        Assert.StartsWith("HTTP/1.1 101", answer, StringComparison.Ordinal);
        Assert.Contains("server_no_context_takeover", answer, StringComparison.Ordinal);
        Assert.Contains("client_no_context_takeover", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("x-webkit-deflate-frame")]
    public async Task A_client_that_offers_nothing_of_use_gets_plain_frames(string? offer)
    {
        var answer = await UpgradeAsync(await _host.OpenPageAsync(), offer);
        Assert.StartsWith("HTTP/1.1 101", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Sec-WebSocket-Extensions", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Long_and_short_activities_come_whole_and_in_order()
    {
        var page = await _host.OpenPageAsync();
        await using var listener = await ListenAsync(page);
        string[] texts = ["hi", new string('a', 3_900), "नमस्ते 🙏 " + string.Concat(Enumerable.Range(0, 900)), "bye"];
        foreach (var text in texts)
        {
            await listener.SendAsync("");
            await page.SayAsync(text);
        }

        var (said, watermark) = await listener.HearAsync(1 + (2 * texts.Length));
        Assert.Equal(texts.SelectMany(text => (string[])[$"user message {text}", $"bot message Echo: {text}"]), said.Skip(1));
        Assert.Equal("9", watermark);
    }

    [Fact]
    public async Task A_frame_that_swells_when_it_is_unpacked_ends_the_stream()
    {
        var page = await _host.OpenPageAsync();
        await using var listener = await ListenAsync(page);
        await listener.SendAsync(new string('x', 4 * 1024 * 1024));
        while (await listener.FrameAsync() is not null)
        {
        }

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, listener.Socket.CloseStatus);
    }

    private static async Task<Listener> ListenAsync(Page page)
    {
        var socket = new ClientWebSocket();
        socket.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        await socket.ConnectAsync(new Uri(page.StreamUrl), CancellationToken.None);
        return new Listener(socket);
    }

    /// <summary>Asks for the stream by hand and gives the head of the answer.</summary>
    private static async Task<string> UpgradeAsync(Page page, string? offer)
    {
        var url = new Uri(page.StreamUrl);
        using var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port);
        var head = $"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + (offer is null ? "" : $"Sec-WebSocket-Extensions: {offer}\r\n") + "\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            lines.Add(line);
        }

        return string.Join('\n', lines);
    }
}
