using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Connector;

/// <summary>A turn's way to its channel, made when the first call is: many turns make none.</summary>
internal sealed class ConnectorLine(ConnectorFactory factory, string serviceUrl, string audience)
{
    public const string Key = "Microsoft.Bot.Connector.IConnectorClient";

    private ConnectorCalls _calls;

    public ConnectorCalls Calls => _calls ??= factory.Create(
        string.IsNullOrEmpty(serviceUrl) ? throw new InvalidOperationException("The activity has no serviceUrl to answer to.") : serviceUrl, audience);

    public static ConnectorCalls Of(ITurnContext turnContext) =>
        turnContext.TurnState.Get<ConnectorLine>(Key)?.Calls
            ?? throw new InvalidOperationException("The turn has no way to a channel: its adapter is not a cloud adapter.");
}
