using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CareerBot.DirectLine.Tests;

/// <summary>
/// Runs the botframework-directlinejs of npm under Node. To make it run: <c>npm install</c> in <c>tests/directline-client</c>.
/// </summary>
public sealed class OfficialClientTests
{
    [NodeTheory]
    [InlineData("socket")]
    [InlineData("poll")]
    public async Task The_official_client_talks_reconnects_and_resumes(string mode)
    {
        await using var host = await DirectLineHost.StartAsync(settings: ("DirectLine:ActivitiesPerMinute", "1000"));
        var token = (await host.PageTokenAsync()).Text("token");
        var lines = await RunAsync(host.Root, token, mode);
        Assert.Equal(Expected(mode), Activities(lines, "first"));
        Assert.Contains("posted ok", lines);
        Assert.Contains("session ok", lines);
        var missed = mode == "socket" ? (string[])["user message while away two", "bot message Echo: while away"] : [];
        Assert.Equal([.. missed, "user message resumed three", "bot message Echo: resumed"], Activities(lines, "second"));
    }

    private static string[] Expected(string mode) =>
    [
        "bot message Welcome bot, user", "user message hello one", "bot message Echo: hello",
        .. mode == "socket" ? (string[])["user message while away two", "bot message Echo: while away"] : [],
    ];

    private static string[] Activities(IEnumerable<string> lines, string name) =>
        [.. lines.Where(line => line.StartsWith(name, StringComparison.Ordinal))
            .Select(line => line[(name.Length + 1)..])
            .Where(line => line.Contains(' ', StringComparison.Ordinal))];

    private static async Task<string[]> RunAsync(params string[] arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["client.mjs", .. arguments])
        {
            WorkingDirectory = NodeTheoryAttribute.ClientFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors + await output);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>Skips visibly where Node or the client's packages are missing.</summary>
internal sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute()
    {
        if (!Directory.Exists(Path.Combine(ClientFolder, "node_modules", "botframework-directlinejs")))
        {
            Skip = "The official client is not here: run 'npm install' in tests/directline-client.";
        }
        else if (!HasNode())
        {
            Skip = "Node is not installed.";
        }
    }

    public static string ClientFolder => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "directline-client"));

    private static string Here([CallerFilePath] string path = "") => path;

    private static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")));
}
