using Npgsql;

namespace CareerBot.EndToEnd.Tests.Instances;

/// <summary>A schema of a test's own on the server that tests/run.sh has started.</summary>
internal sealed class PostgresSchema : IDisposable
{
    private readonly string _schema = $"test_{Guid.NewGuid():N}";

    public static string? Address { get; } = Environment.GetEnvironmentVariable("CAREERBOT_TEST_POSTGRES");

    public string[] Settings =>
    [
        "--Storage:Kind=Postgres",
        $"--Storage:ConnectionString={new NpgsqlConnectionStringBuilder(Address) { SearchPath = _schema }.ConnectionString}",
    ];

    public void Dispose()
    {
        using var connection = new NpgsqlConnection(Address + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand($"DROP SCHEMA IF EXISTS {_schema} CASCADE", connection);
        command.ExecuteNonQuery();
    }
}

/// <summary>A fact that needs PostgreSQL; skipped, visibly, where there is none.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresSchema.Address is null
        ? "Needs PostgreSQL: run tests/run.sh, or set CAREERBOT_TEST_POSTGRES to a connection string."
        : null;
}
