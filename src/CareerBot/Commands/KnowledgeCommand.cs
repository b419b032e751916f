using System.CommandLine;

namespace CareerBot.Commands;

/// <summary><c>knowledge …</c>: everything that a curator does with the knowledge files.</summary>
internal static class KnowledgeCommand
{
    public static Command Create() => new("knowledge", "Work on the knowledge files.")
    {
        CheckCommand.Create(),
        NewCommand.Create(),
        CrossValidateCommand.Create(),
        ExchangeCommands.Export(),
        ExchangeCommands.Import(),
    };
}
