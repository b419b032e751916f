using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Lets System.Text.Json read and write a class of the schema as it stands on the wire.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WireAttribute : JsonConverterAttribute
{
    public override JsonConverter CreateConverter(Type typeToConvert)
    {
        var converter = WireTypes.Find(typeToConvert) == null ? typeof(NewtonsoftConverter<>) : typeof(WireConverter<>);
        return (JsonConverter)Activator.CreateInstance(converter.MakeGenericType(typeToConvert));
    }
}

internal sealed class WireConverter<T> : JsonConverter<T>
    where T : class, new()
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var wire = new WireReader(reader);
        var value = Wire<T>.Type.Read(ref wire);
        reader = wire.Json;
        return value;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Wire<T>.Write(writer, value);
}

internal sealed class NewtonsoftConverter<T> : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return (T)NewtonsoftJson.Read(document.RootElement.GetRawText(), typeToConvert);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteRawValue(NewtonsoftJson.Write(value), skipInputValidation: true);
}
