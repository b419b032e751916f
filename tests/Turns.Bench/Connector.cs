using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Turns.Bench;

/// <summary>The channel's side on this machine: takes every reply and gives it an id. It runs beside the client, so its time is not the server's.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private static readonly byte[] s_id = """{"id":"1"}"""u8.ToArray();

    private readonly WebApplication _app;
    private int _taken;

    private Connector(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public int Taken => Volatile.Read(ref _taken);

    public static async Task<Connector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var connector = new Connector(builder.Build());
        connector._app.MapPost("/v3/conversations/{**rest}", connector.TakeAsync);
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        Interlocked.Increment(ref _taken);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = s_id.Length;
        await context.Response.Body.WriteAsync(s_id);
    }
}
