using System.Net;
using CareerBot.DirectLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CareerBot.Security;

/// <summary>Whether the bot knows the address under which people reach it; only then it may hand out links to itself.</summary>
public sealed class PublicUrlCheck(IOptions<DirectLineOptions> options, IServer server)
{
    /// <summary>The address for links, without a slash at the end; <see langword="null"/> if it is not known.</summary>
    public string? Url => options.Value.PublicUrl ?? (Listens.Count > 0 && Listens.All(IsLoopback) ? Listens.First().TrimEnd('/') : null);

    /// <summary>What to do about it; <see langword="null"/> if all is well.</summary>
    public string? Note => Url is null
        ? "DirectLine:PublicUrl is not set and the bot does not listen on loopback only: it hands out no links to itself. Set it to the address that people see, as in https://bot.example.edu."
        : null;

    private ICollection<string> Listens => server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

    private static bool IsLoopback(string address) =>
        BindingAddress.Parse(address).Host is var host
            && (host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
