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
            case JToken or byte[]: WriteLoosely(writer, value); break;
            case JsonElement element: element.WriteTo(writer); break;
            case IDictionary<string, object> map: WriteMap(writer, map); break;
            case IDictionary: WriteLoosely(writer, value); break;
            case IEnumerable list when WireTypes.Find(value.GetType()) == null: WriteList(writer, list); break;
            default: WriteKnown(writer, value); break;
        }
    }

    private static void WriteKnown(Utf8JsonWriter writer, object value)
    {
        if (WireTypes.Find(value.GetType()) is { } type)
        {
            type.WriteObject(writer, value);
        }
        else
        {
            WriteLoosely(writer, value);
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
