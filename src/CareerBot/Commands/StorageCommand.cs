using System.CommandLine;
using CareerBot.Turns;
using CareerBot.Turns.Transfer;

namespace CareerBot.Commands;

/// <summary><c>storage export</c> and <c>storage import</c>: a backup, its restoring, and the move to another kind of storage.</summary>
internal static class StorageCommand
{
    public static Command Create() => new("storage", "Take all that is stored to a file, or from one.")
    {
        Build("export", "Write everything to a file of JSON lines. A SQLite or PostgreSQL server may be running.", ExportAsync),
        Build(
            "import",
            "Take over an exported file, from any kind of storage; records that are already there are replaced. Stop the server first.",
            ImportAsync),
    };

    private static Command Build(
        string name, string description, Func<FileInfo, StorageOptions, TextWriter, CancellationToken, Task<int>> run) => StoreAccess.Create(
        name, description, StoreAccess.Words.Needed("file"), (file, options, output, cancellationToken) => run(new FileInfo(file!), options, output, cancellationToken));

    private static async Task<int> ExportAsync(FileInfo file, StorageOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        StoreAccess.MustDiffer(file.FullName, options);
        await using var store = await StoreAccess.OpenBesideAsync(options, cancellationToken).ConfigureAwait(false);
        // An old backup is replaced only by a whole new one.
        var unfinished = file.FullName + ".part";
        var stream = new FileStream(unfinished, Private(FileMode.Create));
        long count;
        try
        {
            await using (stream.ConfigureAwait(false))
            {
                count = await StoreFile.WriteAsync(stream, store.ExportAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file.FullName, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }

        await output.WriteLineAsync($"{count} records written to {file.FullName}. The file holds conversations and keys: keep it safe.").ConfigureAwait(false);
        return 0;
    }

    private static async Task<int> ImportAsync(FileInfo file, StorageOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        var stream = file.OpenRead();
        await using var closing = stream.ConfigureAwait(false);
        // Read to its end first, so that a damaged file changes nothing.
        var count = await StoreFile.ReadAsync(stream, cancellationToken).LongCountAsync(cancellationToken).ConfigureAwait(false);
        stream.Position = 0;
        await using var store = await StoreAccess.OpenAsync(options, cancellationToken).ConfigureAwait(false);
        await store.ImportAsync(StoreFile.ReadAsync(stream, cancellationToken), cancellationToken).ConfigureAwait(false);
        await output.WriteLineAsync($"{count} records taken over").ConfigureAwait(false);
        return 0;
    }

    private static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
