using System.Collections;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Writes whatever a bot puts into a place for any value.</summary>
internal static class Untyped
{
    public static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case RawJson raw: writer.WriteRawValue(raw.Utf8, skipInputValidation: true); break;
            case JToken token: WriteToken(writer, token); break;
            case JsonElement element: element.WriteTo(writer); break;
            default: WriteObject(writer, value); break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, object value)
    {
        if (WireTypes.Find(value.GetType()) is { } type)
        {
            type.WriteObject(writer, value);
            return;
        }

        switch (value)
        {
            case IDictionary<string, object> map: WriteMap(writer, map); break;
            case IEnumerable list and not (byte[] or IDictionary): WriteList(writer, list); break;
            default: WriteLoosely(writer, value); break;
        }
    }

    // What dialogs mark their replies with is a small object of texts in every reply; numbers
    // with fractions, times and the like are written as Newtonsoft does.
    private static void WriteToken(Utf8JsonWriter writer, JToken token)
    {
        switch (token)
        {
            case JObject map:
                writer.WriteStartObject();
                foreach (var (name, value) in map)
                {
                    writer.WritePropertyName(name);
                    WriteToken(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JArray list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    WriteToken(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JValue { Type: JTokenType.String, Value: string text }: writer.WriteStringValue(text); break;
            case JValue { Type: JTokenType.Boolean, Value: bool flag }: writer.WriteBooleanValue(flag); break;
            case JValue { Type: JTokenType.Integer, Value: long number }: writer.WriteNumberValue(number); break;
            default: WriteLoosely(writer, token); break;
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, IDictionary<string, object> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes as Newtonsoft does.</summary>
    public static void WriteLoosely(Utf8JsonWriter writer, object value) => writer.WriteRawValue(NewtonsoftJson.Write(value), skipInputValidation: true);
}
