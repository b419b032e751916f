using System.CommandLine;
using CareerBot.Turns;
using CareerBot.Turns.Stores;
using CareerBot.Turns.Transfer;

namespace CareerBot.Commands;

/// <summary>Opens the storage that the server would use: same settings file, environment and arguments.</summary>
internal static class StoreAccess
{
    /// <summary>Makes a command that works on the storage; what can be mended by hand is told without a stack trace.</summary>
    public static Command Create(string name, string description, Func<ParseResult, StorageOptions, CancellationToken, Task<int>> run)
    {
        // "--Storage:Path=…" and the like are settings, not options of the command.
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                return await run(parsed, Options(parsed.UnmatchedTokens), cancellationToken).ConfigureAwait(false);
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
