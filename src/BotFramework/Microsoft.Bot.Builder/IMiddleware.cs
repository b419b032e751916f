namespace Microsoft.Bot.Builder;

/// <summary>What stands between an adapter and its bot, in every turn.</summary>
public interface IMiddleware
{
    /// <summary>Does its part of a turn; calls <paramref name="next"/> for the rest, or ends the turn there.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
