using System.Diagnostics;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>The bot's command line, run as a program.</summary>
internal static class CommandLine
{
    public static Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) => RunAsync(arguments, []);

    /// <summary>Types <paramref name="lines"/> into <c>chat</c>.</summary>
    public static Task<(int Code, string Output, string Errors)> ChatAsync(params string[] lines) => RunAsync(["chat"], lines);

    /// <summary>Runs a command in <paramref name="folder"/> (empty: where the tests run) and types <paramref name="lines"/> into it.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(string[] arguments, string[] lines, string folder = "")
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder };
        foreach (var argument in (string[])[typeof(BotHost).Assembly.Location, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var program = Process.Start(start)!;
        var (output, errors) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        foreach (var line in lines)
        {
            await program.StandardInput.WriteLineAsync(line);
        }

        program.StandardInput.Close();
        await program.WaitForExitAsync();
        return (program.ExitCode, await output, await errors);
    }
}
