using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CareerBot.DirectLine;

/// <summary>Which pages may talk to the bot from a browser.</summary>
internal sealed class Origins(IOptions<WidgetOptions> widget, IOptions<DirectLineOptions> directLine, IHostEnvironment environment)
{
    private readonly HashSet<string> _listed = new(widget.Value.Origins, StringComparer.OrdinalIgnoreCase);
    private readonly string? _public = Uri.TryCreate(directLine.Value.PublicUrl, UriKind.Absolute, out var url)
        ? url.GetLeftPart(UriPartial.Authority)
        : null;

    public bool Allows(HttpRequest request, string origin) =>
        _listed.Contains(origin)
        || string.Equals(origin, _public, StringComparison.OrdinalIgnoreCase)
        || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        || (environment.IsDevelopment() && Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback);

    /// <summary>Whether a caller that names no origin (no browser) may have a page's token: only while developing.</summary>
    public bool AllowsNone => environment.IsDevelopment();
}
