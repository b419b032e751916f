using System.Runtime.InteropServices;

using CareerBot.Turns.Stores;

using Npgsql;

using NpgsqlTypes;

namespace CareerBot.Turns.Postgres;

/// <summary>Items as rows and parameters.</summary>
internal static class PostgresItems
{
    public static async Task<StoredItem?> ReadAsync(NpgsqlConnection connection, string key, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT version, value, at FROM item WHERE key = $1", connection)
        {
            Parameters = { new() { Value = StoreKey.Encode(key) } },
        };
        await using var row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await row.ReadAsync(cancellationToken).ConfigureAwait(false)
            ? new StoredItem(row.GetFieldValue<byte[]>(1), row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)))
            : null;
    }

    /// <returns><see langword="false"/> if somebody else was faster; nothing was written then.</returns>
    public static async Task<bool> WriteAsync(
        NpgsqlConnection connection, IReadOnlyList<ItemChange> changes, long now, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT write_items($1, $2, $3, $4)", connection);
        Add(command.Parameters, changes);
        command.Parameters.Add(new() { Value = now });
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (PostgresException error) when (PostgresErrors.IsConflict(error))
        {
            return false;
        }
    }

    /// <summary>Adds changes as three lists: keys, values, expected versions.</summary>
    public static void Add(NpgsqlParameterCollection parameters, IReadOnlyList<ItemChange> changes)
    {
        parameters.Add(new() { Value = changes.Select(change => StoreKey.Encode(change.Key)).ToArray() });
        parameters.Add(new()
        {
            Value = changes.Select(change => change.Value is { } value ? Blob(value) : null).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea,
        });
        parameters.Add(new() { Value = changes.Select(change => change.Expected).ToArray() });
    }

    /// <summary>The bytes as an array, without a copy where the memory is one.</summary>
    public static byte[] Blob(ReadOnlyMemory<byte> value) =>
        MemoryMarshal.TryGetArray(value, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : value.ToArray();
}
