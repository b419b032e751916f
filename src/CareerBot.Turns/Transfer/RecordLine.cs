using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Transfer;

/// <summary>The first line of a file.</summary>
internal sealed record FileHead([property: JsonPropertyName("careerbot")] string? CareerBot, [property: JsonPropertyName("version")] int Version);

/// <summary>A record as one line; which properties it has depends on its kind.</summary>
internal sealed record RecordLine
{
    public const string EndKind = "end";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    [JsonPropertyName("kind")]
    public required string Kind { get; init; }

    [JsonPropertyName("key")]
    public string? Key { get; init; }

    /// <summary>When it was last written, in milliseconds since 1970.</summary>
    [JsonPropertyName("at")]
    public long At { get; init; }

    /// <summary>Of a conversation its end, of a log entry its place, of an outbox entry its number.</summary>
    [JsonPropertyName("position")]
    public long Position { get; init; }

    /// <summary>The value as text. Format 1 has only <see cref="Bytes"/>.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>A value that is no text.</summary>
    [JsonPropertyName("bytes")]
    public string? Bytes { get; init; }

    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("state")]
    public string? State { get; init; }

    [JsonPropertyName("attempts")]
    public int Attempts { get; init; }

    [JsonPropertyName("due")]
    public long Due { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }

    [JsonPropertyName("channelId")]
    public string? ChannelId { get; init; }

    [JsonPropertyName("count")]
    public long Count { get; init; }

    private DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds(At);

    private ReadOnlyMemory<byte> Value => Text is not null ? Encoding.UTF8.GetBytes(Text) : Convert.FromBase64String(Bytes ?? "");

    private string Name => StoreKey.Decode(Key ?? throw new FormatException("The record has no key."));

    public static RecordLine Of(StoreRecord record) => record switch
    {
        StoreRecord.Item(var key, var value) => new RecordLine { Kind = "item", Key = StoreKey.Encode(key) }.With(value, record),
        StoreRecord.Handled(var key, var value) => new RecordLine { Kind = "handled", Key = StoreKey.Encode(key) }.With(value, record),
        StoreRecord.Conversation(var key, var end) => new RecordLine { Kind = "conversation", Key = StoreKey.Encode(key), Position = end }.With(default, record),
        StoreRecord.Log(var key, var position, var value) => new RecordLine { Kind = "log", Key = StoreKey.Encode(key), Position = position }.With(value, record),
        StoreRecord.Outbox outbox => OfOutbox(outbox, outbox.Entry).With(outbox.Entry.Value, record),
        _ => throw new NotSupportedException(record.GetType().Name),
    };

    public StoreRecord ToRecord(int version) => Kind switch
    {
        _ when version == 1 && Text is not null => throw new FormatException("Format 1 has no text."),
        "item" => new StoreRecord.Item(Name, Value) { At = Time },
        "handled" => new StoreRecord.Handled(Name, Value) { At = Time },
        "conversation" => new StoreRecord.Conversation(Name, Position) { At = Time },
        "log" => new StoreRecord.Log(Name, Position, Value) { At = Time },
        "outbox" => new StoreRecord.Outbox(Entry(), Enum.Parse<OutboxState>(State ?? "", ignoreCase: true), ChannelId) { At = Time },
        _ => throw new FormatException($"There are no records of kind {Kind}."),
    };

    private static RecordLine OfOutbox(StoreRecord.Outbox outbox, OutboxEntry entry) => new()
    {
        Kind = "outbox",
        Key = StoreKey.Encode(entry.Conversation),
        Position = entry.Sequence,
        Id = entry.Id,
        State = JsonNamingPolicy.CamelCase.ConvertName(outbox.State.ToString()),
        Attempts = entry.Attempts,
        Due = entry.Due.ToUnixTimeMilliseconds(),
        Error = entry.Error,
        ChannelId = outbox.ChannelId,
    };

    private OutboxEntry Entry() => new()
    {
        Sequence = Position,
        Conversation = Name,
        Id = Id ?? throw new FormatException("The record has no id."),
        Value = Value,
        Attempts = Attempts,
        Due = DateTimeOffset.FromUnixTimeMilliseconds(Due),
        Error = Error,
    };

    private RecordLine With(ReadOnlyMemory<byte> value, StoreRecord record)
    {
        var line = this with { At = record.At.ToUnixTimeMilliseconds() };
        if (value.IsEmpty)
        {
            return line;
        }

        try
        {
            return line with { Text = Strict.GetString(value.Span) };
        }
        catch (DecoderFallbackException)
        {
            return line with { Bytes = Convert.ToBase64String(value.Span) };
        }
    }
}

[JsonSerializable(typeof(FileHead))]
[JsonSerializable(typeof(RecordLine))]
internal sealed partial class LineContext : JsonSerializerContext
{
    // A backup is to be read by people too: Hindi may stand as it is.
    public static LineContext Readable { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
