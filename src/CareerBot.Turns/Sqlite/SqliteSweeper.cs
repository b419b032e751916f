using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Sqlite;

/// <summary>Erases what is old in small portions, so that turns never wait long behind it.</summary>
internal sealed class SqliteSweeper(SqliteWriter writer)
{
    private const int Portion = 500;

    public async Task<long> SweepAsync(RetentionPolicy policy, CancellationToken cancellationToken)
    {
        var erased = 0L;
        foreach (var (table, condition, values) in Rules(policy))
        {
            // An age of MinValue lies before 1970 and so before everything.
            var sql = $"DELETE FROM {table} WHERE ({KeyOf(table)}) IN (SELECT {KeyOf(table)} FROM {table} WHERE {condition} LIMIT {Portion})";
            int portion;
            do
            {
                portion = await writer.WriteAsync(session => session.Execute(sql, values), cancellationToken).ConfigureAwait(false);
                erased += portion;
            }
            while (portion == Portion);
        }

        return erased;
    }

    private static IEnumerable<(string Table, string Condition, object?[] Values)> Rules(RetentionPolicy policy)
    {
        var prefixes = policy.Exceptions.Select(exception => StoreKey.Encode(exception.Prefix)).ToArray();
        for (var i = 0; i < prefixes.Length; i++)
        {
            yield return ("item", "at < ?1 AND substr(key, 1, length(?2)) = ?2", [Ms(policy.Exceptions[i].Before), prefixes[i]]);
        }

        var others = prefixes.Select((_, i) => $" AND substr(key, 1, length(?{i + 2})) <> ?{i + 2}");
        yield return ("item", "at < ?1" + string.Concat(others), [Ms(policy.Before), .. prefixes]);
        yield return ("conversation", "at < ?1", [Ms(policy.Before)]);
        yield return ("handled", "at < ?1", [Ms(policy.HandledBefore)]);
        yield return ("outbox", "state = 1 AND at < ?1", [Ms(policy.HandledBefore)]);
        yield return ("used", "expires < ?1", [Ms(policy.Now)]);
    }

    private static string KeyOf(string table) => table switch
    {
        "outbox" => "sequence",
        "used" => "token",
        _ => "key",
    };

    private static long Ms(DateTimeOffset time) => time.ToUnixTimeMilliseconds();
}
