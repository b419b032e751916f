using System.CommandLine;
using CareerBot.Emulator;
using CareerBot.Turns;

namespace CareerBot.Commands;

/// <summary><c>replay</c>: holds a conversation that the Emulator saved against what the bot says now.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A .transcript file saved from the Bot Framework Emulator." };
        var replay = new Command("replay", "Say again what a transcript says, and show where the answers differ.") { file };
        replay.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(file)!, parsed.InvocationConfiguration.Output, cancellationToken));
        return replay;
    }

    private static async Task<int> RunAsync(FileInfo file, TextWriter output, CancellationToken cancellationToken)
    {
        var transcript = await ReadAsync(file, cancellationToken).ConfigureAwait(false);
        await using var app = BotHost.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", "--Storage:Kind=Memory"]);
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        var differences = await new Replay(app.Services.GetRequiredService<TransactionalBot>()).DifferencesAsync(transcript).ConfigureAwait(false);
        await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        foreach (var difference in differences)
        {
            await output.WriteLineAsync(difference).ConfigureAwait(false);
        }

        await output.WriteLineAsync($"{Counted.Of(transcript.Turns.Count, "turn")}, {Counted.Of(differences.Count, "difference")}").ConfigureAwait(false);
        return differences.Count == 0 ? 0 : 1;
    }

    private static async Task<SavedTranscript> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            return SavedTranscript.Read(await File.ReadAllTextAsync(file.FullName, cancellationToken).ConfigureAwait(false));
        }
        catch (FormatException bad)
        {
            throw new CommandException($"{file.FullName}: {bad.Message}");
        }
    }
}
