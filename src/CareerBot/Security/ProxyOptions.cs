using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CareerBot.Security;

/// <summary>Section <c>Proxies</c>: who may say on behalf of whom a request comes.</summary>
public sealed class ProxyOptions
{
    /// <summary>
    /// Addresses (<c>10.0.0.5</c>) or networks (<c>10.0.0.0/8</c>) of one's own proxies;
    /// none by default: then forwarded headers are not believed.
    /// </summary>
    public IList<string> Known { get; init; } = [];

    /// <summary>Through how many of them a request comes; 1 by default.</summary>
    [Range(1, 100)]
    public int Hops { get; set; } = 1;
}

[OptionsValidator]
internal sealed partial class ProxyOptionsValidator : IValidateOptions<ProxyOptions>;

/// <summary>Takes a client's address, scheme and host from the headers of known proxies.</summary>
internal static class Proxies
{
    /// <exception cref="OptionsValidationException">An entry is neither an address nor a network.</exception>
    public static IApplicationBuilder UseKnownProxies(this IApplicationBuilder app, ProxyOptions options)
    {
        if (options.Known.Count == 0)
        {
            return app;
        }

        var headers = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = options.Hops,
        };
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var known in options.Known)
        {
            headers.KnownIPNetworks.Add(NetworkOf(known));
        }

        return app.UseForwardedHeaders(headers);
    }

    private static System.Net.IPNetwork NetworkOf(string known)
    {
        if (IPAddress.TryParse(known, out var address))
        {
            return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return System.Net.IPNetwork.TryParse(known, out var network)
            ? network
            : throw new OptionsValidationException(
                "Proxies", typeof(ProxyOptions), [$"Proxies:Known has '{known}', which is neither an address (10.0.0.5) nor a network (10.0.0.0/8)."]);
    }
}
