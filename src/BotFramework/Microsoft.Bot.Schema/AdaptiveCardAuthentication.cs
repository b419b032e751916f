namespace Microsoft.Bot.Schema;

/// <summary>The token that comes with an adaptive card action.</summary>
[Wire]
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
    /// <summary>Creates an empty one.</summary>
    public AdaptiveCardAuthentication()
    {
    }
}
