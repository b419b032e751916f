using CareerBot.Turns.Stores;

using Dapper;

using Npgsql;

namespace CareerBot.Turns.Postgres;

/// <summary>Erases what is old in small portions, each from where the last one ended. Of several instances one does it at a time.</summary>
internal sealed class PostgresSweeper(PostgresDatabase database)
{
    private const int Portion = 500;

    public Task<long> SweepAsync(RetentionPolicy policy, CancellationToken cancellationToken) => database.NowAsync(
        connection => SweepAsync(connection, policy, cancellationToken), cancellationToken);

    private async Task<long> SweepAsync(NpgsqlConnection connection, RetentionPolicy policy, CancellationToken cancellationToken)
    {
        var values = new { @lock = database.Names.Lock("sweep", "") };
        if (!await connection.ExecuteScalarAsync<bool>("SELECT pg_try_advisory_lock(@lock)", values).ConfigureAwait(false))
        {
            return 0;
        }

        try
        {
            var erased = 0L;
            foreach (var rule in Rules(policy))
            {
                erased += await SweepAsync(connection, rule, cancellationToken).ConfigureAwait(false);
            }

            return erased;
        }
        finally
        {
            await connection.ExecuteAsync("SELECT pg_advisory_unlock(@lock)", values).ConfigureAwait(false);
        }
    }

    private static async Task<long> SweepAsync(NpgsqlConnection connection, Rule rule, CancellationToken cancellationToken)
    {
        // A row's place on the disk: no index is needed, and a row that was written anew has moved on.
        var sql =
            $"""
            WITH old AS (SELECT ctid AS place FROM {rule.Table} WHERE ctid > @after::text::tid AND {rule.Condition} ORDER BY ctid LIMIT {Portion}),
            gone AS (DELETE FROM {rule.Table} WHERE ctid = ANY (ARRAY (SELECT place FROM old)) AND {rule.Condition} RETURNING 1)
            SELECT (SELECT max(place)::text FROM old), (SELECT count(*) FROM gone)
            """;
        var (erased, after) = (0L, "(0,0)");
        while (true)
        {
            var values = new DynamicParameters(rule.Values);
            values.Add("after", after);
            var (last, gone) = await connection.QuerySingleAsync<(string? Last, long Gone)>(
                new CommandDefinition(sql, values, cancellationToken: cancellationToken)).ConfigureAwait(false);
            if (last is null)
            {
                return erased;
            }

            (after, erased) = (last, erased + (rule.Counts ? gone : 0));
        }
    }

    private static IEnumerable<Rule> Rules(RetentionPolicy policy)
    {
        foreach (var (prefix, before) in policy.Exceptions)
        {
            yield return new("item", "at < @before AND starts_with(key, @prefix)", new { before = Ms(before), prefix = StoreKey.Encode(prefix) });
        }

        var prefixes = policy.Exceptions.Select(exception => StoreKey.Encode(exception.Prefix)).ToArray();
        yield return new(
            "item",
            "at < @before AND NOT EXISTS (SELECT 1 FROM unnest(@prefixes) AS p WHERE starts_with(key, p))",
            new { before = Ms(policy.Before), prefixes });
        // The entries first, in portions; what is left for the deletion of the conversation is only its head.
        yield return new(
            "log",
            "EXISTS (SELECT 1 FROM conversation AS c WHERE c.id = log.conversation AND c.at < @before)",
            new { before = Ms(policy.Before) }) { Counts = false };
        yield return new("conversation", "at < @before", new { before = Ms(policy.Before) });
        yield return new("handled", "at < @before", new { before = Ms(policy.HandledBefore) });
        yield return new(
            "outbox",
            "at < CASE WHEN state = 1 THEN @handled ELSE @before END",
            new { before = Ms(policy.Before), handled = Ms(policy.HandledBefore) });
        yield return new("used", "expires < @now", new { now = Ms(policy.Now) });
    }

    // An age of MinValue lies before 1970 and so before everything.
    private static long Ms(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    private sealed record Rule(string Table, string Condition, object Values)
    {
        public bool Counts { get; init; } = true;
    }
}
