using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

/// <summary>A channel on loopback: writes down what it is called with and answers 200 with an id, or as it was told.</summary>
internal sealed class LoopbackConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<Call> _calls = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();
    private LoopbackServer _server;

    public string Address => _server.Address;

    public IReadOnlyList<Call> Calls => [.. _calls];

    public static async Task<LoopbackConnector> StartAsync()
    {
        var connector = new LoopbackConnector();
        connector._server = await LoopbackServer.StartAsync(connector.HandleAsync);
        return connector;
    }

    public void Answer(int status, string body = "", string retryAfter = null) => _answers.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsync(body);
    });

    public void HangUp() => _answers.Enqueue(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.Get<IHttpRequestFeature>().RawTarget;
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        _calls.Enqueue(new Call(context.Request.Method, target, headers, body.Length == 0 ? null : JObject.Parse(body)));
        await (_answers.TryDequeue(out var answer) ? answer(context) : context.Response.WriteAsync($$"""{"id":"id{{_calls.Count}}"}"""));
    }

    internal sealed record Call(string Method, string Path, IReadOnlyDictionary<string, string> Headers, JObject Body);
}
