using CareerBot.Turns.Stores;

namespace CareerBot.Health;

/// <summary>
/// Whether the store can be written. Anybody may ask, so it is tried once a second at most,
/// and the reason, which names files and servers, is for the log.
/// </summary>
internal sealed class StorageCheck(ITurnStore store, TimeProvider clock, ILogger<StorageCheck> logger)
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private Task<bool>? _last;
    private long _asked;

    public Task<bool> IsWritableAsync()
    {
        lock (_gate)
        {
            if (_last is null || (_last.IsCompleted && clock.GetElapsedTime(_asked) >= s_fresh))
            {
                (_last, _asked) = (TryAsync(), clock.GetTimestamp());
            }

            return _last;
        }
    }

    private async Task<bool> TryAsync()
    {
        try
        {
            await store.CheckAsync(CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (TurnStoreException unwritable)
        {
            logger.StorageUnwritable(unwritable);
            return false;
        }
    }
}
