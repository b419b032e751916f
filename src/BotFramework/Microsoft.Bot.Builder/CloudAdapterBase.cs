using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter for channels that speak the Bot Framework protocol.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    /// <summary>Creates an adapter that checks callers, and proves itself, with the given authentication.</summary>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Who checks callers.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    /// <summary>Where it is written down what went wrong.</summary>
    protected ILogger Logger { get; }

    /// <summary>The identity of the bot itself, for turns that no request has started.</summary>
    protected ClaimsIdentity CreateClaimsIdentity(string botAppId)
    {
        botAppId ??= string.Empty;
        return new ClaimsIdentity(
        [
            new Claim(AuthenticationConstants.AudienceClaim, botAppId),
            new Claim(AuthenticationConstants.AppIdClaim, botAppId),
        ]);
    }

    /// <summary>The way back over a streaming connection.</summary>
    /// <exception cref="NotImplementedException">The adapter has no streaming connections.</exception>
    protected virtual ConnectorFactory GetStreamingConnectorFactory(Activity activity) => throw new NotImplementedException();

    /// <summary>Handles an activity whose sender is to be checked by the value of the Authorization header.</summary>
    /// <returns>What to answer; null for an empty answer with status 200.</returns>
    /// <exception cref="UnauthorizedAccessException">The sender may not call.</exception>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return await ProcessActivityAsync(sender, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Handles an activity whose sender was checked.</summary>
    /// <returns>What to answer; null for an empty answer with status 200.</returns>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        // Whatever a caller says of itself here does not count.
        activity.CallerId = authenticateRequestResult.CallerId;
        var factory = activity.IsFromStreamingConnection() ? GetStreamingConnectorFactory(activity) : authenticateRequestResult.ConnectorFactory;
        using var context = CreateTurnContext(activity, authenticateRequestResult.ClaimsIdentity, authenticateRequestResult.Audience, factory, callback);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
        return AnswerOf(context);
    }

    /// <summary>Runs a turn that no request has started.</summary>
    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var factory = continuationActivity.IsFromStreamingConnection()
            ? GetStreamingConnectorFactory(continuationActivity)
            : BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var context = CreateTurnContext(continuationActivity, claimsIdentity, audience, factory, callback);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    private static InvokeResponse AnswerOf(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = 200, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        }

        if (context.Activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        var answer = context.TurnState.Get<Activity>(InvokeResponseKey);
        return answer == null ? new InvokeResponse { Status = 501 } : (InvokeResponse)answer.Value;
    }

    private TurnContext CreateTurnContext(
        Activity activity, ClaimsIdentity identity, string audience, ConnectorFactory factory, BotCallbackHandler callback)
    {
        var context = new TurnContext(this, activity);
        var state = context.TurnState;
        state[BotIdentityKey] = identity;
        state[ConnectorLine.Key] = new ConnectorLine(factory, activity.ServiceUrl, audience);
        state.Set(callback);
        if (audience != null)
        {
            state[OAuthScopeKey] = audience;
        }

        return context;
    }
}
