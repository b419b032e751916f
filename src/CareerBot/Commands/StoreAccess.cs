using System.CommandLine;
using System.CommandLine.Parsing;
using CareerBot.Turns;
using CareerBot.Turns.Stores;
using CareerBot.Turns.Transfer;

namespace CareerBot.Commands;

/// <summary>Opens the storage that the server would use: same settings files, environment and arguments.</summary>
internal static class StoreAccess
{
    /// <summary>Makes a command that works on the storage; what can be mended by hand is told without a stack trace.</summary>
    /// <param name="name">What is typed.</param>
    /// <param name="description">What it does, for the help.</param>
    /// <param name="words">What it takes beside settings.</param>
    /// <param name="run">Does it, given the word if there was one; answers the exit code.</param>
    public static Command Create(
        string name, string description, Words words, Func<string?, StorageOptions, TextWriter, CancellationToken, Task<int>> run)
    {
        // Settings ("--Storage:Path=…") are no options of the command; the parser gives them as further words.
        var all = new Argument<string[]>(words.Name) { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(name, description) { all };
        command.Validators.Add(result => Check(result, result.GetValue(all) ?? [], words));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                var given = (parsed.GetValue(all) ?? []).ToLookup(IsSetting);
                return await run(
                    given[false].SingleOrDefault(),
                    Options(given[true]),
                    parsed.InvocationConfiguration.Output,
                    cancellationToken).ConfigureAwait(false);
            }
            catch (Exception bad) when (bad is StoreFileException or IOException or UnauthorizedAccessException)
            {
                throw new CommandException(bad.Message);
            }
        });
        return command;
    }

    /// <summary>Refuses to write over the storage itself.</summary>
    /// <exception cref="CommandException"><paramref name="file"/> is the storage.</exception>
    public static void MustDiffer(string file, StorageOptions options)
    {
        if (options.Kind == StorageKind.Sqlite && Path.GetFullPath(file) == Path.GetFullPath(options.Path))
        {
            throw new CommandException($"{file} is the storage itself; name another file to write.");
        }
    }

    /// <summary>Opens the storage next to a server that may be running.</summary>
    public static Task<ITurnStore> OpenBesideAsync(StorageOptions options, CancellationToken cancellationToken) =>
        OpenAsync(TurnStores.CreateBeside(options, TimeProvider.System), cancellationToken);

    /// <summary>Opens the storage for this program alone, where only one can have it.</summary>
    public static Task<ITurnStore> OpenAsync(StorageOptions options, CancellationToken cancellationToken) =>
        OpenAsync(TurnStores.Create(options, TimeProvider.System), cancellationToken);

    /// <summary>Refuses settings without a value, and too many or too few words beside them.</summary>
    // A setting whose value stands apart would lose it, and the value would be taken for the file to write.
    public static void Check(CommandResult result, IEnumerable<string> all, Words words)
    {
        var given = all.ToLookup(IsSetting);
        foreach (var open in given[true].Where(setting => !setting.Contains('=', StringComparison.Ordinal)))
        {
            result.AddError($"{open} has no value: write it in one piece, as in {open}=VALUE.");
        }

        var count = given[false].Count();
        if (count > words.Most)
        {
            result.AddError($"'{given[false].Last()}' is one word too many.");
        }
        else if (count < words.Fewest || given[false].Any(string.IsNullOrWhiteSpace))
        {
            result.AddError($"Name a {words.Name}.");
        }
    }

    private static bool IsSetting(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private static async Task<ITurnStore> OpenAsync(ITurnStore store, CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        return store;
    }

    private static StorageOptions Options(IEnumerable<string> args)
    {
        var options = BotHost.Begin([.. args]).Configuration.GetSection("Storage").Get<StorageOptions>(SettingsSections.Strictly) ?? new StorageOptions();
        return options.Kind == StorageKind.Memory ? throw new TurnStoreException("Storage:Kind=Memory keeps nothing that could be looked at.")
            : string.IsNullOrWhiteSpace(options.Path) ? throw new TurnStoreException("Storage:Path is empty; name the file that the server uses, or leave the setting out.")
            : options;
    }

    /// <summary>What a command takes beside settings: one word or none.</summary>
    /// <param name="Name">What the word is called in the help.</param>
    /// <param name="Fewest">1 if it must be there.</param>
    /// <param name="Most">0 if there is none.</param>
    public sealed record Words(string Name, int Fewest, int Most)
    {
        public static Words None { get; } = new("settings", 0, 0);

        public static Words Needed(string name) => new(name, 1, 1);

        public static Words Optional(string name) => new(name, 0, 1);
    }
}
