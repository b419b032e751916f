using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication of a bot.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>The authentication of a bot without an app: callers are not checked.</summary>
    public static BotFrameworkAuthentication Create() =>
        Create(
            null,
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new PasswordServiceClientCredentialFactory(),
            new AuthenticationConfiguration(),
            null,
            null);

    /// <summary>The authentication of a bot. What is null or empty is as the channel service has it.</summary>
    /// <exception cref="ArgumentException">The channel service is not known.</exception>
    public static BotFrameworkAuthentication Create(
        string channelService,
        bool validateAuthority,
        string toChannelFromBotLoginUrl,
        string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer,
        string oAuthUrl,
        string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl,
        string callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger)
    {
        var service = AuthenticationEndpoints.ForService(channelService);
        var endpoints = service with
        {
            ValidateAuthority = validateAuthority,
            LoginUrl = Or(toChannelFromBotLoginUrl, service.LoginUrl),
            Scope = Or(toChannelFromBotOAuthScope, service.Scope),
            ChannelIssuer = Or(toBotFromChannelTokenIssuer, service.ChannelIssuer),
            ChannelMetadataUrl = Or(toBotFromChannelOpenIdMetadataUrl, service.ChannelMetadataUrl),
            EmulatorMetadataUrl = Or(toBotFromEmulatorOpenIdMetadataUrl, service.EmulatorMetadataUrl),
            CallerId = Or(callerId, service.CallerId),
        };
        return new TokenAuthentication(endpoints, credentialFactory, authConfiguration, httpClientFactory, logger);
    }

    private static string Or(string value, string otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;
}
