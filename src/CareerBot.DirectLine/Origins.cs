using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CareerBot.DirectLine;

/// <summary>Which pages may show the chat and talk to the bot from a browser.</summary>
public sealed class Origins
{
    // Another page of the developer's own machine, on whatever port it is served.
    private static readonly string[] s_loopback = ["http://localhost:*", "https://localhost:*", "http://127.0.0.1:*", "https://127.0.0.1:*"];

    private readonly HashSet<string> _listed;
    private readonly string? _public;
    private readonly bool _developing;

    /// <summary>Reads what is listed, and whether the bot is being developed.</summary>
    public Origins(IOptions<WidgetOptions> widget, IOptions<DirectLineOptions> directLine, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(widget);
        ArgumentNullException.ThrowIfNull(directLine);
        _listed = new(widget.Value.Origins, StringComparer.OrdinalIgnoreCase);
        _public = Uri.TryCreate(directLine.Value.PublicUrl, UriKind.Absolute, out var url) ? url.GetLeftPart(UriPartial.Authority) : null;
        _developing = environment.IsDevelopment();
    }

    /// <summary>Whether a caller that names no origin (no browser) may have a page's token: only while developing.</summary>
    public bool AllowsNone => _developing;

    /// <summary>The pages that may frame the chat, beside the bot's own, as sources of <c>frame-ancestors</c> (CSP 3).</summary>
    public IReadOnlyList<string> Framing => _developing ? [.. _listed, .. s_loopback] : [.. _listed];

    /// <summary>Whether a page of <paramref name="origin"/> may talk to the bot.</summary>
    public bool Allows(HttpRequest request, string origin)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _listed.Contains(origin)
            || string.Equals(origin, _public, StringComparison.OrdinalIgnoreCase)
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || (_developing && Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback);
    }

    /// <summary>The answer to a page that may not talk to the bot, with the setting to add; null if it may, or if the request names no page.</summary>
    public IResult? Refusal(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        string? origin = request.Headers.Origin;
        return origin is null || Allows(request, origin) ? null : DirectLineError.ForeignOrigin(origin);
    }
}
