using Npgsql;

namespace CareerBot.Turns.Tests.Stores;

/// <summary>The server that tests/run.sh has started, and a schema of a test's own on it.</summary>
internal sealed class PostgresServer
{
    private readonly string _schema = $"test_{Guid.NewGuid():N}";

    public static string? WhyNot { get; } = Address is null
        ? "Needs PostgreSQL: run tests/run.sh, or set CAREERBOT_TEST_POSTGRES to a connection string."
        : null;

    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(Address) { SearchPath = _schema, MaxPoolSize = 8, ApplicationName = _schema }.ConnectionString;

    private static string? Address => Environment.GetEnvironmentVariable("CAREERBOT_TEST_POSTGRES");

    public async Task<T?> AskAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }

    public void Drop()
    {
        using var connection = new NpgsqlConnection(Address + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand($"DROP SCHEMA IF EXISTS {_schema} CASCADE", connection);
        command.ExecuteNonQuery();
    }
}
