using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests;

/// <summary>The channel's side as the Emulator plays it: takes what the bot posts back and remembers it in order.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<JObject, string> _given = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<(string Path, JObject Activity)>> _conversations = new();
    private int _ids;

    private FakeConnector(WebApplication app) => _app = app;

    public ConcurrentQueue<(string Path, JObject Activity)> Received { get; } = new();

    /// <summary>What a post is answered with; whether it was taken then is up to it. Nothing: it is taken and answered.</summary>
    public Func<HttpContext, JObject, Task<bool>>? Fault { get; set; }

    /// <summary>What is for a developer's inspector, not for the person.</summary>
    public ConcurrentQueue<JObject> Traces { get; } = new();

    public string ServiceUrl => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var connector = new FakeConnector(app);
        app.MapPost("/v3/conversations/{conversation}/activities/{replyTo?}", connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>The id that a reply was given here.</summary>
    public string IdOf(JObject reply) => _given[reply];

    /// <summary>What came to one conversation, oldest first.</summary>
    public List<(string Path, JObject Activity)> ReceivedIn(string conversation) =>
        _conversations.TryGetValue(conversation, out var received) ? [.. received] : [];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public void Take(HttpContext context, JObject activity)
    {
        var received = (context.Request.Path.Value!, activity);
        Received.Enqueue(received);
        _conversations.GetOrAdd((string?)activity["conversation"]?["id"] ?? string.Empty, _ => new()).Enqueue(received);
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var activity = JObject.Parse(await reader.ReadToEndAsync());
        if ((string?)activity["type"] == "trace")
        {
            Traces.Enqueue(activity);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        if (Fault is not null && await Fault(context, activity))
        {
            return;
        }

        var id = $"reply-{Interlocked.Increment(ref _ids)}";
        _given[activity] = id;
        Take(context, activity);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"{{id}}"}""");
    }
}
