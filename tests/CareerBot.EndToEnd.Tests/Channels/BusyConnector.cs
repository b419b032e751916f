using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>A channel service that refuses for a while: each post takes the next answer of its list, and is taken when none is left.</summary>
internal sealed class BusyConnector : IAsyncDisposable
{
    /// <summary>Instead of a status: the connection is cut.</summary>
    public const int Cut = 0;

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<int> _answers;
    private int _ids;

    private BusyConnector(IEnumerable<int> answers)
    {
        _answers = new ConcurrentQueue<int>(answers);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/v3/conversations/{conversation}/activities/{replyTo?}", TakeAsync);
    }

    public ConcurrentQueue<string> Taken { get; } = new();

    public int Refused { get; private set; }

    public string ServiceUrl => _app.Urls.Single();

    public static async Task<BusyConnector> StartAsync(params int[] answers)
    {
        var connector = new BusyConnector(answers);
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var activity = JObject.Parse(await reader.ReadToEndAsync());
        if (_answers.TryDequeue(out var answer))
        {
            Refused++;
            Refuse(context, answer);
            return;
        }

        Taken.Enqueue((string?)activity["replyToId"] ?? string.Empty);
        await context.Response.WriteAsync($$"""{"id":"r{{Interlocked.Increment(ref _ids)}}"}""");
    }

    private static void Refuse(HttpContext context, int answer)
    {
        if (answer == Cut)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer;
        if (answer == StatusCodes.Status429TooManyRequests)
        {
            context.Response.Headers.RetryAfter = "1";
        }
    }
}
