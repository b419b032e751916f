using System.Buffers;
using System.Text.Json;

using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Delivery;

/// <summary>What a bot did to the conversation: sent, updated or deleted an activity.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="Id">Our own id of the doing; of a sent activity it is the id that the bot got.</param>
/// <param name="Activity">What was sent; for a deletion only the reference and the id of what to delete.</param>
internal readonly record struct Reply(ReplyKind Kind, string Id, Activity Activity)
{
    private static readonly string[] Names = ["send", "update", "delete"];

    /// <summary>As the outbox keeps it.</summary>
    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WritePropertyName(Names[(int)Kind]);
        ActivityJson.Write(writer, Activity);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static Reply FromJson(string id, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 256 });
        reader.Read();
        reader.Read();
        var kind = Array.IndexOf(Names, reader.GetString());
        reader.Read();
        return kind >= 0
            ? new Reply((ReplyKind)kind, id, ActivityJson.Read(ref reader))
            : throw new JsonException("An outbox entry says neither send nor update nor delete.");
    }
}

internal enum ReplyKind
{
    Send,
    Update,
    Delete,
}
