using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerBot.EndToEnd.Tests.Widget;

/// <summary>Somebody else's site, with the bot's line on its page and the strict policy that the widget's README asks for.</summary>
internal sealed class GuestSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private GuestSite(WebApplication app)
    {
        _app = app;
        Origin = app.Services.GetRequiredService<IServer>().Features
            .Get<IServerAddressesFeature>()!.Addresses
            .First()
            .Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
    }

    /// <summary>Its origin: another site than the bot's, as <c>localhost</c> is not <c>127.0.0.1</c>.</summary>
    public string Origin { get; }

    /// <summary>The bot that the line names.</summary>
    public Uri? Bot { get; set; }

    public static async Task<GuestSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        GuestSite? site = null;
        app.MapGet("/", (HttpContext context) => site!.WriteAsync(context));
        await app.StartAsync();
        return site = new GuestSite(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task WriteAsync(HttpContext context)
    {
        var host = Bot!.GetLeftPart(UriPartial.Authority);
        context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src {host}; connect-src {host}; frame-src {host}; img-src {host}";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"<!doctype html><html lang=\"en\"><title>A guest</title><h1>Placement cell</h1><script src=\"{host}/widget.js\" defer></script></html>");
    }
}
