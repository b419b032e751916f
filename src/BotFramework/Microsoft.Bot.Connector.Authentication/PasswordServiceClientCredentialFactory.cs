using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot's app that proves itself with a password.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly HttpClient _httpClient;

    /// <summary>No app: callers are not checked, and calls carry no token.</summary>
    public PasswordServiceClientCredentialFactory()
    {
    }

    /// <summary>An app; of many organisations if <paramref name="tenantId"/> is null.</summary>
    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
    }

    /// <summary>The app's id; null or empty if there is none.</summary>
    public string AppId { get; set; }

    /// <summary>The password.</summary>
    public string Password { get; set; }

    /// <summary>The organisation that the app belongs to; null for many.</summary>
    public string TenantId { get; }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == AppId);

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    internal override TokenSource CreateTokens(string appId, string audience, string loginEndpoint, bool validateAuthority)
    {
        if (string.IsNullOrEmpty(AppId))
        {
            return TokenSource.None;
        }

        if (appId != AppId)
        {
            throw new InvalidOperationException($"Invalid appId {appId} does not match expected {AppId}");
        }

        var authority = string.IsNullOrEmpty(TenantId) ? loginEndpoint : TokenSource.AuthorityOf(loginEndpoint, TenantId);
        return TokenSource.FromPassword(AppId, Password, audience, authority, validateAuthority, _httpClient);
    }
}
