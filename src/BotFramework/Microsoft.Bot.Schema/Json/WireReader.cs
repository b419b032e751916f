using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A JSON reader that can also hand out a value raw. It is as lenient about scalars as the SDK's readers are.</summary>
internal ref struct WireReader
{
    public Utf8JsonReader Json;
    private readonly ReadOnlySpan<byte> _source;

    public WireReader(ReadOnlySpan<byte> source)
    {
        _source = source;
        Json = new Utf8JsonReader(source);
    }

    public WireReader(Utf8JsonReader reader) => Json = reader;

    public readonly bool IsNull => Json.TokenType == JsonTokenType.Null;

    public readonly string ReadString() => Json.TokenType switch
    {
        JsonTokenType.String => Json.GetString(),
        JsonTokenType.Null => null,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => Json.HasValueSequence ? Encoding.UTF8.GetString(Json.ValueSequence) : Encoding.UTF8.GetString(Json.ValueSpan),
        _ => throw Unexpected("a text"),
    };

    public readonly bool? ReadBool() => Json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.Number when Json.TryGetInt64(out var number) => number != 0,
        JsonTokenType.String when Json.ValueTextEquals(""u8) => null,
        JsonTokenType.String when bool.TryParse(Json.GetString(), out var value) => value,
        _ => throw Unexpected("true or false"),
    };

    public readonly int? ReadInt() => Json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number when Json.TryGetInt32(out var value) => value,
        JsonTokenType.String when int.TryParse(Json.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) => value,
        _ => throw Unexpected("a whole number"),
    };

    public readonly DateTimeOffset? ReadTime()
    {
        if (IsNull)
        {
            return null;
        }

        if (Json.TokenType != JsonTokenType.String)
        {
            throw Unexpected("a time");
        }

        // A time without an offset is UTC; the framework's own parser would take the machine's zone.
        var text = Json.ValueSpan;
        var hasOffset = text.Length > 10 && (text[^1] == 'Z' || text[10..].IndexOfAny((byte)'+', (byte)'-') >= 0);
        return hasOffset && Json.TryGetDateTimeOffset(out var time)
            || DateTimeOffset.TryParse(Json.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time)
            ? time
            : string.IsNullOrEmpty(Json.GetString()) ? null : throw Unexpected("a time");
    }

    public object ReadUntyped() => Json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => Json.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when Json.TryGetInt64(out var whole) => whole,
        JsonTokenType.Number when Json.TryGetDouble(out var real) && double.IsFinite(real) => real,
        _ => ReadRaw(),
    };

    public RawJson ReadRaw()
    {
        if (_source.IsEmpty)
        {
            using var document = JsonDocument.ParseValue(ref Json);
            return new RawJson(JsonMarshal.GetRawUtf8Value(document.RootElement).ToArray());
        }

        var start = (int)Json.TokenStartIndex;
        Json.Skip();
        return new RawJson(_source[start..(int)Json.BytesConsumed].ToArray());
    }

    public readonly JsonException Unexpected(string wanted) => new($"Expected {wanted} but found {Json.TokenType}.");
}
