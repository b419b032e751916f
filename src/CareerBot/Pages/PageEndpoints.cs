using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CareerBot.Careers;
using CareerBot.DirectLine;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace CareerBot.Pages;

/// <summary>The demo page, the full-page chat, and what the widget asks for.</summary>
internal static class PageEndpoints
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>Adds what the pages are made with.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton<PageTemplates>();
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        // No answer to a GET holds a secret beside what another page could put into it (BREACH): no cookie signs anybody in here.
        return services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
    }

    /// <summary>Serves the widget's files and the pages' assets, compressed like everything that is only read.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseWhen(context => HttpMethods.IsGet(context.Request.Method), read => read.UseResponseCompression());
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
        routes.MapRead("/", context => PageAsync(context, "index.html"));
        routes.MapRead("/chat", context => PageAsync(context, "chat.html", bringsConfig: true));
        routes.MapRead("/widget/config.json", ConfigAsync);
        if (development)
        {
            routes.MapRead("/webchat", context =>
            {
                // The official Web Chat writes its styles into the page.
                context.Response.Headers.ContentSecurityPolicy = context.Response.Headers.ContentSecurityPolicy.ToString()
                    .Replace("style-src 'self'", "style-src 'self' 'unsafe-inline'", StringComparison.Ordinal);
                return PageAsync(context, "webchat.html");
            });
        }

        return routes;
    }

    private static Task PageAsync(HttpContext context, string name, bool bringsConfig = false)
    {
        var services = context.RequestServices;
        var values = PageValues.Of(
            services.GetRequiredService<CareerInService>().Now,
            services.GetRequiredService<IOptions<DirectLineOptions>>().Value.PublicUrl ?? $"{context.Request.Scheme}://{context.Request.Host}",
            services.GetRequiredService<IHostEnvironment>().IsDevelopment(),
            widgetMissing: !File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "widget.js")));
        if (bringsConfig)
        {
            // A page that is the chat brings the words along: one round trip less before one can write.
            values["config"] = Encoding.UTF8.GetString(ConfigOf(context));
        }

        return WriteAsync(context, services.GetRequiredService<PageTemplates>().Fill(name, values));
    }

    /// <summary>Answers with a page, or says that it was not built if it is null.</summary>
    internal static Task WriteAsync(HttpContext context, string? page)
    {
        if (page is null)
        {
            return Problems.WriteAsync(
                context.Response,
                StatusCodes.Status404NotFound,
                "NotFound",
                "This page was not built with the program. Build it again from the checkout.");
        }

        context.Response.ContentType = Html;
        if (context.Response.Headers.CacheControl.Count == 0)
        {
            context.Response.Headers.CacheControl = "no-cache";
        }

        return context.Response.WriteAsync(page, context.RequestAborted);
    }

    private static Task ConfigAsync(HttpContext context)
    {
        var services = context.RequestServices;
        // A page that may not have the chat may still read why, to show it where the chat would be.
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Append("Vary", "Origin");
        if (services.GetRequiredService<Origins>().Refusal(context.Request) is { } refusal)
        {
            return refusal.ExecuteAsync(context);
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.Body.WriteAsync(ConfigOf(context), context.RequestAborted).AsTask();
    }

    // In the language that the address asks for.
    private static byte[] ConfigOf(HttpContext context) => JsonSerializer.SerializeToUtf8Bytes(
        WidgetConfig.Of(
            context.RequestServices.GetRequiredService<CareerInService>().Now,
            WidgetWords.Nearest(context.Request.Query["lang"]),
            context.RequestServices.GetRequiredService<IOptions<DirectLineOptions>>().Value.MaxTextLength),
        WidgetConfigJson.Default.WidgetConfig);

    // The loader and the frame are fetched by other people's pages; they hold nothing private.
    private static void AllowFromEverywhere(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext context)
    {
        context.Context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        // What has a hash in its name never changes.
        context.Context.Response.Headers.CacheControl = context.Context.Request.Path.StartsWithSegments("/widget/parts", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
    }
}
