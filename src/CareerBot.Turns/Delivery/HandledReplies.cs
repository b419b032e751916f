using System.Buffers;
using System.Text.Json;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

using Newtonsoft.Json.Linq;

namespace CareerBot.Turns.Delivery;

/// <summary>Replies as they are kept beside the key of a handled activity.</summary>
internal static class HandledReplies
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public static byte[] Write(IEnumerable<Activity> replies)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(4096);
        buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartArray();
        foreach (var reply in replies)
        {
            ActivityJson.Write(writer, reply);
        }

        writer.WriteEndArray();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static List<Activity> Read(ReadOnlySpan<byte> json)
    {
        var replies = new List<Activity>();
        if (json.IsEmpty)
        {
            return replies;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 256 });
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var activity = ActivityJson.Read(ref reader);
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                activity.Value = InvokeResponseOf(activity.Value);
            }

            replies.Add(activity);
        }

        return replies;
    }

    /// <summary>Adapters look for the class, which is what the bot had sent.</summary>
    private static InvokeResponse InvokeResponseOf(object value)
    {
        var stored = value as JObject ?? [];
        return new InvokeResponse
        {
            Status = (int?)stored.GetValue("status", StringComparison.OrdinalIgnoreCase) ?? 200,
            Body = stored.GetValue("body", StringComparison.OrdinalIgnoreCase),
        };
    }
}
