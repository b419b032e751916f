using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks who calls a bot, and proves the bot to those that it calls.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Checks the sender of an activity.</summary>
    /// <exception cref="UnauthorizedAccessException">The sender may not call.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <summary>Checks who opens a streaming connection.</summary>
    /// <exception cref="UnauthorizedAccessException">The sender may not call.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken);

    /// <summary>The way to channels, as the given identity.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>The way to users' tokens, as the given identity.</summary>
    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken);

    /// <summary>The way to other bots.</summary>
    /// <exception cref="NotImplementedException">There is none.</exception>
    public virtual BotFrameworkClient CreateBotFrameworkClient() => throw new NotImplementedException();

    /// <summary>Whom tokens of calls without an incoming request are for.</summary>
    /// <exception cref="NotImplementedException">It is not known.</exception>
    public virtual string GetOriginatingAudience() => throw new NotImplementedException();

    /// <summary>Checks a caller whose activity is not known.</summary>
    /// <exception cref="NotImplementedException">It cannot be done.</exception>
    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Who called: another bot's app, or <paramref name="callerId"/>; null if callers are not checked.</summary>
    protected async Task<string> GenerateCallerIdAsync(
        ServiceClientCredentialsFactory credentialFactory, ClaimsIdentity claimsIdentity, string callerId, CancellationToken cancellationToken)
    {
        if (await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        return Callers.IsSkill(claimsIdentity.Claims)
            ? $"{CallerIdConstants.BotToBotPrefix}{Callers.AppIdOf(claimsIdentity.Claims)}"
            : callerId;
    }
}
