using CareerBot.Dialogs.Plan;
using CareerBot.Turns.Delivery;
using CareerBot.Turns.Stores;
using Microsoft.Extensions.Options;

namespace CareerBot.Nudges;

/// <summary>
/// Sends the weekly nudges that are due. Each is claimed in the shared store before it is posted, so that of several instances one sends it,
/// and a crash in between loses it rather than sending it twice.
/// </summary>
internal sealed class NudgeSender(
    NudgeBook book,
    NudgeWriter writer,
    ITurnStore store,
    ContinueConversation open,
    IOptions<NudgeOptions> options,
    TimeProvider time,
    ILogger<NudgeSender> logger) : BackgroundService
{
    private static readonly TimeSpan ClaimIsKept = TimeSpan.FromDays(8);

    private readonly NudgeOptions _options = options.Value;

    /// <summary>Sends what is due now.</summary>
    /// <returns>How many were claimed here.</returns>
    public async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var claimed = 0;
        foreach (var (key, entry) in await book.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var due = entry.Time.LastBefore(now);
            if (due < entry.Since || now - due > _options.Patience || IsNight(entry, now)
                || !await store.UseOnceAsync($"nudge/{key}/{due.ToUnixTimeSeconds()}", now + ClaimIsKept, cancellationToken).ConfigureAwait(false))
            {
                continue;
            }

            claimed++;
            await TrySendAsync(entry, cancellationToken).ConfigureAwait(false);
        }

        return claimed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(_options.Interval, time, stoppingToken).ConfigureAwait(false);
                await TrySendAsync(stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; the next one, or another instance, goes on.
        }
    }

    // Due before the night, found in it after an outage: better not at all.
    private bool IsNight(NudgeEntry entry, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(entry.Time.Zone, out var own) ? own : TimeZoneInfo.Utc;
        return _options.IsQuiet((int)TimeZoneInfo.ConvertTime(now, zone).TimeOfDay.TotalMinutes);
    }

    private async Task TrySendAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TurnStoreException error)
        {
            logger.NudgesFailed(error.Message);
        }
    }

    private async Task TrySendAsync(NudgeEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            var isWanted = true;
            await open(
                entry.ToReference(),
                async (turn, token) =>
                {
                    var nudge = await writer.WriteAsync(turn, token).ConfigureAwait(false);
                    isWanted = nudge is not null;
                    await (nudge is null ? Task.CompletedTask : turn.SendActivityAsync(nudge, token)).ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
            await (isWanted ? Task.CompletedTask : book.StrikeAsync(entry, cancellationToken)).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // One person who cannot be reached must not keep the others from theirs.
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.NudgeLost(entry.Channel, error.GetType().Name);
        }
    }
}
