using CareerBot.Turns.Stores;

using Microsoft.Data.Sqlite;

namespace CareerBot.Turns.Sqlite;

/// <summary>The tables, and the steps from each older version of them to the next.</summary>
internal static class SqliteSchema
{
    // One script per version, applied in order; a released script is never edited.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE item (key TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, at INTEGER NOT NULL, value BLOB NOT NULL);
        CREATE TABLE handled (key TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL, value BLOB NOT NULL);
        CREATE TABLE conversation (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, "end" INTEGER NOT NULL, at INTEGER NOT NULL);
        CREATE TABLE log (
            conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, at INTEGER NOT NULL, value BLOB NOT NULL,
            PRIMARY KEY (conversation, position));
        CREATE TABLE outbox (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, conversation TEXT NOT NULL, id TEXT NOT NULL UNIQUE,
            state INTEGER NOT NULL, attempts INTEGER NOT NULL, due INTEGER NOT NULL, at INTEGER NOT NULL,
            error TEXT, channel_id TEXT, value BLOB NOT NULL);
        CREATE INDEX outbox_pending ON outbox (conversation, sequence) WHERE state = 0;
        CREATE INDEX outbox_dead ON outbox (sequence) WHERE state = 2;
        CREATE INDEX outbox_delivered ON outbox (at) WHERE state = 1;
        CREATE TABLE used (token TEXT NOT NULL PRIMARY KEY, expires INTEGER NOT NULL) WITHOUT ROWID;
        """,
    ];

    public static void Migrate(SqliteConnection connection, string path)
    {
        var version = Convert.ToInt32(Scalar(connection, "PRAGMA user_version"), null);
        if (version > Steps.Length)
        {
            throw new TurnStoreException(
                $"The storage file '{path}' was written by a newer version of this program (format {version}, known: {Steps.Length}). Start that version, or point Storage:Path to another file.");
        }

        for (; version < Steps.Length; version++)
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, Steps[version]);
            Execute(connection, $"PRAGMA user_version = {version + 1}");
            transaction.Commit();
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
