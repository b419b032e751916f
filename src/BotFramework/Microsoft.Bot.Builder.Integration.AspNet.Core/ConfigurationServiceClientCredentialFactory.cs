using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's app as the configuration describes it. MicrosoftAppType: SingleTenant (the default if there are a MicrosoftAppId and a
/// MicrosoftAppTenantId), MultiTenant (the default if not, and what any other type is taken for) or UserAssignedMSI. With MultiTenant and
/// no MicrosoftAppId there is no app, and callers are not checked.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private const string MicrosoftAppIdKey = "MicrosoftAppId";
    private const string MicrosoftAppPasswordKey = "MicrosoftAppPassword";
    private const string MicrosoftAppTenantIdKey = "MicrosoftAppTenantId";

    private readonly ServiceClientCredentialsFactory _inner;

    /// <summary>Creates the app that the configuration describes.</summary>
    /// <exception cref="ArgumentException">A setting that the type needs is missing.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var appId = configuration[MicrosoftAppIdKey];
        var password = configuration[MicrosoftAppPasswordKey];
        var tenantId = configuration[MicrosoftAppTenantIdKey];
        var type = configuration["MicrosoftAppType"];
        _inner = (string.IsNullOrWhiteSpace(type) ? UsualType(appId, tenantId) : type.Trim().ToUpperInvariant()) switch
        {
            "SINGLETENANT" => new PasswordServiceClientCredentialFactory(
                Required(appId, MicrosoftAppIdKey, "SingleTenant"),
                Required(password, MicrosoftAppPasswordKey, "SingleTenant"),
                Required(tenantId, MicrosoftAppTenantIdKey, "SingleTenant"),
                httpClient,
                logger),
            "USERASSIGNEDMSI" when Required(tenantId, MicrosoftAppTenantIdKey, "MSI") != null =>
                new ManagedIdentityServiceClientCredentialsFactory(Required(appId, MicrosoftAppIdKey, "MSI"), httpClient, logger),
            _ => new PasswordServiceClientCredentialFactory(appId, password, null, httpClient, logger),
        };
    }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => _inner.IsValidAppIdAsync(appId, cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => _inner.IsAuthenticationDisabledAsync(cancellationToken);

    internal override TokenSource CreateTokens(string appId, string audience, string loginEndpoint, bool validateAuthority) =>
        _inner.CreateTokens(appId, audience, loginEndpoint, validateAuthority);

    private static string UsualType(string appId, string tenantId) =>
        string.IsNullOrWhiteSpace(appId) || string.IsNullOrWhiteSpace(tenantId) ? "MULTITENANT" : "SINGLETENANT";

    private static string Required(string value, string name, string type) =>
        string.IsNullOrWhiteSpace(value) ? throw new ArgumentException($"{name} is required for {type} in configuration.") : value;
}
