using CareerBot.Messages;

namespace CareerBot.Security;

/// <summary>The headers that every page carries. No page here needs inline script or style, or any other host.</summary>
internal static class SecurityHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' ws: wss:; "
        + "frame-src 'self'; form-action 'none'; base-uri 'none'";

    // Answers to programs show nothing, so they may do nothing; on a slow line the pages' headers would be most of such an answer.
    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>
    /// Adds the headers to every answer; <paramref name="framedBy"/> gives the origins that may frame the chat, asked for once, with the
    /// first answer: by then the start has checked the settings.
    /// </summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, Func<IReadOnlyList<string>> framedBy)
    {
        var policy = new Lazy<string>(() => string.Join(' ', (string[])[$"{Policy}; frame-ancestors 'self'", .. framedBy()]));
        return app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            if (IsData(context.Request.Path))
            {
                headers.ContentSecurityPolicy = DataPolicy;
                return next(context);
            }

            headers.ContentSecurityPolicy = policy.Value;
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return next(context);
        });
    }

    private static bool IsData(PathString path) => path.StartsWithSegments("/v3/directline", StringComparison.Ordinal)
        || path.StartsWithSegments("/directline", StringComparison.Ordinal)
        || path.StartsWithSegments(MessagesEndpoint.Path, StringComparison.Ordinal);
}
