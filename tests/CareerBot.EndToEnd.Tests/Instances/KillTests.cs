using System.Globalization;
using Xunit.Abstractions;

namespace CareerBot.EndToEnd.Tests.Instances;

/// <summary>
/// Servers killed under load lose nothing and double nothing. For more kills than the test run has: <c>CAREERBOT_KILLS=50 dotnet test --filter KillTests</c>.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly string[] Settings =
    [
        "--Outbox:FirstDelay=00:00:00.1", "--Outbox:Interval=00:00:00.2", "--Outbox:Grace=00:00:01", "--DirectLine:ActivitiesPerMinute=100000",
    ];

    [Fact]
    public async Task Killed_on_SQLite_nothing_is_lost_and_nothing_is_doubled()
    {
        var folder = Directory.CreateTempSubdirectory("careerbot-").FullName;
        using var server = new ServerProcess([.. Settings, $"--Storage:Path={Path.Combine(folder, "careerbot.db")}"]);
        await RunAsync(Kills(5), server);
        Directory.Delete(folder, recursive: true);
    }

    [PostgresFact]
    public async Task Killed_on_PostgreSQL_with_two_instances_nothing_is_lost_and_nothing_is_doubled()
    {
        using var schema = new PostgresSchema();
        using var one = new ServerProcess([.. Settings, .. schema.Settings]);
        using var two = new ServerProcess([.. Settings, .. schema.Settings]);
        await RunAsync(Kills(3), one, two);
    }

    private async Task RunAsync(int kills, params ServerProcess[] servers)
    {
        await using var connector = await FakeConnector.StartAsync();
        using var run = new KillRun(servers, connector, kills, seed: 4);
        await run.RunAsync();
        output.WriteLine($"{kills} kills, {run.Accepted} messages accepted and answered once, {run.Repeated} posts to the channel came twice");
        foreach (var server in servers)
        {
            server.Dispose();
        }
    }

    private static int Kills(int inTestRun) =>
        Environment.GetEnvironmentVariable("CAREERBOT_KILLS") is { Length: > 0 } more ? int.Parse(more, CultureInfo.InvariantCulture) : inTestRun;
}
