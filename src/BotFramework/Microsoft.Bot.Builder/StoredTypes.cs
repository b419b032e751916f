using System.Collections.Concurrent;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Lets copies in memory come back as the classes they were. Types stand in the copies as numbers that only this process
/// knows, and only types that it has itself stored have one: no name of a class is written, and none is looked up.
/// </summary>
internal sealed class StoredTypes : ISerializationBinder
{
    private static readonly StoredTypes Instance = new();

    private readonly ConcurrentDictionary<Type, string> _names = new();
    private readonly ConcurrentDictionary<string, Type> _types = new();
    private int _count;

    public static JsonSerializer CreateSerializer() => JsonSerializer.Create(new JsonSerializerSettings
    {
#pragma warning disable RS0030 // The names are the numbers above.
        TypeNameHandling = TypeNameHandling.All,
#pragma warning restore RS0030
        SerializationBinder = Instance,
        ReferenceLoopHandling = ReferenceLoopHandling.Error,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = null,
    });

    public void BindToName(Type serializedType, out string assemblyName, out string typeName)
    {
        assemblyName = null;
        typeName = _names.GetOrAdd(serializedType, type =>
        {
            var name = Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
            _types[name] = type;
            return name;
        });
    }

    public Type BindToType(string assemblyName, string typeName) =>
        _types.GetValueOrDefault(typeName) ?? throw new JsonSerializationException($"Nothing of type '{typeName}' was stored here.");
}
