using System.CommandLine;
using System.Globalization;
using CareerBot.Feedback;
using CareerBot.Knowledge.Exchange;
using CareerBot.Turns;

namespace CareerBot.Commands;

/// <summary><c>feedback export</c>: thumbs by topic, and the questions that people agreed to pass on.</summary>
internal static class FeedbackCommand
{
    private const string StandardOutput = "-";

    public static Command Create() => new("feedback", "See which answers helped, and what people asked that the notes do not cover.") { Export() };

    private static Command Export() => StoreAccess.Create(
        "export",
        "Write a tab separated table: thumbs by topic, then questions that were passed on, alike ones in one row; counts below five are told as \"few\". FILE is a path, or - for the screen. A server may be running.",
        StoreAccess.Words.Needed("file"),
        (file, options, output, cancellationToken) => ExportAsync(file!, options, output, cancellationToken));

    private static async Task<int> ExportAsync(string file, StorageOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        StoreAccess.MustDiffer(file, options);
        await using var store = await StoreAccess.OpenBesideAsync(options, cancellationToken).ConfigureAwait(false);
        var rows = (await FeedbackTable.ReadAsync(store, cancellationToken).ConfigureAwait(false)).Rows.ToList();
        var bytes = Tsv.Write(rows);
        if (file == StandardOutput)
        {
            await output.WriteAsync(System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')).ConfigureAwait(false);
            return 0;
        }

        await File.WriteAllBytesAsync(file, bytes, cancellationToken).ConfigureAwait(false);
        await output.WriteLineAsync($"{(rows.Count - 1).ToString(CultureInfo.InvariantCulture)} rows written to {Path.GetFullPath(file)}").ConfigureAwait(false);
        return 0;
    }
}
