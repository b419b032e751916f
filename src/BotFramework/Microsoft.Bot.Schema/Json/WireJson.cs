using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Reads and writes whole bodies.</summary>
internal static class WireJson
{
    // Letters of other scripts go out as they are; nothing of this lands in HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly Action<Utf8JsonWriter, object> WriteAny = Untyped.Write;

    [ThreadStatic]
    private static Utf8JsonWriter _writer;

    /// <summary>The object in a body; null if the body says null.</summary>
    /// <exception cref="JsonException">The body is not JSON, or not of that shape.</exception>
    /// <exception cref="Newtonsoft.Json.JsonException">The same, of a class without a field table.</exception>
    public static object Read(ReadOnlySpan<byte> json, Type wanted)
    {
        if (WireTypes.Find(wanted) is not { } type)
        {
            return NewtonsoftJson.Read(Encoding.UTF8.GetString(json), wanted);
        }

        try
        {
            return Read(json, type);
        }
        catch (InvalidOperationException exception)
        {
            // So the reader says that a text is not made of whole characters.
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>The body that says the value, in a buffer that goes back to its pool when disposed of.</summary>
    public static WireBuffer Write(object value) => Write(value, WriteAny);

    /// <summary>What <paramref name="write"/> makes of the value, in a buffer that goes back to its pool when disposed of.</summary>
    public static WireBuffer Write(object value, Action<Utf8JsonWriter, object> write)
    {
        var buffer = new WireBuffer();
        var writer = _writer;

        // Writing a value may call code of the bot's that writes another.
        _writer = null;
        if (writer == null)
        {
            writer = new Utf8JsonWriter(buffer, Options);
        }
        else
        {
            writer.Reset(buffer);
        }

        try
        {
            write(writer, value);
            writer.Flush();
        }
        finally
        {
            writer.Reset(Stream.Null);
            _writer = writer;
        }

        return buffer;
    }

    /// <summary>A copy that shares nothing with the original.</summary>
    public static Activity Copy(Activity activity)
    {
        using var json = Write(activity);
        return (Activity)Read(json.WrittenSpan, typeof(Activity));
    }

    private static object Read(ReadOnlySpan<byte> json, WireType type)
    {
        var reader = new WireReader(json);
        if (!reader.Json.Read())
        {
            throw new JsonException("There is no JSON.");
        }

        var value = type.ReadObject(ref reader);
        return reader.Json.Read() ? throw new JsonException("There is more after the JSON.") : value;
    }
}
