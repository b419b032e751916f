namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's own app, and gets its tokens.</summary>
public abstract class ServiceClientCredentialsFactory
{
    /// <summary>Whether the id is that of the bot.</summary>
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>Whether callers are not checked, because the bot has no app.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    // The official member gives out credentials of Microsoft.Rest, which is not part of this runtime.
    internal abstract TokenSource CreateTokens(string appId, string audience, string loginEndpoint, bool validateAuthority);
}
