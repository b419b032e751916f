using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

internal sealed class TokenConnectorFactory(
    string appId,
    AuthenticationEndpoints endpoints,
    ServiceClientCredentialsFactory credentials,
    Func<HttpClient> http,
    ILogger logger) : ConnectorFactory
{
    internal override ConnectorCalls Create(string serviceUrl, string audience)
    {
        var tokens = credentials.CreateTokens(appId, audience ?? endpoints.Scope, endpoints.LoginUrl, endpoints.ValidateAuthority);
        return new ConnectorCalls(http(), serviceUrl, appId, tokens, logger);
    }
}
