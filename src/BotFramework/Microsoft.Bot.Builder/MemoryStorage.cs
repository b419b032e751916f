using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects in memory, as copies, until the process ends.</summary>
public class MemoryStorage : IStorage
{
    private const string ETagName = "eTag";

    private readonly Dictionary<string, JObject> _items;
    private readonly JsonSerializer _serializer;
    private readonly Lock _lock = new();
    private int _version;

    /// <summary>Creates a storage that gives objects back as the classes that were written; it may start with <paramref name="dictionary"/>.</summary>
    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(StoredTypes.CreateSerializer(), dictionary)
    {
    }

    /// <summary>Creates a storage that copies with <paramref name="jsonSerializer"/>.</summary>
    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        _serializer = jsonSerializer ?? throw new ArgumentNullException(nameof(jsonSerializer));
        _items = dictionary ?? [];
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var item) && item != null)
                {
                    found[key] = item.ToObject<object>(_serializer);
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An item's version is not the kept one; what came before it in the changes is written.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
            {
                Write(key, value);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private void Write(string key, object value)
    {
        var item = value == null ? null : JObject.FromObject(value, _serializer);
        if (value is IStoreItem versioned)
        {
            var current = _items.GetValueOrDefault(key)?.Value<string>(ETagName);
            if (current != null && versioned.ETag != "*" && versioned.ETag != current)
            {
                throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {versioned.ETag}\r\nCurrent: {current}");
            }

            item[ETagName] = $"{_version++}";
        }

        _items[key] = item;
    }
}
