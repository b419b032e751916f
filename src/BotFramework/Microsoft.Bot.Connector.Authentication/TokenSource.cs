using System.Collections.Concurrent;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets the bot's own tokens, and keeps each until shortly before it expires.</summary>
internal sealed class TokenSource(Func<CancellationToken, Task<AuthenticationResult>> acquire)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly ConcurrentDictionary<(string, string, string), TokenSource> Shared = new();

    private volatile Current _current = new(null, default);

    /// <summary>For a bot without an app: no token.</summary>
    public static TokenSource None { get; } = new(null);

    public static TokenSource FromPassword(
        string appId, string password, string audience, string authority, bool validateAuthority, HttpClient httpClient)
    {
        return httpClient == null ? Shared.GetOrAdd((appId, audience, authority), _ => Create()) : Create();

        TokenSource Create()
        {
            var builder = ConfidentialClientApplicationBuilder.Create(appId)
                .WithClientSecret(password)
                .WithAuthority(authority, validateAuthority)
                .WithInstanceDiscovery(validateAuthority);
            var app = (httpClient == null ? builder : builder.WithHttpClientFactory(new OneClient(httpClient))).Build();
            string[] scopes = [$"{audience}/.default"];
            return new TokenSource(token => app.AcquireTokenForClient(scopes).ExecuteAsync(token));
        }
    }

    public static TokenSource FromManagedIdentity(string appId, string audience, HttpClient httpClient)
    {
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId));
        var app = (httpClient == null ? builder : builder.WithHttpClientFactory(new OneClient(httpClient))).Build();
        return new TokenSource(token => app.AcquireTokenForManagedIdentity(audience).ExecuteAsync(token));
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
        var result = await acquire(cancellationToken).ConfigureAwait(false);
        _current = new(result.AccessToken, result.ExpiresOn);
        return result.AccessToken;
    }

    private sealed record Current(string Token, DateTimeOffset Until);

    private sealed class OneClient(HttpClient client) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => client;
    }
}
