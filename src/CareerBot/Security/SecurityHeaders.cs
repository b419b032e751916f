namespace CareerBot.Security;

/// <summary>The headers that every page carries. No page here needs inline script or style, or any other host.</summary>
internal static class SecurityHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' ws: wss:; "
        + "frame-src 'self'; form-action 'none'; base-uri 'none'";

    /// <summary>Adds the headers to every answer; <paramref name="framedBy"/> are the origins that may frame the chat.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, IReadOnlyList<string> framedBy)
    {
        var ancestors = framedBy.Count == 0 ? "'self'" : "'self' " + string.Join(' ', framedBy);
        var policy = $"{Policy}; frame-ancestors {ancestors}";
        return app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return next(context);
        });
    }
}
