using CareerBot.Turns.Stores;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Turns.Retention;

/// <summary>Erases in the background what <see cref="RetentionOptions"/> says is old enough.</summary>
public sealed class RetentionSweeper : BackgroundService
{
    // A program that is restarted every night must sweep too, but not while it has to answer its first requests.
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);

    private readonly ITurnStore _store;
    private readonly RetentionOptions _options;
    private readonly RetentionClass[] _classes;
    private readonly TimeProvider _time;
    private readonly ILogger<RetentionSweeper> _logger;

    /// <summary>Makes a sweeper of a store.</summary>
    public RetentionSweeper(
        ITurnStore store,
        IOptions<RetentionOptions> options,
        IEnumerable<RetentionClass> classes,
        TimeProvider time,
        ILogger<RetentionSweeper> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _store = store;
        _options = options.Value;
        _classes = [.. classes];
        _time = time;
        _logger = logger;
    }

    /// <summary>Erases what is old now.</summary>
    /// <returns>The number of records that were erased.</returns>
    /// <exception cref="TurnStoreException">The store could not do it; what was erased until then stays erased.</exception>
    public async Task<long> SweepAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var policy = new RetentionPolicy
        {
            Now = now,
            Before = now.AddDays(-_options.Days),
            HandledBefore = now.AddDays(-Math.Min(_options.Days, _options.RepeatDays)),
            Exceptions = [.. _classes.Select(one => one.At(now, _options))],
        };
        return await _store.SweepAsync(policy, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(FirstPause < _options.Interval ? FirstPause : _options.Interval, _time, stoppingToken).ConfigureAwait(false);
            while (true)
            {
                await SweepAndTellAsync(stoppingToken).ConfigureAwait(false);
                await Task.Delay(_options.Interval, _time, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; what is still old is erased after the next start.
        }
    }

    private async Task SweepAndTellAsync(CancellationToken cancellationToken)
    {
        try
        {
            var erased = await SweepAsync(cancellationToken).ConfigureAwait(false);
            if (erased > 0)
            {
                _logger.Swept(erased);
            }
        }
        catch (TurnStoreException error)
        {
            _logger.SweepFailed(error.Message);
        }
    }
}
