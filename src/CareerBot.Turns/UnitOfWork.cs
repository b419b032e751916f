using System.Globalization;
using CareerBot.Turns.State;
using CareerBot.Turns.Stores;

using Microsoft.Bot.Builder;

namespace CareerBot.Turns;

/// <summary>
/// What one try of a turn has read and written. It reads its own writes, serialises at the write (so that later changes of the object
/// do not slip in), and hands over its changes with the versions that were read.
/// </summary>
internal sealed class UnitOfWork(ITurn turn, StateJson json, TimeProvider time, int maxBytes)
{
    private static readonly TimeSpan TouchAfter = TimeSpan.FromDays(1);

    private static readonly AsyncLocal<UnitOfWork?> Ambient = new();

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly List<string> _erased = [];
    private volatile bool _closed;
    private volatile bool _givenUp;

    /// <summary>The unit of the turn that is running here; <see langword="null"/> outside of turns and after their end.</summary>
    /// <exception cref="OperationCanceledException">The turn was given up while it ran: what it still does must not reach the store.</exception>
    public static UnitOfWork? Current => Ambient.Value switch
    {
        { _givenUp: true } => throw new OperationCanceledException("The turn took too long and was given up."),
        { _closed: false } unit => unit,
        _ => null,
    };

    /// <summary>Makes this the current unit for the calling async method and what it calls.</summary>
    public void Enter() => Ambient.Value = this;

    /// <summary>Ends the unit: what comes late from work that the turn left behind is not part of it.</summary>
    /// <param name="isRunning">The turn itself has not ended: nobody waits for it any more.</param>
    public void Close(bool isRunning)
    {
        _givenUp = isRunning;
        _closed = true;
    }

    public async ValueTask<object?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        if (!TryFind(key, out var slot))
        {
            var stored = await turn.ReadAsync(key, cancellationToken).ConfigureAwait(false);
            slot = new Slot(stored?.Version ?? ItemChange.Absent, stored?.Value, Changed: stored is { } item && LooksOld(item));
            Keep(key, slot);
        }

        return slot.Value is { } value ? StorageItem.Tagged(json.Read(value.Span), slot.Expected) : null;
    }

    public void Write(string key, object? value)
    {
        var bytes = value is null ? default(ReadOnlyMemory<byte>?) : json.Write(value);
        if (bytes?.Length > maxBytes)
        {
            throw new StateTooLargeException(bytes.Value.Length, maxBytes);
        }

        var isKnown = TryFind(key, out var slot);
        var expected = isKnown ? slot.Expected : ItemChange.Any;
        if (StorageItem.TagOf(value) is { } tag && expected != tag && expected != ItemChange.Any)
        {
            throw new TurnConflictException(key);
        }

        if (isKnown && IsSame(slot.Value, bytes))
        {
            return;
        }

        Keep(key, new Slot(StorageItem.TagOf(value) ?? expected, bytes, Changed: true));
    }

    /// <summary>Conversations that are erased with the commit.</summary>
    public IReadOnlyList<string> Erased => _erased;

    public void Erase(string conversation)
    {
        lock (_gate)
        {
            _erased.Add(conversation);
        }
    }

    public List<ItemChange> Changes()
    {
        lock (_gate)
        {
            var changes = new List<ItemChange>(_slots.Count);
            foreach (var (key, slot) in _slots)
            {
                if (slot.Changed)
                {
                    changes.Add(new ItemChange(key, slot.Value, slot.Expected));
                }
            }

            return changes;
        }
    }

    private static bool IsSame(ReadOnlyMemory<byte>? before, ReadOnlyMemory<byte>? now) =>
        before is { } had ? now is { } has && had.Span.SequenceEqual(has.Span) : now is null;

    // What is only ever read (a person's language) would look old to the retention sweep though the person is here every day.
    private bool LooksOld(StoredItem item) => item.At < time.GetUtcNow() - TouchAfter;

    private bool TryFind(string key, out Slot slot)
    {
        lock (_gate)
        {
            return _slots.TryGetValue(key, out slot);
        }
    }

    private void Keep(string key, Slot slot)
    {
        lock (_gate)
        {
            _slots[key] = slot;
        }
    }

    private readonly record struct Slot(long Expected, ReadOnlyMemory<byte>? Value, bool Changed);
}

/// <summary>The version as the SDK's items carry it.</summary>
internal static class StorageItem
{
    public static object? Tagged(object? value, long version)
    {
        if (value is IStoreItem item)
        {
            item.ETag = version.ToString(CultureInfo.InvariantCulture);
        }

        return value;
    }

    /// <summary>The version that an item says it was read with; <see langword="null"/> if it does not say one.</summary>
    public static long? TagOf(object? value) =>
        value is IStoreItem { ETag: { Length: > 0 } tag } && tag != "*" && long.TryParse(tag, CultureInfo.InvariantCulture, out var version) ? version : null;
}
