using System.Text;
using System.Text.Json;

namespace Microsoft.Bot.Schema;

internal delegate ref ExtensionData ExtensionOf<T>(T target);

internal abstract class WireType
{
    public abstract object ReadObject(ref WireReader reader);

    public abstract void WriteObject(Utf8JsonWriter writer, object value);
}

/// <summary>How a class stands in JSON: a table of its fields, read and written without reflection.</summary>
internal sealed class WireType<T> : WireType
    where T : class, new()
{
    private readonly WireField<T>[] _fields;
    private readonly ExtensionOf<T> _extension;
    private readonly WireField<T>[][] _buckets = new WireField<T>[128][];

    public WireType(ExtensionOf<T> extension, params WireField<T>[] fields)
    {
        _fields = fields;
        _extension = extension;
        foreach (var bucket in fields.GroupBy(field => Bucket(field.Name)))
        {
            _buckets[bucket.Key] = [.. bucket];
        }
    }

    public T Read(ref WireReader reader)
    {
        if (reader.IsNull)
        {
            return null;
        }

        if (reader.Json.TokenType != JsonTokenType.StartObject)
        {
            throw reader.Unexpected("an object");
        }

        var target = new T();
        while (reader.Json.Read() && reader.Json.TokenType == JsonTokenType.PropertyName)
        {
            ReadField(ref reader, target);
        }

        return target;
    }

    public void Write(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        foreach (var field in _fields)
        {
            field.Write(writer, value);
        }

        if (_extension != null)
        {
            _extension(value).Write(writer);
        }

        writer.WriteEndObject();
    }

    public override object ReadObject(ref WireReader reader) => Read(ref reader);

    public override void WriteObject(Utf8JsonWriter writer, object value) => Write(writer, (T)value);

    private static int Bucket(ReadOnlySpan<byte> name) =>
        name.IsEmpty ? 0 : ((name.Length * 5) + (name[0] * 3) + (name[^1] * 7) + name[name.Length / 2]) & 127;

    private void ReadField(ref WireReader reader, T target)
    {
        var field = Find(ref reader.Json);
        if (field == null && _extension != null)
        {
            var name = reader.Json.GetString();
            reader.Json.Read();
            _extension(target).Add(name, reader.ReadRaw());
            return;
        }

        reader.Json.Read();
        if (field == null)
        {
            reader.Json.Skip();
        }
        else
        {
            field.Read(ref reader, target);
        }
    }

    private WireField<T> Find(ref Utf8JsonReader json)
    {
        if (json.HasValueSequence || json.ValueIsEscaped)
        {
            return FindLoosely(Encoding.UTF8.GetBytes(json.GetString()));
        }

        var name = json.ValueSpan;
        foreach (var field in _buckets[Bucket(name)] ?? [])
        {
            if (name.SequenceEqual(field.Name))
            {
                return field;
            }
        }

        return FindLoosely(name);
    }

    // Names that differ in case only are known, too: some senders write "Type".
    private WireField<T> FindLoosely(ReadOnlySpan<byte> name)
    {
        foreach (var field in _fields)
        {
            if (Ascii.EqualsIgnoreCase(name, field.Name))
            {
                return field;
            }
        }

        return null;
    }
}
