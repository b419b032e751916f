using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace CareerBot.EndToEnd.Tests.Playground;

/// <summary>The Microsoft 365 Agents Playground of npm, running without a browser of its own on loopback.</summary>
internal sealed class AgentsPlayground : IAsyncDisposable
{
    private readonly Process _node;
    private readonly DirectoryInfo _folder;

    private AgentsPlayground(Process node, DirectoryInfo folder, Uri address) => (_node, _folder, Address) = (node, folder, address);

    /// <summary>What to do so that it can run here, or null if it can.</summary>
    public static string? Missing =>
        !Directory.Exists(Path.Combine(ClientFolder, "node_modules", "@microsoft", "m365agentsplayground"))
            ? "The Agents Playground is not here: run 'npm ci' in tests/playground-client."
        : !HasNode() ? "Node is not installed."
        : null;

    public static string ClientFolder => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "playground-client"));

    public Uri Address { get; }

    public static async Task<AgentsPlayground> StartAsync(Uri bot, string channel)
    {
        var folder = Directory.CreateTempSubdirectory("playground-");
        var port = FreePort();
        var address = new Uri($"http://127.0.0.1:{port}/");
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            Path.Combine(ClientFolder, "start.mjs"), "-e", new Uri(bot, "/api/messages").ToString(), "-c", channel,
            "-p", $"{port}", "--su", new Uri(address, "_connector").ToString(), "--dt", "--conversation-id", $"{Guid.NewGuid()}",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        var node = Process.Start(start)!;
        var playground = new AgentsPlayground(node, folder, address);
        _ = node.StandardError.ReadToEndAsync();
        while (await node.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Listening", StringComparison.Ordinal))
            {
                _ = node.StandardOutput.ReadToEndAsync();
                return playground;
            }
        }

        await playground.DisposeAsync();
        throw new InvalidOperationException("The Agents Playground ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_node.HasExited)
        {
            _node.Kill(entireProcessTree: true);
        }

        await _node.WaitForExitAsync();
        _node.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static string Here([CallerFilePath] string path = "") => path;

    private static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")));
}
