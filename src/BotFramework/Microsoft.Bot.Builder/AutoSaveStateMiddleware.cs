namespace Microsoft.Bot.Builder;

/// <summary>Saves states at the end of each turn.</summary>
public class AutoSaveStateMiddleware : IMiddleware
{
    /// <summary>Creates a middleware that saves the given states.</summary>
    public AutoSaveStateMiddleware(params BotState[] botStates)
    {
        BotStateSet = new BotStateSet(botStates);
    }

    /// <summary>Creates a middleware that saves the states of a set.</summary>
    public AutoSaveStateMiddleware(BotStateSet botStateSet)
    {
        BotStateSet = botStateSet;
    }

    /// <summary>The states.</summary>
    public BotStateSet BotStateSet { get; set; }

    /// <summary>Adds a state.</summary>
    /// <returns>This middleware.</returns>
    public AutoSaveStateMiddleware Add(BotState botState)
    {
        BotStateSet.Add(botState ?? throw new ArgumentNullException(nameof(botState)));
        return this;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        await next(cancellationToken).ConfigureAwait(false);
        await BotStateSet.SaveAllChangesAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
    }
}
