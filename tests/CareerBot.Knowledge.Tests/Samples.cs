namespace CareerBot.Knowledge.Tests;

/// <summary>The made-up profession of the tests, as a whole knowledge folder beside the binary.</summary>
internal static class Samples
{
    public const string LighthouseKeeperFile = "lighthouse-keeper.en.yaml";

    public static string LighthouseKeeper { get; } = Path.Combine(AppContext.BaseDirectory, "Samples", "lighthouse-keeper");
}
