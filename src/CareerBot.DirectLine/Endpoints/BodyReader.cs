using System.Buffers;
using System.Text.Json;

using Microsoft.AspNetCore.Http;

namespace CareerBot.DirectLine.Endpoints;

/// <summary>Reads request bodies that may be anything.</summary>
internal static class BodyReader
{
    /// <summary>Gives the whole body to a parser, or <see langword="null"/> if it is larger than the limit.</summary>
    public static async ValueTask<T> ReadAsync<T>(
        HttpRequest request, int limit, Func<ReadOnlySequence<byte>?, T> parse, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return parse(null);
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var (isWhole, isTooLarge) = (read.IsCompleted, read.Buffer.Length > limit);
            if (!isWhole && !isTooLarge)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            try
            {
                return parse(isTooLarge ? null : read.Buffer);
            }
            finally
            {
                // Otherwise the server could not read on to the next request of the connection.
                request.BodyReader.AdvanceTo(read.Buffer.End);
            }
        }
    }

    /// <summary>A body that may be missing, or <see langword="null"/> if it cannot be understood.</summary>
    public static ValueTask<StartBody?> ReadStartAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ReadAsync(request, 64 * 1024, ParseStart, cancellationToken);

    private static StartBody? ParseStart(ReadOnlySequence<byte>? body)
    {
        if (body is not { } json)
        {
            return null;
        }

        if (json.IsEmpty)
        {
            return new StartBody();
        }

        try
        {
            var reader = new Utf8JsonReader(json);
            return JsonSerializer.Deserialize(ref reader, WireContext.Default.StartBody) ?? new StartBody();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
