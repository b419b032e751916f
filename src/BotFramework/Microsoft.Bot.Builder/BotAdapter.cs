using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Ties a bot to a channel: turns what comes into turns, and what the bot sends into calls of the channel.</summary>
public abstract class BotAdapter
{
    /// <summary>Under this name a turn's state holds the identity of the caller.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>Under this name a turn's state holds the scope that outgoing tokens are for.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>Under this name a turn's state holds the activity that answers an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Creates an adapter without middleware.</summary>
    public BotAdapter()
    {
    }

    /// <summary>What happens with exceptions of the bot and its middleware; if null they go up to the caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    /// <summary>The middleware, in the order of its running.</summary>
    public MiddlewareSet MiddlewareSet { get; } = [];

    /// <summary>Adds a middleware at the end.</summary>
    /// <returns>This adapter.</returns>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities to the channel, in order.</summary>
    /// <returns>The channel's ids of what was sent, in the same order.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Puts an activity in the place of the one in the channel that has its id.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes an activity in the channel.</summary>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Starts a turn in a conversation of before, without any activity having come.</summary>
    public virtual Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(botId, reference.GetContinuationActivity(), callback, cancellationToken);

    /// <summary>Starts a turn in a conversation of before with an activity of the caller's making.</summary>
    public virtual async Task ContinueConversationAsync(
        string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, continuationActivity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Starts a turn in a conversation of before, as the given identity.</summary>
    /// <exception cref="NotImplementedException">The adapter cannot.</exception>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Starts a turn in a conversation of before, as the given identity, for the given audience.</summary>
    /// <exception cref="NotImplementedException">The adapter cannot.</exception>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Starts a turn with an activity of the caller's making, as the given identity.</summary>
    /// <exception cref="NotImplementedException">The adapter cannot.</exception>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Starts a turn with an activity of the caller's making, as the given identity, for the given audience.</summary>
    /// <exception cref="NotImplementedException">The adapter cannot.</exception>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Opens a new conversation and starts a turn in it.</summary>
    /// <exception cref="NotImplementedException">The adapter cannot.</exception>
    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Handles an activity whose sender is known already.</summary>
    /// <exception cref="NotImplementedException">The adapter cannot.</exception>
    public virtual Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Runs middleware and bot in the culture of the activity; exceptions go to <see cref="OnTurnError"/>.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        if (turnContext.Activity == null)
        {
            // Nothing came, so there is nothing for middleware or an error handler to answer.
            await (callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
            return;
        }

        UseLocale(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (OnTurnError != null)
        {
            await OnTurnError(turnContext, exception).ConfigureAwait(false);
        }
    }

    private static void UseLocale(ITurnContext turnContext)
    {
        var locale = turnContext.Activity.Locale;
        if (string.IsNullOrWhiteSpace(locale))
        {
            return;
        }

        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(locale);
            (turnContext as TurnContext)?.Locale = locale;
        }
        catch (CultureNotFoundException)
        {
            // A channel may send anything; the turn then runs in the culture of the process.
        }
    }
}
