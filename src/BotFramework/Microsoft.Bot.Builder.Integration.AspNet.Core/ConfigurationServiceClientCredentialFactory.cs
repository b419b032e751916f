using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's app as the configuration describes it. MicrosoftAppType: SingleTenant (the default if there is a MicrosoftAppTenantId),
/// MultiTenant (the default if not) or UserAssignedMSI. Without a MicrosoftAppId there is no app, and callers are not checked.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    /// <summary>Creates the app that the configuration describes.</summary>
    /// <exception cref="ArgumentException">A setting that the type needs is missing, or the type is not known.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var appId = configuration["MicrosoftAppId"];
        var password = configuration["MicrosoftAppPassword"];
        var tenantId = configuration["MicrosoftAppTenantId"];
        var type = configuration["MicrosoftAppType"];
        if (string.IsNullOrWhiteSpace(type))
        {
            type = string.IsNullOrWhiteSpace(tenantId) ? "MultiTenant" : "SingleTenant";
        }

        _inner = string.IsNullOrWhiteSpace(appId)
            ? new PasswordServiceClientCredentialFactory()
            : type.ToUpperInvariant() switch
            {
                "SINGLETENANT" => new PasswordServiceClientCredentialFactory(
                    appId, Required(password, "MicrosoftAppPassword", type), Required(tenantId, "MicrosoftAppTenantId", type), httpClient, logger),
                "MULTITENANT" => new PasswordServiceClientCredentialFactory(appId, password, null, httpClient, logger),
                "USERASSIGNEDMSI" => string.IsNullOrEmpty(password)
                    ? new ManagedIdentityServiceClientCredentialsFactory(appId, httpClient, logger)
                    : throw new ArgumentException("MicrosoftAppPassword must not be set for UserAssignedMSI in configuration."),
                _ => throw new ArgumentException($"MicrosoftAppType '{type}' is not known. Known are SingleTenant, MultiTenant and UserAssignedMSI."),
            };
    }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => _inner.IsValidAppIdAsync(appId, cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => _inner.IsAuthenticationDisabledAsync(cancellationToken);

    internal override TokenSource CreateTokens(string appId, string audience, string loginEndpoint, bool validateAuthority) =>
        _inner.CreateTokens(appId, audience, loginEndpoint, validateAuthority);

    private static string Required(string value, string name, string type) =>
        string.IsNullOrWhiteSpace(value) ? throw new ArgumentException($"{name} is required for {type} in configuration.") : value;
}
