using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The settings with which the SDK's users write and read what has no field table.</summary>
internal static class NewtonsoftJson
{
    public static readonly JsonSerializerSettings Settings = CreateSettings();

    public static JsonSerializerSettings CreateSettings() => new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Error,

        // Entities compare by content, which is found by serialising them.
        EqualityComparer = ReferenceEqualityComparer.Instance,
    };

    public static string Write(object value) => JsonConvert.SerializeObject(value, Settings);

    public static object Read(string json, Type type) => JsonConvert.DeserializeObject(json, type, Settings);
}
