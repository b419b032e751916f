using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order of its running; a middleware itself.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    /// <summary>Adds a middleware at the end.</summary>
    /// <returns>This set.</returns>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        BotAssert.MiddlewareNotNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        await RunFrom(0, turnContext, null, cancellationToken).ConfigureAwait(false);
        await next(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs all middleware, then the callback, unless a middleware ends the turn before.</summary>
    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        RunFrom(0, turnContext, callback, cancellationToken);

    /// <inheritdoc/>
    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunFrom(int index, ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        index == _middleware.Count
            ? callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask
            : RunOne(index, turnContext, callback, cancellationToken);

    // Apart from RunFrom so that a turn without middleware makes no closure.
    private Task RunOne(int index, ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        _middleware[index].OnTurnAsync(turnContext, token => RunFrom(index + 1, turnContext, callback, token), cancellationToken);
}
