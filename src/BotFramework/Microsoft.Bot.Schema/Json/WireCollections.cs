using System.Text.Json;

namespace Microsoft.Bot.Schema;

internal sealed class ListField<T, TItem>(string name, Func<T, IList<TItem>> get, Action<T, IList<TItem>> set) : WireField<T>(name)
    where TItem : class, new()
{
    public override void Read(ref WireReader reader, T target)
    {
        if (reader.IsNull)
        {
            set(target, null);
            return;
        }

        if (reader.Json.TokenType != JsonTokenType.StartArray)
        {
            throw reader.Unexpected("a list");
        }

        var items = new List<TItem>();
        while (reader.Json.Read() && reader.Json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Wire<TItem>.Type.Read(ref reader));
        }

        set(target, items);
    }

    public override void Write(Utf8JsonWriter writer, T source)
    {
        if (get(source) is not { } items)
        {
            return;
        }

        writer.WriteStartArray(Encoded);
        foreach (var item in items)
        {
            Wire<TItem>.Write(writer, item);
        }

        writer.WriteEndArray();
    }
}

internal sealed class TextListField<T>(string name, Func<T, IList<string>> get, Action<T, IList<string>> set) : WireField<T>(name)
{
    public override void Read(ref WireReader reader, T target)
    {
        if (reader.IsNull)
        {
            set(target, null);
            return;
        }

        if (reader.Json.TokenType != JsonTokenType.StartArray)
        {
            throw reader.Unexpected("a list");
        }

        var items = new List<string>();
        while (reader.Json.Read() && reader.Json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(reader.ReadString());
        }

        set(target, items);
    }

    public override void Write(Utf8JsonWriter writer, T source)
    {
        if (get(source) is not { } items)
        {
            return;
        }

        writer.WriteStartArray(Encoded);
        foreach (var item in items)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }
}

internal sealed class MapField<T, TItem>(string name, Func<T, IDictionary<string, TItem>> get, Action<T, IDictionary<string, TItem>> set)
    : WireField<T>(name)
    where TItem : class, new()
{
    public override void Read(ref WireReader reader, T target)
    {
        if (reader.IsNull)
        {
            set(target, null);
            return;
        }

        if (reader.Json.TokenType != JsonTokenType.StartObject)
        {
            throw reader.Unexpected("an object");
        }

        var items = new Dictionary<string, TItem>();
        while (reader.Json.Read() && reader.Json.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.Json.GetString();
            reader.Json.Read();
            items[key] = Wire<TItem>.Type.Read(ref reader);
        }

        set(target, items);
    }

    public override void Write(Utf8JsonWriter writer, T source)
    {
        if (get(source) is not { } items)
        {
            return;
        }

        writer.WriteStartObject(Encoded);
        foreach (var (key, item) in items)
        {
            writer.WritePropertyName(key);
            Wire<TItem>.Write(writer, item);
        }

        writer.WriteEndObject();
    }
}
