using System.Buffers;
using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CareerBot.Turns.State;

/// <summary>
/// Writes bot state as JSON and reads it back. Scalars, maps and lists are plain JSON (maps come back as
/// <see cref="Dictionary{TKey, TValue}"/> of string and object, lists as <see cref="List{T}"/> of object, integers as long);
/// anything else is <c>{"$": kind, "v": …}</c> with a kind from an allow-list.
/// </summary>
public sealed class StateJson
{
    private const int MaxDepth = 256;
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        // Stored, never shown in a page: Hindi may stand as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = MaxDepth,
    };

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    private readonly FrozenDictionary<Type, StateKind> _byType;
    private readonly FrozenDictionary<string, StateKind> _byName;

    /// <summary>Makes a serializer that knows the kinds of the SDK and of simple values, and those given.</summary>
    /// <param name="kinds">The host's own kinds; none by default.</param>
    /// <exception cref="ArgumentException">Two kinds share a name or a type.</exception>
    public StateJson(IEnumerable<StateKind>? kinds = null)
    {
        StateKind[] all = [.. SdkKinds.All, .. SimpleKinds.All, .. kinds ?? []];
        var twice = all.GroupBy(kind => kind.Name).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null)
        {
            throw new ArgumentException($"The state kind '{twice}' is registered twice.", nameof(kinds));
        }

        _byType = all.ToFrozenDictionary(kind => kind.Type);
        _byName = all.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);
    }

    /// <summary>Writes a value.</summary>
    /// <exception cref="NotSupportedException">Something in it is of no known kind, or it is nested too deeply.</exception>
    public byte[] Write(object? value)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(4096);
        var writer = _writer ??= new Utf8JsonWriter(buffer, WriterOptions);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        Write(writer, value);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a value that was written by <see cref="Write(object?)"/>.</summary>
    /// <exception cref="NotSupportedException">A stored kind is not known; the message lists those that are.</exception>
    /// <exception cref="JsonException">The bytes are not stored state.</exception>
    public object? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, ReaderOptions);
            reader.Read();
            return Read(ref reader);
        }
        catch (Exception error) when (error is InvalidOperationException or InvalidCastException or FormatException or OverflowException)
        {
            throw new JsonException("Stored state is damaged.", error);
        }
    }

    internal void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                WriteFraction(writer, number);
                break;
            case float number when float.IsFinite(number):
                WriteFraction(writer, number);
                break;
            case short or ushort or byte or sbyte or uint:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            default:
                WriteObject(writer, value);
                break;
        }
    }

    internal object? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.TryGetInt64(out var whole) ? (object)whole : reader.GetDouble(),
        JsonTokenType.StartArray => ReadList(ref reader),
        JsonTokenType.StartObject => ReadObject(ref reader),
        _ => throw new JsonException($"Stored state has an unexpected {reader.TokenType}."),
    };

    internal void WriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    internal void WriteList(Utf8JsonWriter writer, IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    internal Dictionary<string, object?> ReadMap(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Stored state has {reader.TokenType} where a map was expected.");
        }

        reader.Read();
        return ReadMapFromName(ref reader);
    }

    private static void WriteFraction(Utf8JsonWriter writer, double number)
    {
        // "3" would come back as an integer.
        if (number == Math.Floor(number) && Math.Abs(number) < 1e15)
        {
            writer.WriteRawValue(number.ToString("F1", CultureInfo.InvariantCulture), skipInputValidation: true);
        }
        else
        {
            writer.WriteRawValue(number.ToString("R", CultureInfo.InvariantCulture), skipInputValidation: true);
        }
    }

    private void WriteObject(Utf8JsonWriter writer, object value)
    {
        if (writer.CurrentDepth >= MaxDepth - 2)
        {
            throw new NotSupportedException($"State is nested more than {MaxDepth} levels deep, or holds itself.");
        }

        if (_byType.TryGetValue(value.GetType(), out var kind))
        {
            writer.WriteStartObject();
            writer.WriteString("$"u8, kind.Name);
            writer.WritePropertyName("v"u8);
            kind.Write(writer, value, this);
            writer.WriteEndObject();
            return;
        }

        switch (value)
        {
            case IDictionary<string, object?> map when map.ContainsKey("$"):
                SimpleKinds.Map.WriteEnveloped(writer, map, this);
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                WriteMap(writer, map);
                break;
            case IDictionary map when map.Keys.OfType<string>().Count() == map.Count && !map.Contains("$"):
                WriteMap(writer, Pairs(map));
                break;
            case IEnumerable list and not IDictionary:
                WriteList(writer, list);
                break;
            default:
                throw new NotSupportedException(
                    $"A {value.GetType().Name} cannot be stored as state: it is of no known kind. Register a {nameof(StateKind)} for it. {KnownKinds()}");
        }
    }

    private static IEnumerable<KeyValuePair<string, object?>> Pairs(IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return KeyValuePair.Create((string)entry.Key, entry.Value);
        }
    }

    private List<object?> ReadList(ref Utf8JsonReader reader)
    {
        var list = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(Read(ref reader));
        }

        return list;
    }

    private object ReadObject(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("$"u8)
            ? ReadKind(ref reader)
            : ReadMapFromName(ref reader);
    }

    private Dictionary<string, object?> ReadMapFromName(ref Utf8JsonReader reader)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            map[key] = Read(ref reader);
            reader.Read();
        }

        return map;
    }

    private object ReadKind(ref Utf8JsonReader reader)
    {
        reader.Read();
        var name = reader.GetString() ?? "";
        if (!_byName.TryGetValue(name, out var kind))
        {
            throw new NotSupportedException($"Stored state is of kind '{name}', which is not known. {KnownKinds()}");
        }

        reader.Read();
        reader.Read();
        var value = kind.Read(ref reader, this);
        reader.Read();
        return value;
    }

    private string KnownKinds() => $"Known kinds: {string.Join(", ", _byName.Keys.Order(StringComparer.Ordinal))}.";
}
