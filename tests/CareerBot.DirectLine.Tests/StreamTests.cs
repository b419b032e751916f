using System.Net.WebSockets;

using CareerBot.DirectLine.Streams;
using CareerBot.Turns.Memory;
using CareerBot.Turns.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareerBot.DirectLine.Tests;

public sealed class StreamTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task What_came_before_the_socket_is_replayed_and_then_what_comes()
    {
        var page = await _host.OpenPageAsync();
        await page.SayAsync("early");
        await using var listener = await page.ListenAsync();
        var (early, _) = await listener.HearAsync(3);
        Assert.Equal(["bot message Welcome bot, user", "user message early", "bot message Echo: early"], early);
        await page.SayAsync("later");
        var (later, watermark) = await listener.HearAsync(2);
        Assert.Equal(["user message later", "bot message Echo: later"], later);
        Assert.Equal("5", watermark);
    }

    [Fact]
    public async Task A_reconnect_with_a_watermark_replays_all_after_it_and_one_without_only_what_comes()
    {
        var page = await _host.OpenPageAsync();
        await page.SayAsync("one");
        await using var after = await Listener.OpenAsync((await page.ReconnectAsync("1")).Text("streamUrl"));
        await using var fromNow = await Listener.OpenAsync((await page.ReconnectAsync()).Text("streamUrl"));
        Assert.Equal(["user message one", "bot message Echo: one"], (await after.HearAsync(2)).Said);
        await page.SayAsync("two");
        Assert.Equal(["user message two", "bot message Echo: two"], (await fromNow.HearAsync(2)).Said);
        Assert.Equal(["user message two", "bot message Echo: two"], (await after.HearAsync(2)).Said);
    }

    [Fact]
    public async Task Typing_passes_before_the_answer_and_is_not_replayed()
    {
        var page = await _host.OpenPageAsync();
        await using var listener = await page.ListenAsync();
        await listener.HearAsync(1);
        await page.SayAsync("type");
        Assert.Equal(["bot typing", "user message type", "bot message typed"], (await listener.HearAsync(3)).Said);
        Assert.DoesNotContain("bot typing", (await page.ReadAsync()).Activities);
    }

    [Fact]
    public async Task The_address_of_a_stream_works_once_for_its_conversation_and_not_for_long()
    {
        var (page, other) = (await _host.OpenPageAsync(), await _host.OpenPageAsync());
        await using (await page.ListenAsync())
        {
        }

        await Assert.ThrowsAsync<WebSocketException>(page.ListenAsync);
        var foreign = (await page.ReconnectAsync()).Text("streamUrl").Replace(page.Id, other.Id, StringComparison.Ordinal);
        await Assert.ThrowsAsync<WebSocketException>(() => Listener.OpenAsync(foreign));
        var late = (await page.ReconnectAsync()).Text("streamUrl");
        _host.Clock.Now = _host.Clock.Now.AddSeconds(61);
        await Assert.ThrowsAsync<WebSocketException>(() => Listener.OpenAsync(late));
        await Assert.ThrowsAsync<WebSocketException>(() => Listener.OpenAsync(late[..late.IndexOf('?', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_token_is_no_ticket_and_a_ticket_no_token()
    {
        var page = await _host.OpenPageAsync();
        var (address, ticket) = (page.StreamUrl.Split("?t=")[0], page.StreamUrl.Split("?t=")[1]);
        await Assert.ThrowsAsync<WebSocketException>(() => Listener.OpenAsync($"{address}?t={page.Token}"));
        Assert.Equal("BadToken", (await (page with { Token = ticket }).ReadAsync()).Code);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_open_a_stream()
    {
        var page = await _host.OpenPageAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://evil.example");
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(page.StreamUrl), CancellationToken.None));
    }

    [Fact]
    public async Task A_stream_opened_without_a_websocket_is_told_so()
    {
        var page = await _host.OpenPageAsync();
        var answer = await _host.CallAsync(HttpMethod.Get, new Uri(page.StreamUrl).PathAndQuery["/v3/directline".Length..]);
        Assert.Equal("WebSocketRequired", answer.Code);
    }

    [Fact]
    public async Task An_idle_stream_gets_empty_frames()
    {
        await using var host = await DirectLineHost.StartAsync(settings: ("DirectLine:KeepAlive", "00:00:00.1"));
        await using var listener = await (await host.OpenPageAsync()).ListenAsync();
        await listener.HearAsync(1);
        Assert.Equal("", await listener.FrameAsync());
        Assert.Equal("", await listener.FrameAsync());
    }

    [Fact]
    public async Task What_clients_send_into_a_stream_is_passed_over()
    {
        var page = await _host.OpenPageAsync();
        await using var listener = await page.ListenAsync();
        foreach (var frame in (string[])["", "garbage", """{"activities":[]}""", new string('x', 4000)])
        {
            await listener.SendAsync(frame);
        }

        await page.SayAsync("hello");
        Assert.Contains("bot message Echo: hello", (await listener.HearAsync(3)).Said);
    }

    [Theory]
    [InlineData(1, 5000, WebSocketCloseStatus.MessageTooBig)]
    [InlineData(200, 0, WebSocketCloseStatus.PolicyViolation)]
    public async Task Who_sends_too_much_into_a_stream_is_cut_off_with_a_reason(int frames, int size, WebSocketCloseStatus expected)
    {
        var page = await _host.OpenPageAsync();
        await using var listener = await page.ListenAsync();
        for (var i = 0; i < frames; i++)
        {
            await listener.SendAsync(new string('x', size));
        }

        while (await listener.FrameAsync() is not null)
        {
        }

        Assert.Equal(expected, listener.Socket.CloseStatus);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await page.SayAsync("goes on by post")).Status);
    }

    [Fact]
    public async Task One_stream_too_many_ends_the_oldest_of_the_conversation()
    {
        var page = await _host.OpenPageAsync();
        var listeners = new List<Listener>();
        for (var i = 0; i < 5; i++)
        {
            listeners.Add(await Listener.OpenAsync((await page.ReconnectAsync("1")).Text("streamUrl")));
            // A client knows of its stream a moment before the server counts it.
            while (i < 4 && _host.Service<StreamRegistry>().Count <= i)
            {
                await Task.Yield();
            }
        }

        Assert.Null(await listeners[0].FrameAsync());
        Assert.Equal("collision", listeners[0].Socket.CloseStatusDescription);
        await page.SayAsync("hello");
        foreach (var listener in listeners[1..])
        {
            Assert.Equal(2, (await listener.HearAsync(2)).Said.Count);
            await listener.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_cut_off_without_harm_to_others()
    {
        await using var host = await DirectLineHost.StartAsync(settings: ("DirectLine:SendTimeout", "00:00:02"));
        var page = await host.OpenPageAsync();
        await using var slow = await page.ListenAsync();
        await using var quick = await Listener.OpenAsync((await page.ReconnectAsync()).Text("streamUrl"));
        var heard = quick.HearAsync(1 + 400);
        await page.SayAsync("many 400 60000");
        Assert.Equal(401, (await heard).Said.Count);
        var registry = host.Service<StreamRegistry>();
        while (registry.Count > 1)
        {
            await Task.Delay(20);
        }

        await page.SayAsync("still there");
        Assert.Equal(2, (await quick.HearAsync(2)).Said.Count);
    }

    [Fact]
    public async Task A_full_server_says_so_and_has_room_again_when_a_client_leaves()
    {
        await using var host = await DirectLineHost.StartAsync(settings: ("DirectLine:MaxStreams", "1"));
        var page = await host.OpenPageAsync();
        var url = (await page.ReconnectAsync()).Text("streamUrl");
        await using (var listener = await page.ListenAsync())
        {
            await listener.HearAsync(1);
            await Assert.ThrowsAsync<WebSocketException>(() => Listener.OpenAsync(url));
            await listener.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }

        while (host.Service<StreamRegistry>().Count > 0)
        {
            await Task.Delay(20);
        }

        await using var next = await Listener.OpenAsync(url);
        Assert.Equal(WebSocketState.Open, next.Socket.State);
    }

    [Fact]
    public async Task A_server_that_stops_tells_its_streams()
    {
        await using var listener = await (await _host.OpenPageAsync()).ListenAsync();
        await listener.HearAsync(1);
        var stopping = _host.StopAsync();
        Assert.Null(await listener.FrameAsync());
        Assert.Equal("the server restarts", listener.Socket.CloseStatusDescription);
        await listener.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await stopping;
    }

    [Fact]
    public async Task A_stream_whose_store_fails_ends_with_a_reason()
    {
        await using var store = new FailingLog();
        await using var host = await DirectLineHost.StartAsync(store: store);
        var page = await host.OpenPageAsync();
        await using var listener = await page.ListenAsync();
        await listener.HearAsync(1);
        store.Fails = true;
        await page.SayAsync("hello");
        Assert.Null(await listener.FrameAsync());
        Assert.Equal(WebSocketCloseStatus.InternalServerError, listener.Socket.CloseStatus);
    }

    [Fact]
    public async Task Many_conversations_at_once_hear_their_own_answers_only_and_in_order()
    {
        await using var host = await DirectLineHost.StartAsync(settings: ("DirectLine:ActivitiesPerMinute", "10000"));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(c => Task.Run(async () =>
        {
            var page = await host.OpenPageAsync();
            await using var listener = await page.ListenAsync();
            for (var i = 0; i < 10; i++)
            {
                await page.SayAsync($"{c}-{i}");
            }

            var (said, watermark) = await listener.HearAsync(21);
            Assert.Equal(
                Enumerable.Range(0, 10).SelectMany(i => (string[])[$"user message {c}-{i}", $"bot message Echo: {c}-{i}"]), said.Skip(1));
            Assert.Equal("21", watermark);
        })));
    }

    [Fact]
    public void A_stream_that_has_ended_by_itself_may_be_ended_once_more()
    {
        using var socket = new ClientWebSocket();
        var stream = new ActivityStream(socket, "one", 0, new MemoryTurnStore(), new DirectLineOptions(), NullLogger.Instance);
        stream.Dispose();

        // So it may meet a further stream of its conversation, or the end of the program.
        Assert.Null(Record.Exception(() => stream.End(WebSocketCloseStatus.EndpointUnavailable, "the server restarts")));
    }

    [Fact]
    public async Task What_comes_after_a_page_with_a_deleted_place_is_not_left_for_later()
    {
        await using var store = new LogWithAHole(at: 2);
        await using var host = await DirectLineHost.StartAsync(store: store, settings: ("DirectLine:PageSize", "2"));
        var page = await host.OpenPageAsync();
        await page.SayAsync("one");
        await page.SayAsync("two");
        await using var listener = await page.ListenAsync();
        Assert.Equal("5", (await listener.HearAsync(4)).Watermark);
    }

    private sealed class LogWithAHole(long at) : DelegatingStore
    {
        public override async ValueTask<LogPage> ReadLogAsync(string conversation, long after, int limit, CancellationToken cancellationToken)
        {
            var page = await base.ReadLogAsync(conversation, after, limit, cancellationToken);
            return page with { Entries = [.. page.Entries.Where(entry => entry.Position != at)] };
        }
    }

    private sealed class FailingLog : DelegatingStore
    {
        public bool Fails { get; set; }

        public override ValueTask<LogPage> ReadLogAsync(string conversation, long after, int limit, CancellationToken cancellationToken) =>
            Fails ? throw new TurnStoreException("gone") : base.ReadLogAsync(conversation, after, limit, cancellationToken);
    }
}
