using CareerBot.Turns.Memory;
using CareerBot.Turns.Postgres;
using CareerBot.Turns.Sqlite;
using CareerBot.Turns.Stores;

namespace CareerBot.Turns;

/// <summary>Makes the store that section <c>Storage</c> describes.</summary>
public static class TurnStores
{
    /// <summary>Makes a store; it is not opened yet.</summary>
    /// <param name="options">Which one, and where.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="TurnStoreException">A setting is missing; the message says which.</exception>
    public static ITurnStore Create(StorageOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Kind switch
        {
            StorageKind.Memory => new MemoryTurnStore(time),
            StorageKind.Sqlite => new SqliteTurnStore(options.Path, time),
            StorageKind.Postgres => new PostgresTurnStore(
                options.ConnectionString is { Length: > 0 } connection
                    ? connection
                    : throw new TurnStoreException("Storage:Kind=Postgres needs Storage:ConnectionString, as in Host=127.0.0.1;Database=careerbot;Username=careerbot;Password=…"),
                time,
                options.Patience),
            _ => throw new TurnStoreException($"Storage:Kind={options.Kind} is not known; use Sqlite, Postgres or Memory."),
        };
    }

    /// <summary>
    /// Makes a store for a look at it, or at its outbox, while a server may be using it. Do not run turns, write items or import with it.
    /// </summary>
    /// <exception cref="TurnStoreException">There is nothing to look at, or a setting is missing.</exception>
    public static ITurnStore CreateBeside(StorageOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Kind == StorageKind.Sqlite ? new SqliteTurnStore(options.Path, time) { Beside = true } : Create(options, time);
    }
}
