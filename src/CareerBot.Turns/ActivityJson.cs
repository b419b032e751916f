using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

using Microsoft.Bot.Schema;

namespace CareerBot.Turns;

/// <summary>
/// Activities as JSON, on both SDKs: our runtime's activities bring their own System.Text.Json converter; those of the
/// official packages know Newtonsoft only and are carried across as text.
/// </summary>
public static class ActivityJson
{
    // Asked directly: going through the serializer looks at every activity twice. Null for the official activities.
    private static readonly JsonConverter<Activity>? Converter = Attribute.IsDefined(typeof(Activity), typeof(JsonConverterAttribute))
        ? (JsonConverter<Activity>)JsonSerializerOptions.Default.GetConverter(typeof(Activity))
        : null;

    private static readonly Newtonsoft.Json.JsonSerializer Official = new()
    {
        NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore,
        DateParseHandling = Newtonsoft.Json.DateParseHandling.None,
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
        if (Converter is not null)
        {
            Converter.Write(writer, activity, JsonSerializerOptions.Default);
            return;
        }

        using var text = new StringWriter();
        Official.Serialize(text, activity);
        writer.WriteRawValue(text.ToString(), skipInputValidation: true);
    }

    /// <summary>Reads an activity.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="maxDepth">How deep objects and lists may be nested in each other.</param>
    /// <exception cref="JsonException">The bytes are not an activity.</exception>
    public static Activity Read(ReadOnlySpan<byte> json, int maxDepth = 256)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        reader.Read();
        var activity = Read(ref reader);
        return reader.Read() ? throw NotAnActivity(null) : activity;
    }

    /// <summary>Reads the activity that the reader stands on.</summary>
    /// <exception cref="JsonException">What the reader stands on is not an activity.</exception>
    public static Activity Read(ref Utf8JsonReader reader)
    {
        if (Converter is not null)
        {
            return Converter.Read(ref reader, typeof(Activity), JsonSerializerOptions.Default) ?? throw NotAnActivity(null);
        }

        try
        {
            using var text = new Newtonsoft.Json.JsonTextReader(new StringReader(JsonElement.ParseValue(ref reader).GetRawText()))
            {
                DateParseHandling = Newtonsoft.Json.DateParseHandling.None,
            };
            return Official.Deserialize<Activity>(text) ?? throw NotAnActivity(null);
        }
        catch (Newtonsoft.Json.JsonException error)
        {
            throw NotAnActivity(error);
        }
    }

    private static JsonException NotAnActivity(Exception? cause) => new("The JSON is not an activity.", cause);
}
