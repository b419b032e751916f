using System.Net.Sockets;

using CareerBot.Turns.Stores;

using Npgsql;

namespace CareerBot.Turns.Postgres;

/// <summary>What a failure of the database means.</summary>
internal static class PostgresErrors
{
    /// <summary>Whether the failure is one of the database, and not of this program.</summary>
    public static bool IsOfDatabase(Exception error) => error is NpgsqlException or SocketException or TimeoutException or IOException;

    /// <summary>Whether it passes when the database is back.</summary>
    public static bool Passes(Exception error) => error switch
    {
        PostgresException { SqlState: var state } => Refuses(error)
            || state.StartsWith("08", StringComparison.Ordinal)
            || state is PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        _ => IsOfDatabase(error),
    };

    /// <summary>Whether the server says that it ends or begins, so that what it was asked to do was certainly not done.</summary>
    public static bool Refuses(Exception error) => error is PostgresException
    {
        SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow,
    };

    /// <summary>Whether somebody else was faster; nothing was written then.</summary>
    public static bool IsConflict(PostgresException error) =>
        error.SqlState is PostgresSchema.Conflict or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    public static TurnStoreException Explain(PostgresNames names, Exception error) =>
        new($"The storage {names.Described} {Reason(error)}.", error);

    private static string Reason(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            "refuses this user; check user name and password in Storage:ConnectionString",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            "does not exist; create the database, or name another one in Storage:ConnectionString",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
            "may not be written by this user; grant it the right to create a schema and to write there",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "cannot grow because the server's disk is full; nothing that was confirmed is lost",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
            "has no connection free; lower 'Maximum Pool Size' in Storage:ConnectionString or raise the server's max_connections",
        PostgresException { SqlState: var state } => $"refused what it was asked to do (PostgreSQL {state})",
        _ => "cannot be reached; check that the server runs and that Storage:ConnectionString names it",
    };
}
