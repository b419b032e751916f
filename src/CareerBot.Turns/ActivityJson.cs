using System.Buffers;
using System.Text.Json;

using Microsoft.Bot.Schema;

using Newtonsoft.Json;

using JsonConverterAttribute = System.Text.Json.Serialization.JsonConverterAttribute;
using JsonException = System.Text.Json.JsonException;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace CareerBot.Turns;

/// <summary>
/// Activities as JSON, on both SDKs: our runtime's activities bring their own System.Text.Json converter; those of the
/// official packages know Newtonsoft only and are carried across as text.
/// </summary>
public static class ActivityJson
{
    private static readonly bool KnowsSystemText = Attribute.IsDefined(typeof(Activity), typeof(JsonConverterAttribute));

    private static readonly Newtonsoft.Json.JsonSerializer Newtonsoft = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = null,
    };

    /// <summary>Writes an activity as UTF-8.</summary>
    public static byte[] Write(Activity activity)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer);
        Write(writer, activity);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes an activity as the next value.</summary>
    public static void Write(Utf8JsonWriter writer, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (KnowsSystemText)
        {
            JsonSerializer.Serialize(writer, activity);
            return;
        }

        using var text = new StringWriter();
        Newtonsoft.Serialize(text, activity);
        writer.WriteRawValue(text.ToString(), skipInputValidation: true);
    }

    /// <summary>Reads an activity.</summary>
    /// <exception cref="JsonException">The bytes are not an activity.</exception>
    public static Activity Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 256 });
        reader.Read();
        var activity = Read(ref reader);
        return reader.Read() ? throw NotAnActivity(null) : activity;
    }

    /// <summary>Reads the activity that the reader stands on.</summary>
    /// <exception cref="JsonException">What the reader stands on is not an activity.</exception>
    public static Activity Read(ref Utf8JsonReader reader)
    {
        if (KnowsSystemText)
        {
            return JsonSerializer.Deserialize<Activity>(ref reader) ?? throw NotAnActivity(null);
        }

        try
        {
            using var text = new JsonTextReader(new StringReader(JsonElement.ParseValue(ref reader).GetRawText()))
            {
                DateParseHandling = DateParseHandling.None,
            };
            return Newtonsoft.Deserialize<Activity>(text) ?? throw NotAnActivity(null);
        }
        catch (global::Newtonsoft.Json.JsonException error)
        {
            throw NotAnActivity(error);
        }
    }

    private static JsonException NotAnActivity(Exception? cause) => new("The JSON is not an activity.", cause);
}
