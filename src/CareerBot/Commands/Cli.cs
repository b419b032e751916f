using System.CommandLine;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Loading;

namespace CareerBot.Commands;

/// <summary>The command line. Without a command, or with settings only (<c>--urls …</c>), the bot is served.</summary>
internal static class Cli
{
    private static readonly InvocationConfiguration s_ownFaults = new() { EnableDefaultExceptionHandler = false };

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return args is [var first, ..] && IsCommand(first)
                ? await Root().Parse(args).InvokeAsync(s_ownFaults).ConfigureAwait(false)
                : await ServeAsync(args).ConfigureAwait(false);
        }
        catch (Exception bad) when (Explain(bad) is { } explanation)
        {
            await Console.Error.WriteLineAsync(explanation).ConfigureAwait(false);
            return 1;
        }
    }

    private static bool IsCommand(string first) => !first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version";

    private static RootCommand Root() => new("A career advisor bot. Without a command it serves the chat page and /api/messages.")
    {
        ChatCommand.Create(),
        KnowledgeCommand.Create(),
        OutboxCommand.Create(),
        StorageCommand.Create(),
        TeamsCommand.Create(),
    };

    private static async Task<int> ServeAsync(string[] args)
    {
        await using var app = BotHost.Build(args);
        await app.RunAsync().ConfigureAwait(false);
        return 0;
    }

    // Faults that the person who starts the bot can mend are told in their own words, without a stack trace.
    private static string? Explain(Exception bad) => bad switch
    {
        KnowledgeException or WordsException => $"The knowledge cannot be used:{Environment.NewLine}{bad.Message}",
        Microsoft.Extensions.Options.OptionsValidationException => $"The configuration cannot be used: {bad.Message}",
        Turns.Stores.TurnStoreException => bad.Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"{bad.Message} Stop the other program, or choose an address with --urls http://127.0.0.1:PORT.",
        AggregateException { InnerExceptions: [var only] } => Explain(only),
        _ => null,
    };
}
