using System.Text;
using System.Text.Json;

using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Transfer;

/// <summary>
/// A store in a file of JSON lines, the same for all kinds of store: a head with the format's version, a record a line, and a last line
/// with their number, so that a file that was cut off is noticed.
/// </summary>
public static class StoreFile
{
    /// <summary>The format that is written. Older ones are still read.</summary>
    public const int Version = 2;

    /// <summary>Writes all records.</summary>
    /// <returns>Their number.</returns>
    public static async Task<long> WriteAsync(Stream file, IAsyncEnumerable<StoreRecord> records, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        await using var writer = new StreamWriter(file, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync(JsonSerializer.Serialize(new FileHead("storage", Version), LineContext.Readable.FileHead)).ConfigureAwait(false);
        var count = 0L;
        await foreach (var record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await writer.WriteLineAsync(JsonSerializer.Serialize(RecordLine.Of(record), LineContext.Readable.RecordLine)).ConfigureAwait(false);
            count++;
        }

        await writer.WriteLineAsync(JsonSerializer.Serialize(new RecordLine { Kind = RecordLine.EndKind, Count = count }, LineContext.Readable.RecordLine))
            .ConfigureAwait(false);
        return count;
    }

    /// <summary>Reads the records of a file, line by line.</summary>
    /// <exception cref="StoreFileException">The file is of another program, of a newer version,
    /// damaged, out of order or cut off; the message names the line.</exception>
    public static async IAsyncEnumerable<StoreRecord> ReadAsync(
        Stream file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, false, 1 << 16, leaveOpen: true);
        var version = VersionOf(await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false));
        var conversations = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 2; ; number++)
        {
            var line = Parse(await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false), number);
            if (line.Kind == RecordLine.EndKind)
            {
                if (line.Count != number - 2)
                {
                    throw new StoreFileException($"Line {number}: the file should hold {line.Count} records and holds {number - 2}.");
                }

                yield break;
            }

            var record = Record(line, version, number);
            if (record is StoreRecord.Conversation conversation)
            {
                conversations.Add(conversation.Key);
            }
            else if (record is StoreRecord.Log log && !conversations.Contains(log.Key))
            {
                throw new StoreFileException($"Line {number}: an entry of a log stands before its conversation; the lines are not in the order in which they were written.");
            }

            yield return record;
        }
    }

    private static int VersionOf(string? line)
    {
        FileHead? head = null;
        try
        {
            head = line is null ? null : JsonSerializer.Deserialize(line, LineContext.Readable.FileHead);
        }
        catch (JsonException)
        {
            // Told below, as for a file that has another first line.
        }

        return head is not { CareerBot: "storage" } ? throw new StoreFileException("Line 1: this is not an exported storage of this program.")
            : head.Version is < 1 or > Version
                ? throw new StoreFileException($"Line 1: the file has format {head.Version}; this program knows formats 1 to {Version}. Import it with the program that wrote it.")
            : head.Version;
    }

    private static RecordLine Parse(string? line, int number)
    {
        try
        {
            return line is null
                ? throw new StoreFileException($"Line {number}: the file ends too early; it was not written to its end.")
                : JsonSerializer.Deserialize(line, LineContext.Readable.RecordLine) ?? throw Damaged(number, null);
        }
        catch (JsonException error)
        {
            throw Damaged(number, error);
        }
    }

    private static StoreRecord Record(RecordLine line, int version, int number)
    {
        try
        {
            return line.ToRecord(version);
        }
        catch (Exception error) when (error is FormatException or ArgumentException or InvalidOperationException)
        {
            throw Damaged(number, error);
        }
    }

    private static StoreFileException Damaged(int number, Exception? cause) =>
        new($"Line {number}: this is not a record of an exported storage.", cause!);
}

/// <summary>A file cannot be imported. The message says which line is wrong.</summary>
public sealed class StoreFileException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public StoreFileException()
    {
    }

    /// <summary>Makes an exception that says what is wrong.</summary>
    public StoreFileException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception that says what is wrong, and why.</summary>
    public StoreFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
