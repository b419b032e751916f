namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the way to a channel.</summary>
public abstract class ConnectorFactory
{
    // The official member gives out the client of Microsoft.Rest, which is not part of this runtime.
    internal abstract ConnectorCalls Create(string serviceUrl, string audience);
}
