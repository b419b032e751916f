using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is known about a request whose sender was checked.</summary>
public class AuthenticateRequestResult
{
    /// <summary>Whom the answers' tokens are for.</summary>
    public string Audience { get; set; }

    /// <summary>The sender.</summary>
    public ClaimsIdentity ClaimsIdentity { get; set; }

    /// <summary>Who called, as the activity will say.</summary>
    public string CallerId { get; set; }

    /// <summary>The way back to the sender.</summary>
    public ConnectorFactory ConnectorFactory { get; set; }
}
