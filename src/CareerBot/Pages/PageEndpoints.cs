using System.Text.Json;
using CareerBot.Careers;
using CareerBot.DirectLine;
using CareerBot.Dialogs.Conversation;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace CareerBot.Pages;

/// <summary>The demo page, the full-page chat, and what the widget asks for.</summary>
internal static class PageEndpoints
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>Serves the widget's files and the pages' assets.</summary>
    public static void UsePages(this WebApplication app)
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (Directory.Exists(root))
        {
            app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(root), OnPrepareResponse = AllowFromEverywhere });
        }

        var assets = Path.Combine(AppContext.BaseDirectory, "pages", "assets");
        if (Directory.Exists(assets))
        {
            app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(assets), RequestPath = "/assets" });
        }
    }

    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        var development = routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment();
        routes.MapGet("/", context => PageAsync(context, "index.html"));
        routes.MapGet("/chat", context => PageAsync(context, "chat.html"));
        routes.MapGet("/widget/config.json", (RequestDelegate)ConfigAsync);
        if (development)
        {
            routes.MapGet("/webchat", context =>
            {
                // The official Web Chat writes its styles into the page.
                context.Response.Headers.ContentSecurityPolicy = context.Response.Headers.ContentSecurityPolicy.ToString()
                    .Replace("style-src 'self'", "style-src 'self' 'unsafe-inline'", StringComparison.Ordinal);
                return PageAsync(context, "webchat.html");
            });
        }

        return routes;
    }

    private static Task PageAsync(HttpContext context, string name)
    {
        var services = context.RequestServices;
        var page = services.GetRequiredService<PageTemplates>().Fill(name, PageValues.Of(
            services.GetRequiredService<CareerInService>().Now,
            services.GetRequiredService<IOptions<DirectLineOptions>>().Value.PublicUrl?.TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host}",
            services.GetRequiredService<IHostEnvironment>().IsDevelopment(),
            widgetMissing: !File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "widget.js"))));
        return WriteAsync(context, page);
    }

    /// <summary>Answers with a page, or says that it was not built if it is null.</summary>
    internal static Task WriteAsync(HttpContext context, string? page)
    {
        if (page is null)
        {
            return Problems.WriteAsync(context.Response, StatusCodes.Status404NotFound, "NotFound", "This page was not built with the program. Build it again from the checkout.");
        }

        context.Response.ContentType = Html;
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.WriteAsync(page, context.RequestAborted);
    }

    private static Task ConfigAsync(HttpContext context)
    {
        var career = context.RequestServices.GetRequiredService<CareerInService>().Now;
        var limits = context.RequestServices.GetRequiredService<IOptions<DirectLineOptions>>().Value;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(WidgetConfig.Of(career, Words.Fallback, limits.MaxTextLength), WidgetConfigJson.Default.WidgetConfig), context.RequestAborted).AsTask();
    }

    // The loader and the frame are fetched by other people's pages; they hold nothing private.
    private static void AllowFromEverywhere(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext context)
    {
        context.Context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        context.Context.Response.Headers.CacheControl = "no-cache";
    }
}
