using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Sqlite;

/// <summary>
/// Erases what is old in small portions, so that turns never wait long behind it: old keys are looked for on a reading connection,
/// each portion from where the last one ended, and only their deletion takes the writer's time.
/// </summary>
internal sealed class SqliteSweeper(SqliteFile file)
{
    private const int Portion = 500;

    public async Task<long> SweepAsync(RetentionPolicy policy, CancellationToken cancellationToken)
    {
        var erased = 0L;
        foreach (var rule in Rules(policy))
        {
            erased += await SweepAsync(rule, cancellationToken).ConfigureAwait(false);
        }

        return erased + await SweepUsedAsync(policy, cancellationToken).ConfigureAwait(false);
    }

    private async Task<long> SweepUsedAsync(RetentionPolicy policy, CancellationToken cancellationToken)
    {
        const string Sql = "DELETE FROM used WHERE token IN (SELECT token FROM used WHERE expires < ?1 LIMIT ?2)";
        var (erased, portion) = (0L, Portion);
        while (portion == Portion)
        {
            portion = await file.Writer.WriteAsync(session => session.Execute(Sql, Ms(policy.Now), Portion), cancellationToken).ConfigureAwait(false);
            erased += portion;
        }

        return erased;
    }

    private async Task<long> SweepAsync(Rule rule, CancellationToken cancellationToken)
    {
        var erased = 0L;
        // Every row has an address of its own, so that a portion can go on where the last one ended whatever the key is.
        var rows = Old(rule, 0);
        while (rows.Count > 0)
        {
            var portion = rows;
            erased += await file.Writer.WriteAsync(session => Erase(session, rule, portion), cancellationToken).ConfigureAwait(false);
            rows = portion.Count < Portion ? [] : Old(rule, portion[^1]);
        }

        return rule.Counts ? erased : 0;
    }

    private List<long> Old(Rule rule, long after) => file.Read(reader =>
    {
        using var statement = new SqliteStatement(
            reader.Connection,
            $"SELECT rowid FROM {rule.Table} WHERE rowid > ?1 AND {rule.Condition} ORDER BY rowid LIMIT {Portion}",
            rule.Values.Length + 1);
        using var row = statement.Read([after, .. rule.Values]);
        var found = new List<long>();
        while (row.Read())
        {
            found.Add(row.GetInt64(0));
        }

        return found;
    });

    private static int Erase(SqliteWriteSession session, Rule rule, List<long> rows)
    {
        var erased = 0;
        // Looked at once more: somebody may have come back in the meantime.
        using var statement = session.PrepareOnce($"DELETE FROM {rule.Table} WHERE rowid = ?1 AND {rule.Condition}", rule.Values.Length + 1);
        foreach (var row in rows)
        {
            erased += statement.Execute([row, .. rule.Values]);
        }

        return erased;
    }

    private static IEnumerable<Rule> Rules(RetentionPolicy policy)
    {
        var prefixes = policy.Exceptions.Select(exception => StoreKey.Encode(exception.Prefix)).ToArray();
        for (var i = 0; i < prefixes.Length; i++)
        {
            yield return new("item", "at < ?2 AND substr(key, 1, length(?3)) = ?3", [Ms(policy.Exceptions[i].Before), prefixes[i]]);
        }

        var others = prefixes.Select((_, i) => $" AND substr(key, 1, length(?{i + 3})) <> ?{i + 3}");
        yield return new("item", "at < ?2" + string.Concat(others), [Ms(policy.Before), .. prefixes]);
        // The entries first, in portions; what is left for the deletion of the conversation is only its head.
        yield return new("log", "EXISTS (SELECT 1 FROM conversation AS c WHERE c.id = log.conversation AND c.at < ?2)", [Ms(policy.Before)]) { Counts = false };
        yield return new("conversation", "at < ?2", [Ms(policy.Before)]);
        yield return new("handled", "at < ?2", [Ms(policy.HandledBefore)]);
        yield return new("outbox", "state = 1 AND at < ?2", [Ms(policy.HandledBefore)]);
        yield return new("outbox", "state <> 1 AND at < ?2", [Ms(policy.Before)]);
    }

    // An age of MinValue lies before 1970 and so before everything.
    private static long Ms(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    private sealed record Rule(string Table, string Condition, object?[] Values)
    {
        public bool Counts { get; init; } = true;
    }
}
