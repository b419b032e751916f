using System.Diagnostics;

namespace Turns.Bench;

/// <summary>The same turns on each kind of storage, beside the floor of the same run.</summary>
internal static class StoreMeasurement
{
    public const string PostgresVariable = "CAREERBOT_TEST_POSTGRES";

    public static async Task RunAsync(int turns)
    {
        var folder = Directory.CreateTempSubdirectory("turns-bench-").FullName;
        await using var memory = await Server.StartAsync("career");
        await using var sqlite = await Server.StartAsync("career", "--Storage:Kind=Sqlite", $"--Storage:Path={Path.Combine(folder, "bench.db")}");
        await using var postgres = await StartPostgresAsync();
        await using var floor = await Server.StartAsync("floor", Measurement.Text(await memory.AnswerSizeAsync()));
        Subject[] subjects =
        [
            new("floor, CareerBot's size", floor, null),
            new("Memory", memory, null),
            new("SQLite, durable", sqlite, null),
            .. postgres is null ? Array.Empty<Subject>() : [new Subject("PostgreSQL", postgres, null)],
        ];
        Console.WriteLine($"{turns} turns with expectReplies on each storage. One fsync takes {FsyncMicroseconds(folder):F0} us here (median of 100).");
        Console.WriteLine(postgres is null ? $"PostgreSQL is left out: {PostgresVariable} names no server." : "PostgreSQL's own processes are not in its CPU.");
        await Measurement.DriveAsync(subjects, 32, turns);
        Measurement.Print(subjects, 32, turns);
        Console.WriteLine($"SQLite: {await sqlite.AskAsync("/commits")}");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The settings of a server on a schema of its own; null if no PostgreSQL is named.</summary>
    public static string[]? PostgresSettings() => Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } address
        ? ["--Storage:Kind=Postgres", $"--Storage:ConnectionString={address};Search Path=bench_{Guid.NewGuid():N};Maximum Pool Size=40"]
        : null;

    private static async Task<Server?> StartPostgresAsync() => PostgresSettings() is { } settings ? await Server.StartAsync("career", settings) : null;

    private static double FsyncMicroseconds(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, "fsync"), FileMode.Create, FileAccess.Write, FileShare.None, 0);
        var page = new byte[4096];
        var times = new List<double>();
        for (var i = 0; i < 100; i++)
        {
            file.Write(page);
            var watch = Stopwatch.StartNew();
            file.Flush(flushToDisk: true);
            times.Add(watch.Elapsed.TotalMicroseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }
}
