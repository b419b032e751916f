using CareerBot.Turns.Stores;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Turns.Delivery;

/// <summary>Opens a conversation on the channel that it belongs to, as an adapter's <c>ContinueConversationAsync</c> does.</summary>
public delegate Task ContinueConversation(ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken);

/// <summary>
/// Delivers in the background what a channel did not take at first, and what a program that ended in the middle has left behind. A
/// conversation's entries leave in order; whoever drains holds the conversation, so that of several instances one does.
/// </summary>
internal sealed class OutboxDrainer(
    ITurnStore store,
    OutboxDelivery delivery,
    ContinueConversation open,
    IOptions<OutboxOptions> options,
    TimeProvider time,
    ILogger<OutboxDrainer> logger) : BackgroundService
{
    private const int Portion = 64;

    // Deeper than that is deep enough to look.
    private const int MeasuredDepth = 1000;

    private readonly OutboxOptions _options = options.Value;

    /// <summary>Tries everything that is due, once.</summary>
    /// <returns>The number of conversations that were looked at.</returns>
    public async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        var due = await store.Outbox.DueAsync(time.GetUtcNow() - _options.Grace, Portion, cancellationToken).ConfigureAwait(false);
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = _options.Parallel, CancellationToken = cancellationToken },
            DrainAsync).ConfigureAwait(false);
        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                if (await TryDrainAsync(stoppingToken).ConfigureAwait(false) < Portion)
                {
                    await Task.Delay(_options.Interval, time, stoppingToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; the next one goes on.
        }
    }

    private async Task<int> TryDrainAsync(CancellationToken cancellationToken)
    {
        try
        {
            var looked = await DrainAsync(cancellationToken).ConfigureAwait(false);
            await MeasureAsync(cancellationToken).ConfigureAwait(false);
            return looked;
        }
        catch (TurnStoreException error)
        {
            logger.DrainFailed(error.Message);
            return 0;
        }
    }

    private async Task MeasureAsync(CancellationToken cancellationToken)
    {
        if (TurnMeasures.WantsDepth)
        {
            var waiting = await store.Outbox.ListAsync(dead: false, MeasuredDepth, cancellationToken).ConfigureAwait(false);
            var dead = await store.Outbox.ListAsync(dead: true, MeasuredDepth, cancellationToken).ConfigureAwait(false);
            TurnMeasures.OutboxIs(waiting.Count, dead.Count);
        }
    }

    private async ValueTask DrainAsync(string conversation, CancellationToken cancellationToken)
    {
        await using var turn = await store.BeginAsync(new TurnScope(conversation), cancellationToken).ConfigureAwait(false);
        // Looked at again now that nobody else can deliver: a turn, or another instance, may have done it.
        var entries = await store.Outbox.ReadAsync(conversation, cancellationToken).ConfigureAwait(false);
        if (entries is [var first, ..] && first.Due <= time.GetUtcNow())
        {
            await DrainAsync(first, entries, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task DrainAsync(OutboxEntry first, IReadOnlyList<OutboxEntry> entries, CancellationToken stopping)
    {
        try
        {
            var reference = ReferenceOf(Reply.FromJson(first.Id, first.Value.Span).Activity);
            await open(reference, (context, _) => delivery.DrainAsync(context, entries, stopping), CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // One conversation that cannot be opened must not keep the others from theirs.
        catch (Exception error) when (error is not TurnStoreException)
#pragma warning restore CA1031
        {
            await delivery.FailAsync(first, error).ConfigureAwait(false);
        }
    }

    private static ConversationReference ReferenceOf(Activity reply) => new()
    {
        ChannelId = reply.ChannelId,
        ServiceUrl = reply.ServiceUrl,
        Conversation = reply.Conversation,
        Bot = reply.From,
        User = reply.Recipient,
        Locale = reply.Locale,
    };
}
