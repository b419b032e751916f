using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads requests and writes answers of the protocol.</summary>
public static class HttpHelper
{
    /// <summary>The settings with which bodies are read and written.</summary>
    public static readonly JsonSerializerSettings BotMessageSerializerSettings = NewtonsoftJson.CreateSettings();

    /// <summary>A serializer with these settings.</summary>
    public static readonly JsonSerializer BotMessageSerializer = JsonSerializer.Create(BotMessageSerializerSettings);

    /// <summary>The object in a request's body; default if it is not JSON or not of that shape.</summary>
    public static async Task<T> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        // Requests made up for tests may have a stream only, and so may responses.
        var body = request.BodyReader ?? PipeReader.Create(request.Body);
        var read = await body.ReadAsync().ConfigureAwait(false);
        while (!read.IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync().ConfigureAwait(false);
        }

        try
        {
            return Parse<T>(read.Buffer);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or JsonException)
        {
            return default;
        }
        finally
        {
            body.AdvanceTo(read.Buffer.End);
        }
    }

    /// <summary>Writes an answer to an invoke: its status and body, or status 200 if there is none.</summary>
    public static Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body == null)
        {
            return Task.CompletedTask;
        }

        using var json = WireJson.Write(invokeResponse.Body);
        response.ContentType = "application/json";
        response.ContentLength = json.WrittenSpan.Length;
        var body = response.BodyWriter ?? PipeWriter.Create(response.Body);
        body.Write(json.WrittenSpan);
        return Flush(body);
    }

    private static Task Flush(PipeWriter writer)
    {
        var flush = writer.FlushAsync();
        return flush.IsCompletedSuccessfully ? Task.CompletedTask : flush.AsTask();
    }

    private static T Parse<T>(ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
        {
            return Parse<T>(body.FirstSpan);
        }

        var rented = ArrayPool<byte>.Shared.Rent((int)body.Length);
        try
        {
            body.CopyTo(rented);
            return Parse<T>(rented.AsSpan(0, (int)body.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static T Parse<T>(ReadOnlySpan<byte> body) => (T)(WireJson.Read(SkipMark(body), typeof(T)) ?? default(T));

    // Some senders begin with the mark of the encoding.
    private static ReadOnlySpan<byte> SkipMark(ReadOnlySpan<byte> body) => body.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
