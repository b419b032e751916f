using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One field of a class in JSON. A field without a value is not written.</summary>
internal abstract class WireField<T>(string name)
{
    protected JsonEncodedText Encoded { get; } = JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    public byte[] Name { get; } = Encoding.UTF8.GetBytes(name);

    public abstract void Read(ref WireReader reader, T target);

    public abstract void Write(Utf8JsonWriter writer, T source);
}

internal sealed class TextField<T>(string name, Func<T, string> get, Action<T, string> set) : WireField<T>(name)
{
    public override void Read(ref WireReader reader, T target) => set(target, reader.ReadString());

    public override void Write(Utf8JsonWriter writer, T source)
    {
        if (get(source) is { } value)
        {
            writer.WriteString(Encoded, value);
        }
    }
}

internal sealed class FlagField<T>(string name, Func<T, bool?> get, Action<T, bool?> set) : WireField<T>(name)
{
    public override void Read(ref WireReader reader, T target) => set(target, reader.ReadBool());

    public override void Write(Utf8JsonWriter writer, T source)
    {
        if (get(source) is { } value)
        {
            writer.WriteBoolean(Encoded, value);
        }
    }
}

internal sealed class NumberField<T>(string name, Func<T, int?> get, Action<T, int?> set) : WireField<T>(name)
{
    public override void Read(ref WireReader reader, T target) => set(target, reader.ReadInt());

    public override void Write(Utf8JsonWriter writer, T source)
    {
        if (get(source) is { } value)
        {
            writer.WriteNumber(Encoded, value);
        }
    }
}

internal sealed class TimeField<T>(string name, Func<T, DateTimeOffset?> get, Action<T, DateTimeOffset?> set) : WireField<T>(name)
{
    public override void Read(ref WireReader reader, T target) => set(target, reader.ReadTime());

    public override void Write(Utf8JsonWriter writer, T source)
    {
        if (get(source) is not { } value)
        {
            return;
        }

        if (value.Offset == TimeSpan.Zero)
        {
            writer.WriteString(Encoded, value.UtcDateTime);
        }
        else
        {
            writer.WriteString(Encoded, value);
        }
    }
}

/// <summary>A field for any value; objects and arrays stay raw until somebody looks.</summary>
internal sealed class AnyField<T>(string name, Func<T, object> get, Action<T, object> set) : WireField<T>(name)
{
    public override void Read(ref WireReader reader, T target) => set(target, reader.ReadUntyped());

    public override void Write(Utf8JsonWriter writer, T source)
    {
        if (get(source) is { } value)
        {
            writer.WritePropertyName(Encoded);
            Untyped.Write(writer, value);
        }
    }
}

internal sealed class ObjectField<T, TValue>(string name, Func<T, TValue> get, Action<T, TValue> set) : WireField<T>(name)
    where TValue : class, new()
{
    public override void Read(ref WireReader reader, T target) => set(target, Wire<TValue>.Type.Read(ref reader));

    public override void Write(Utf8JsonWriter writer, T source)
    {
        if (get(source) is { } value)
        {
            writer.WritePropertyName(Encoded);
            Wire<TValue>.Write(writer, value);
        }
    }
}
