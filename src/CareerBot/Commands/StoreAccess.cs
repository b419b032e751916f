using System.CommandLine;
using CareerBot.Turns;
using CareerBot.Turns.Stores;
using CareerBot.Turns.Transfer;

namespace CareerBot.Commands;

/// <summary>Opens the storage that the server would use: same settings file, environment and arguments.</summary>
internal static class StoreAccess
{
    /// <summary>Makes a command that works on the storage; what can be mended by hand is told without a stack trace.</summary>
    /// <param name="name">What is typed.</param>
    /// <param name="description">What it does, for the help.</param>
    /// <param name="word">What the command's one argument is called.</param>
    /// <param name="run">Does it, given the argument if there was one; answers the exit code.</param>
    public static Command Create(
        string name, string description, string word, Func<string?, StorageOptions, CancellationToken, Task<int>> run)
    {
        // Settings ("--Storage:Path=…") are no options of the command; the parser gives them as further words.
        var words = new Argument<string[]>(word) { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(name, description) { words };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                var given = (parsed.GetValue(words) ?? []).ToLookup(IsSetting);
                return await run(given[false].FirstOrDefault(), Options(given[true]), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception bad) when (bad is TurnStoreException or StoreFileException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync(bad.Message).ConfigureAwait(false);
                return 1;
            }
        });
        return command;
    }

    /// <summary>Opens the storage next to a server that may be running.</summary>
    public static Task<ITurnStore> OpenBesideAsync(StorageOptions options, CancellationToken cancellationToken) =>
        OpenAsync(TurnStores.CreateBeside(options, TimeProvider.System), cancellationToken);

    /// <summary>Opens the storage for this program alone, where only one can have it.</summary>
    public static Task<ITurnStore> OpenAsync(StorageOptions options, CancellationToken cancellationToken) =>
        OpenAsync(TurnStores.Create(options, TimeProvider.System), cancellationToken);

    private static bool IsSetting(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private static async Task<ITurnStore> OpenAsync(ITurnStore store, CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        return store;
    }

    private static StorageOptions Options(IEnumerable<string> args)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. args])
            .Build();
        var options = configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
        return options.Kind == StorageKind.Memory
            ? throw new TurnStoreException("Storage:Kind=Memory keeps nothing that could be looked at.")
            : options;
    }
}
