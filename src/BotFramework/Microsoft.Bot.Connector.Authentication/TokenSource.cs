using System.Collections.Concurrent;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Gets the bot's own tokens, and keeps each until shortly before it expires. A bot without an app has one that gets none: nothing but the
/// methods that make the others names a type of the identity library, so that it is not loaded for it.
/// </summary>
internal sealed class TokenSource(Func<CancellationToken, Task<TokenSource.Token>> acquire)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly ConcurrentDictionary<(string, string, string, string), TokenSource> Shared = new();

    private volatile Token _current = new(null, default);

    /// <summary>For a bot without an app: no token.</summary>
    public static TokenSource None { get; } = new(null);

    public static TokenSource FromPassword(
        string appId, string password, string audience, string authority, bool validateAuthority, HttpClient httpClient)
    {
        return httpClient == null ? Shared.GetOrAdd((appId, password, audience, authority), _ => Create()) : Create();

        TokenSource Create()
        {
            var builder = ConfidentialClientApplicationBuilder.Create(appId)
                .WithClientSecret(password)
                .WithAuthority(authority, validateAuthority)
                .WithInstanceDiscovery(validateAuthority);
            var app = (httpClient == null ? builder : builder.WithHttpClientFactory(new OneClient(httpClient))).Build();
            string[] scopes = [$"{audience}/.default"];
            return new TokenSource(async token => TokenOf(await app.AcquireTokenForClient(scopes).ExecuteAsync(token).ConfigureAwait(false)));
        }
    }

    public static TokenSource FromManagedIdentity(string appId, string audience, HttpClient httpClient)
    {
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId));
        var app = (httpClient == null ? builder : builder.WithHttpClientFactory(new OneClient(httpClient))).Build();
        return new TokenSource(async token => TokenOf(await app.AcquireTokenForManagedIdentity(audience).ExecuteAsync(token).ConfigureAwait(false)));
    }

    /// <summary>The login address of an organisation, on the host of another one's.</summary>
    public static string AuthorityOf(string loginEndpoint, string tenantId) => new Uri(new Uri(loginEndpoint), $"/{tenantId}").AbsoluteUri;

    public ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        var (token, until) = _current;
        return acquire == null || TimeProvider.System.GetUtcNow() + Margin < until ? new(token) : new(AcquireAsync(cancellationToken));
    }

    private async Task<string> AcquireAsync(CancellationToken cancellationToken)
    {
        var token = await acquire(cancellationToken).ConfigureAwait(false);
        _current = token;
        return token.Value;
    }

    private static Token TokenOf(AuthenticationResult result) => new(result.AccessToken, result.ExpiresOn);

    internal sealed record Token(string Value, DateTimeOffset Until);

    private sealed class OneClient(HttpClient client) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => client;
    }
}
