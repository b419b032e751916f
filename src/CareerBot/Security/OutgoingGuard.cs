using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace CareerBot.Security;

/// <summary>Lets requests go only to allowed hosts and, once their names are resolved, only to public addresses.</summary>
internal sealed class OutgoingGuard(IOptions<OutgoingOptions> options, IHostEnvironment environment, IConfiguration configuration)
{
    // Where Bot Framework's channels, its keys and the sign-in of bots are.
    private static readonly string[] Known =
    [
        ".botframework.com", ".botframework.us", ".botframework.azure.us", "smba.trafficmanager.net", ".teams.microsoft.com", ".teams.microsoft.us",
        "login.microsoftonline.com", "login.microsoftonline.us",
    ];

    // Azure's managed identity; nothing but a token can be asked for there.
    private static readonly Uri MachineIdentity = new("http://169.254.169.254/metadata/identity/oauth2/token");

    // App Service and Container Apps give each program an address of its own for that, in this variable.
    private readonly Uri _identity = Uri.TryCreate(configuration["IDENTITY_ENDPOINT"], UriKind.Absolute, out var own) ? own : MachineIdentity;

    private readonly bool _open = options.Value.AllowPrivate ?? environment.IsDevelopment();

    /// <summary>Whether a request may be sent to an address at all.</summary>
    public bool Allows(HttpMethod method, Uri address) => _open
        || (method == HttpMethod.Get && address.GetLeftPart(UriPartial.Path) == _identity.GetLeftPart(UriPartial.Path))
        || (address.Scheme == Uri.UriSchemeHttps && Known.Concat(options.Value.Hosts).Any(allowed => Matches(address.IdnHost, allowed)));

    /// <summary>The last link of a client's chain. Redirects are not followed: they would lead past the guard.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        ConnectTimeout = options.Value.ConnectTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = ConnectAsync,
    };

    /// <summary>Whether an address is one that anybody on the internet has.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !IPAddress.IsLoopback(plain) && (plain.AddressFamily == AddressFamily.InterNetwork
            ? IsPublic(plain.GetAddressBytes())
            : !plain.IsIPv6LinkLocal && !plain.IsIPv6UniqueLocal && !plain.IsIPv6SiteLocal && !plain.IsIPv6Multicast && !plain.Equals(IPAddress.IPv6Any)
                && !IsTranslated(plain.GetAddressBytes()));
    }

    private static bool IsPublic(byte[] bytes) => bytes switch
    {
        [0 or 10 or 127, ..] or [169, 254, ..] or [192, 168, ..] or [192, 0, 0, ..] or [198, 18 or 19, ..] => false,
        [172, >= 16 and <= 31, ..] or [100, >= 64 and <= 127, ..] or [>= 224, ..] => false,
        _ => true,
    };

    // 64:ff9b::/96 and 2002::/16 hold an IPv4 address, which may be a private one.
    private static bool IsTranslated(byte[] bytes) => bytes is [0x00, 0x64, 0xFF, 0x9B, ..] or [0x20, 0x02, ..];

    private static bool Matches(string host, string allowed) => allowed.StartsWith('.')
        ? host.EndsWith(allowed, StringComparison.OrdinalIgnoreCase)
        : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var target = context.DnsEndPoint;
        // A proxy (HTTPS_PROXY) is one that the operator chose, and it looks names up itself.
        var isTrusted = target.Host == _identity.Host || context.InitialRequestMessage.Method == HttpMethod.Connect;
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken).ConfigureAwait(false);
        var reachable = _open || isTrusted ? addresses : Array.FindAll(addresses, IsPublic);
        if (reachable.Length == 0)
        {
            throw new HttpRequestException("The host lies in a private network, where this bot sends nothing.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // Connected to the addresses that were looked at, so that a name cannot change its mind in between.
            await socket.ConnectAsync(reachable, target.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>Puts the guard into a client's chain.</summary>
internal sealed class OutgoingGuardHandler(OutgoingGuard guard, ILogger<OutgoingGuard> logger) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Refusal(request) is { } refusal ? Task.FromException<HttpResponseMessage>(refusal) : base.SendAsync(request, cancellationToken);

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Refusal(request) is { } refusal ? throw refusal : base.Send(request, cancellationToken);

    private HttpRequestException? Refusal(HttpRequestMessage request)
    {
        if (request.RequestUri is { } address && guard.Allows(request.Method, address))
        {
            return null;
        }

        logger.OutgoingRefused(request.RequestUri?.Host ?? "");
        // With a status, as the host's own refusal: to try again would not help.
        return new HttpRequestException(
            "The bot does not send to this host. If it is a channel of yours, add it to Outgoing:Hosts.", null, HttpStatusCode.Forbidden);
    }
}
