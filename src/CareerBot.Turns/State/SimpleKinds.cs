using System.Text.Json;
using System.Text.Json.Serialization;

using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

using JsonException = System.Text.Json.JsonException;

namespace CareerBot.Turns.State;

/// <summary>Values that JSON has no form for, and JSON trees as the SDK hands them out.</summary>
internal static class SimpleKinds
{
    /// <summary>A map whose own keys look like a kind: "$" is one of them.</summary>
    public static readonly MapKind Map = new();

    public static IReadOnlyList<StateKind> All { get; } =
    [
        Map,
        StateKind.Of("DateTimeOffset", SimpleContext.Default.DateTimeOffset),
        StateKind.Of("DateTime", SimpleContext.Default.DateTime),
        StateKind.Of("DateOnly", SimpleContext.Default.DateOnly),
        StateKind.Of("TimeOnly", SimpleContext.Default.TimeOnly),
        StateKind.Of("TimeSpan", SimpleContext.Default.TimeSpan),
        StateKind.Of("Guid", SimpleContext.Default.Guid),
        StateKind.Of("decimal", SimpleContext.Default.Decimal),
        new Tree("JObject", typeof(JObject)),
        new Tree("JArray", typeof(JArray)),
        new Tree("JValue", typeof(JValue)),
    ];

    internal sealed class MapKind() : StateKind("map", typeof(MapKind))
    {
        public void WriteEnveloped(Utf8JsonWriter writer, IDictionary<string, object?> map, StateJson json)
        {
            writer.WriteStartObject();
            writer.WriteString("$"u8, Name);
            writer.WritePropertyName("v"u8);
            json.WriteMap(writer, map);
            writer.WriteEndObject();
        }

        internal override void Write(Utf8JsonWriter writer, object value, StateJson json) => throw new NotSupportedException();

        internal override object Read(ref Utf8JsonReader reader, StateJson json) => json.ReadMap(ref reader);
    }

    private sealed class Tree(string name, Type type) : StateKind(name, type)
    {
        internal override void Write(Utf8JsonWriter writer, object value, StateJson json) =>
            writer.WriteRawValue(((JToken)value).ToString(Formatting.None));

        internal override object Read(ref Utf8JsonReader reader, StateJson json)
        {
            using var text = new JsonTextReader(new StringReader(JsonElement.ParseValue(ref reader).GetRawText()))
            {
                // What looks like a date stays the text that it was.
                DateParseHandling = DateParseHandling.None,
                MaxDepth = null,
            };
            var token = JToken.ReadFrom(text);
            return Type.IsInstanceOfType(token) ? token : throw new JsonException($"Stored state of kind '{Name}' holds a {token.Type}.");
        }
    }
}

[JsonSerializable(typeof(DateTimeOffset))]
[JsonSerializable(typeof(DateTime))]
[JsonSerializable(typeof(DateOnly))]
[JsonSerializable(typeof(TimeOnly))]
[JsonSerializable(typeof(TimeSpan))]
[JsonSerializable(typeof(Guid))]
[JsonSerializable(typeof(decimal))]
internal sealed partial class SimpleContext : JsonSerializerContext;
