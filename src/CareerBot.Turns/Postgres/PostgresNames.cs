using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

using Npgsql;

namespace CareerBot.Turns.Postgres;

/// <summary>What things are called in the database: all of it lies in one schema, so that several bots can share a database.</summary>
internal sealed class PostgresNames
{
    private const string DefaultSchema = "careerbot";

    public PostgresNames(NpgsqlConnectionStringBuilder settings)
    {
        settings.SearchPath ??= DefaultSchema;
        Schema = settings.SearchPath.Split(',')[0].Trim();
        Described = $"in schema {Schema} of database {settings.Database ?? settings.Username} on {settings.Host}";
    }

    public string Schema { get; }

    /// <summary>For messages; holds no password.</summary>
    public string Described { get; }

    public string QuotedSchema => $"\"{Schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Where instances wake each other.</summary>
    public string Channel => $"{Schema}_turns";

    /// <summary>The number by which an advisory lock is known; keys that share one only wait for each other.</summary>
    public long Lock(string kind, string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.Unicode.GetBytes($"{Schema}\0{kind}\0{key}"), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
