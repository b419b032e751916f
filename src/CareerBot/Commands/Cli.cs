using System.CommandLine;
using System.CommandLine.Invocation;
using System.Net.Sockets;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Loading;

namespace CareerBot.Commands;

/// <summary>The command line. Without a command, or with settings only (<c>--urls …</c>), the bot is served.</summary>
internal static class Cli
{
    private const int WrongUsage = 2;

    private static readonly RootCommand s_root = new("A career advisor bot. Without a command it serves the chat page and /api/messages.")
    {
        ChatCommand.Create(),
        EvaluateCommand.Create(),
        RecognizeCommand.Create(),
        KnowledgeCommand.Create(),
        OutboxCommand.Create(),
        KeysCommand.Create(),
        FeedbackCommand.Create(),
        StorageCommand.Create(),
        TeamsCommand.Create(),
        ReplayCommand.Create(),
    };

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <returns>0 when all is well, 1 when something is wrong with what was given, 2 when the command is wrongly used.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            return args is [var first, ..] && IsCommand(first)
                ? await InvokeAsync(s_root.Parse(args), output, error).ConfigureAwait(false)
                : await ServeAsync(args).ConfigureAwait(false);
        }
        catch (Exception bad) when (Explain(bad) is { } explanation)
        {
            await error.WriteLineAsync(explanation).ConfigureAwait(false);
            return 1;
        }
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var code = await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, Output = output, Error = error }).ConfigureAwait(false);
        return parsed.Action is ParseErrorAction ? WrongUsage : code;
    }

    private static bool IsCommand(string first) => !first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version";

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
        // What the binder says of a value (its cause is a parser's), and what the framework says of its own settings: levels of logs, certificates.
        Microsoft.Extensions.Options.OptionsValidationException or InvalidOperationException { InnerException: FormatException or ArgumentException or OverflowException }
            => $"The configuration cannot be used: {UnreadableSetting.Explain(bad.Message)}",
        InvalidOperationException when UnreadableSetting.Unknown(bad.Message) is { } unknown => $"The configuration cannot be used: {unknown}",
        InvalidOperationException { Source: { } source } when source.StartsWith("Microsoft.", StringComparison.Ordinal) => $"The bot cannot start: {bad.Message}",
        InvalidDataException => $"The configuration cannot be used: {bad.Message} {bad.GetBaseException().Message}",
        ArgumentOutOfRangeException { ParamName: "port" } => "The bot cannot listen: a port is a number from 0 to 65535. Choose one with --urls http://127.0.0.1:PORT.",
        SocketException or FormatException { Source: "Microsoft.AspNetCore.Http" } => $"The bot cannot listen: {bad.Message}. Choose an address of this machine with --urls http://127.0.0.1:PORT.",
        Turns.Stores.TurnStoreException or CommandException => bad.Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"{bad.Message} Stop the other program, or choose an address with --urls http://127.0.0.1:PORT.",
        IOException or UnauthorizedAccessException => bad.Message,
        AggregateException { InnerExceptions: [var only] } => Explain(only),
        _ => null,
    };
}
