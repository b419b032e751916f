using System.Security.Cryptography;
using System.Text.Json;

using CareerBot.Turns.Stores;

namespace CareerBot.DirectLine.Tokens;

/// <summary>
/// The keys that sign tokens: the current one signs, the previous one is still believed. They lie in the store, so that all instances
/// accept each other's tokens and a restart invalidates none.
/// </summary>
public sealed class SigningKeys(ITurnStore store, TimeProvider time) : IDisposable
{
    /// <summary>Under this key the ring lies in the store; keep it out of the retention sweep.</summary>
    public const string StoreKey = "~/keys/directline";

    /// <summary>So long after a roll the keys before it may still sign, on instances that have not looked since.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ReloadPause = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _loading = new(1, 1);
    private KeyRing? _ring;
    private long _loaded;
    private (long At, string Message)? _failed;

    /// <summary>Makes a new key the current one. Tokens of the one before the last are not believed any more.</summary>
    public async Task RollAsync(CancellationToken cancellationToken)
    {
        StoredItem? stored;
        KeyRing next;
        do
        {
            stored = await store.ReadAsync(StoreKey, cancellationToken).ConfigureAwait(false);
            next = new KeyRing(NewKey(), stored is { } item ? Parse(item).Current : null);
        }
        while (!await TryStoreAsync(next, stored?.Version ?? ItemChange.Absent, cancellationToken).ConfigureAwait(false));
        Volatile.Write(ref _ring, next);
    }

    /// <inheritdoc/>
    public void Dispose() => _loading.Dispose();

    internal async ValueTask<SigningKey> CurrentAsync(CancellationToken cancellationToken) =>
        (await RingAsync(cancellationToken).ConfigureAwait(false)).Current;

    /// <summary>The key with an id; <see langword="null"/> if no instance has it, or has it any more.</summary>
    internal async ValueTask<SigningKey?> FindAsync(string? id, CancellationToken cancellationToken)
    {
        var ring = await RingAsync(cancellationToken).ConfigureAwait(false);
        if (In(ring, id) is { } key)
        {
            return key;
        }

        // Another instance may have rolled the keys. Made-up ids must not make us read the store each time.
        return time.GetElapsedTime(Interlocked.Read(ref _loaded)) > ReloadPause
            ? In(await LoadAsync(ring, cancellationToken).ConfigureAwait(false), id)
            : null;
    }

    private static SigningKey? In(KeyRing ring, string? id) =>
        ring.Current.Id == id ? ring.Current : ring.Previous?.Id == id ? ring.Previous : null;

    private static SigningKey NewKey() => new(RandomNumberGenerator.GetHexString(8, lowercase: true), RandomNumberGenerator.GetBytes(32));

    private static KeyRing Parse(StoredItem item) => JsonSerializer.Deserialize(item.Value.Span, TokenContext.Default.KeyRing)!;

    // Looked for again now and then: who rolls the keys may be another instance, or a command.
    private async ValueTask<KeyRing> RingAsync(CancellationToken cancellationToken)
    {
        var ring = Volatile.Read(ref _ring);
        if (ring is not null && time.GetElapsedTime(Interlocked.Read(ref _loaded)) < Freshness)
        {
            return ring;
        }

        try
        {
            return await LoadAsync(ring, cancellationToken).ConfigureAwait(false);
        }
        catch (TurnStoreException) when (ring is not null)
        {
            // The keys of a minute ago are better than none while the store is away.
            return ring;
        }
    }

    private async Task<KeyRing> LoadAsync(KeyRing? known, CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        await _loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_ring is { } ring && !ReferenceEquals(ring, known))
            {
                return ring;
            }

            // An outage is ridden out once for all who wait, and not by one after the other.
            if (_failed is { } failed && failed.At > asked)
            {
                throw new TurnStoreException(failed.Message);
            }

            _ring = await ReadOrMakeAsync(cancellationToken).ConfigureAwait(false);
            Interlocked.Exchange(ref _loaded, time.GetTimestamp());
            return _ring;
        }
        catch (TurnStoreException failure)
        {
            _failed = (time.GetTimestamp(), failure.Message);
            throw;
        }
        finally
        {
            _loading.Release();
        }
    }

    private async Task<KeyRing> ReadOrMakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await store.ReadAsync(StoreKey, cancellationToken).ConfigureAwait(false) is { } stored)
            {
                return Parse(stored);
            }

            var first = new KeyRing(NewKey(), null);
            if (await TryStoreAsync(first, ItemChange.Absent, cancellationToken).ConfigureAwait(false))
            {
                return first;
            }
        }
    }

    private ValueTask<bool> TryStoreAsync(KeyRing ring, long expected, CancellationToken cancellationToken) => store.WriteAsync(
        [new ItemChange(StoreKey, JsonSerializer.SerializeToUtf8Bytes(ring, TokenContext.Default.KeyRing), expected)], cancellationToken);
}
