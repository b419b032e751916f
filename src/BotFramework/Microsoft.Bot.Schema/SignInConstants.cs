namespace Microsoft.Bot.Schema;

/// <summary>Names of events and invokes about signing in.</summary>
public static class SignInConstants
{
    /// <summary>The value cardExtension/token.</summary>
    public const string SharePointTokenExchange = "cardExtension/token";

    /// <summary>The value signin/tokenExchange.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>The value tokens/response.</summary>
    public const string TokenResponseEventName = "tokens/response";

    /// <summary>The value signin/verifyState.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";
}
