using CareerBot.Commands;

namespace CareerBot.Tests.Commands;

/// <summary>Runs commands as typed, in this process.</summary>
internal static class CommandLine
{
    public const string LighthouseKeeperFile = "lighthouse-keeper.en.yaml";

    public static string LighthouseKeeper { get; } = Path.Combine(AppContext.BaseDirectory, "Samples", "lighthouse-keeper");

    /// <summary>Runs a command on the made-up profession.</summary>
    public static Task<(int Code, string Output, string Error)> AtTheLighthouseAsync(params string[] args) =>
        RunAsync([.. args, "--path", LighthouseKeeper, "--file", LighthouseKeeperFile]);

    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Cli.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
