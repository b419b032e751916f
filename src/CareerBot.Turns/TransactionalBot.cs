using CareerBot.Turns.Delivery;
using CareerBot.Turns.State;
using CareerBot.Turns.Stores;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Turns;

/// <summary>
/// Runs another bot so that each turn is a transaction: the bot's state, its replies and the fact that the activity was handled are
/// committed together; then the replies are delivered. An activity that comes again gets the replies that it got before. Give this to
/// the adapter in place of the bot.
/// </summary>
/// <remarks>
/// A turn outlives the request that brought it: the caller's token is not looked at, the limit is <see cref="TurnOptions.Timeout"/>.
/// A bot that throws leaves its state as it was; a person who sent a message gets the host's <see cref="ApologyText"/>.
/// Failures of the store are thrown as <see cref="TurnStoreException"/>: then nothing was committed, and the channel may send again.
/// </remarks>
public sealed class TransactionalBot : IBot
{
    private readonly IBot _bot;
    private readonly ITurnStore _store;
    private readonly StateJson _json;
    private readonly ApologyText _apology;
    private readonly TurnOptions _options;
    private readonly OutboxDelivery _outbox;
    private readonly TimeProvider _time;
    private readonly ILogger<TransactionalBot> _logger;

    internal TransactionalBot(
        IBot bot,
        ITurnStore store,
        StateJson json,
        ApologyText apology,
        IOptions<TurnOptions> options,
        OutboxDelivery outbox,
        TimeProvider time,
        ILogger<TransactionalBot> logger)
    {
        _bot = bot;
        _store = store;
        _json = json;
        _apology = apology;
        _options = options.Value;
        _outbox = outbox;
        _time = time;
        _logger = logger;
    }

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        OnTurnAsync(turnContext, _bot.OnTurnAsync);

    /// <summary>Runs a turn that is not for the bot (a reminder, say) with the same promises.</summary>
    /// <param name="turnContext">The context that an adapter made; its replies leave through it after the commit.</param>
    /// <param name="callback">What to run; more than once if somebody else is faster.</param>
    public async Task OnTurnAsync(ITurnContext turnContext, BotCallbackHandler callback)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        using var limit = new CancellationTokenSource(_options.Timeout, _time);
        var log = turnContext.TurnState.Get<TurnLog>();
        var route = RouteOf(turnContext, log);
        var scope = TurnKeys.ScopeOf(turnContext.Activity, log);
        using var measure = TurnMeasures.Begin(turnContext.Activity, route.Reference, _time);
        Exception? failure = null;
        for (var tries = 1; ; tries++)
        {
            await using var turn = await _store.BeginAsync(scope, limit.Token).ConfigureAwait(false);
            if (turn.Handled is { } handled)
            {
                measure.Outcome = "repeated";
                _logger.TurnRepeated(turnContext.Activity.ChannelId);
                await route.RepeatAsync(turn, handled).ConfigureAwait(false);
                return;
            }

            if (log is not null && turn.LogEnd >= log.MaxEntries)
            {
                measure.Outcome = "refused";
                log.IsFull = true;
                return;
            }

            var run = new TurnTry(turn, turnContext, route, _json, _time, _options.MaxStateBytes);
            if (await TryAsync(run, callback, failure, limit.Token).ConfigureAwait(false))
            {
                measure.Outcome = run.HasFailed ? "failed" : "answered";
                await route.DeliverAsync(turn, run.Replies).ConfigureAwait(false);
                return;
            }

            if (failure is not null)
            {
                // Not even the apology could be committed.
                throw failure;
            }

            failure = tries >= _options.Tries ? new TurnConflictException() : null;
            _logger.TurnRunsAgain(route.Reference, tries + 1);
        }
    }

    private ReplyRoute RouteOf(ITurnContext context, TurnLog? log) =>
        log is not null ? new LogRoute(context, log, _store.Feed, _time)
        : context.Activity.DeliveryMode == DeliveryModes.ExpectReplies ? new ResponseRoute(context)
        : new ConnectorRoute(context, _outbox);

    private async Task<bool> TryAsync(TurnTry run, BotCallbackHandler callback, Exception? failure, CancellationToken limit)
    {
        try
        {
            if (failure is null)
            {
                await run.RunAsync(callback, limit).ConfigureAwait(false);
                return await run.CommitAsync().ConfigureAwait(false);
            }
        }
        catch (TurnConflictException)
        {
            return false;
        }
        catch (Exception error) when (error is not TurnStoreException)
        {
            failure = error;
        }

        await ApologizeAsync(run, failure, limit).ConfigureAwait(false);
        return await run.CommitAsync().ConfigureAwait(false);
    }

    private Task ApologizeAsync(TurnTry run, Exception failure, CancellationToken limit)
    {
        var activity = run.Incoming;
        run.HasFailed = true;
        if (failure is OperationCanceledException && limit.IsCancellationRequested)
        {
            _logger.TurnTimedOut(run.Reference, _options.Timeout);
        }
        else
        {
            _logger.TurnFailed(run.Reference, activity.Type, activity.ChannelId, SafeException.Describe(failure));
        }

        return run.RunAsync(
            activity.Type switch
            {
                ActivityTypes.Message => (context, token) =>
                    context.SendActivityAsync(MessageFactory.Text(_apology(activity, run.Reference)), token),
                ActivityTypes.Invoke => (context, token) => context.SendActivityAsync(
                    new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 500 } }, token),
                _ => (_, _) => Task.CompletedTask,
            },
            CancellationToken.None);
    }
}
