using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

using CareerBot.Turns;
using CareerBot.Turns.Stores;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerBot.DirectLine.Tests;

/// <summary>The embedded channel with a small bot behind it, on a free port of this machine.</summary>
internal sealed class DirectLineHost : IAsyncDisposable
{
    public const string Secret = "0123456789-0123456789-0123456789-secret";

    private readonly WebApplication _app;

    private DirectLineHost(WebApplication app, ClockAt clock, EchoBot bot)
    {
        _app = app;
        Clock = clock;
        Bot = bot;
        Root = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient { BaseAddress = new Uri(Root) };
    }

    public string Root { get; }

    public HttpClient Http { get; }

    public ClockAt Clock { get; }

    public EchoBot Bot { get; }

    public ITurnStore Store => Service<ITurnStore>();

    public static async Task<DirectLineHost> StartAsync(
        string environment = "Production", ITurnStore? store = null, params (string Key, string Value)[] settings)
    {
        var clock = ClockAt.Noon();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Storage:Kind"] = "Memory", ["DirectLine:Secret"] = Secret });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<EchoBot>();
        builder.Services.AddSingleton<IBot>(services => services.GetRequiredService<EchoBot>());
        builder.Services.AddSingleton<ApologyText>((_, reference) => $"Sorry ({reference})");
        builder.Services.AddTurns(builder.Configuration);
        builder.Services.AddDirectLine(builder.Configuration);
        if (store is not null)
        {
            builder.Services.AddSingleton(store);
        }

        var app = builder.Build();
        app.MapDirectLine();
        await app.StartAsync();
        return new DirectLineHost(app, clock, app.Services.GetRequiredService<EchoBot>());
    }

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Calls Direct Line; the path is what follows /v3/directline unless it begins with "/directline".</summary>
    public async Task<Answer> CallAsync(HttpMethod method, string path, string? credential = null, object? body = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("/directline", StringComparison.Ordinal) ? path : "/v3/directline" + path);
        if (credential is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + credential);
        }

        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string json => new StringContent(json, new MediaTypeHeaderValue("application/json")),
            _ => JsonContent.Create(body),
        };
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, text.Length > 0 ? JsonNode.Parse(text) : null, response.Headers);
    }

    public Task<Answer> PageTokenAsync(object? body = null) => CallAsync(HttpMethod.Post, "/directline/token", body: body, origin: Root);

    /// <summary>A page that has started its conversation.</summary>
    public async Task<Page> OpenPageAsync()
    {
        var token = await PageTokenAsync();
        var started = await CallAsync(HttpMethod.Post, "/conversations", token.Text("token"), new { user = new { }, locale = "en-IN" });
        Assert.Equal(HttpStatusCode.Created, started.Status);
        return new Page(this, started.Text("conversationId"), started.Text("token"), started.Text("streamUrl"), token.Text("userId"));
    }
}

internal sealed record Answer(HttpStatusCode Status, JsonNode? Body, HttpResponseHeaders Headers)
{
    public string Text(string name) => (string?)Body?[name] ?? throw new InvalidOperationException($"No {name} in {Body}");

    public string Code => (string?)Body?["error"]?["code"] ?? "";

    public string Message => (string?)Body?["error"]?["message"] ?? "";

    public IEnumerable<string> Activities => Body!["activities"]!.AsArray().Select(Describe);

    public static string Describe(JsonNode? activity) =>
        $"{activity!["from"]?["role"] ?? activity["from"]?["id"]} {activity["type"]} {activity["text"]}".Trim();
}

internal sealed record Page(DirectLineHost Host, string Id, string Token, string StreamUrl, string User)
{
    public Task<Answer> SayAsync(string text, string? clientId = null) => PostAsync(new
    {
        type = "message",
        text,
        from = new { id = "whoever" },
        channelData = new { clientActivityID = clientId, nested = new { kept = (int[])[1, 2] } },
    });

    public Task<Answer> PostAsync(object activity) => Host.CallAsync(HttpMethod.Post, $"/conversations/{Id}/activities", Token, activity);

    public Task<Answer> ReadAsync(string watermark = "") =>
        Host.CallAsync(HttpMethod.Get, $"/conversations/{Id}/activities?watermark={watermark}", Token);

    public Task<Answer> ReconnectAsync(string watermark = "") => Host.CallAsync(HttpMethod.Get, $"/conversations/{Id}?watermark={watermark}", Token);

    public Task<Listener> ListenAsync() => Listener.OpenAsync(StreamUrl);
}

internal sealed class Listener(ClientWebSocket socket) : IAsyncDisposable
{
    public ClientWebSocket Socket => socket;

    public static async Task<Listener> OpenAsync(string url)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url), CancellationToken.None);
        return new Listener(socket);
    }

    /// <summary>The next frame; <see langword="null"/> when the stream has ended.</summary>
    public async Task<string?> FrameAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            text.Append(Encoding.UTF8.GetString(buffer, 0, read.Count));
            if (read.EndOfMessage)
            {
                return text.ToString();
            }
        }
    }

    /// <summary>The next activities, passing over empty frames, until at least so many have come.</summary>
    public async Task<(List<string> Said, string Watermark)> HearAsync(int atLeast)
    {
        var (said, watermark) = (new List<string>(), "");
        while (said.Count < atLeast)
        {
            var frame = await FrameAsync() ?? throw new InvalidOperationException($"The stream ended: {socket.CloseStatusDescription}");
            if (frame.Length > 0)
            {
                var set = JsonNode.Parse(frame)!;
                said.AddRange(set["activities"]!.AsArray().Select(Answer.Describe));
                watermark = (string)set["watermark"]!;
            }
        }

        return (said, watermark);
    }

    public Task SendAsync(string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
