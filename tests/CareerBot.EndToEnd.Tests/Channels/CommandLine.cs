using System.Diagnostics;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>The bot's command line, run as a program.</summary>
internal static class CommandLine
{
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in (string[])[typeof(BotHost).Assembly.Location, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var program = Process.Start(start)!;
        program.StandardInput.Close();
        var (output, errors) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        return (program.ExitCode, await output, await errors);
    }
}
