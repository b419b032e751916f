using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CareerBot.Turns.State;

/// <summary>
/// A type that may stand in stored state, under a name of our own. State never names CLR types, so a type can be moved or renamed,
/// and stored text can never choose what is made of it.
/// </summary>
public abstract class StateKind
{
    private protected StateKind(string name, Type type)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Type = type;
    }

    /// <summary>What the kind is called in stored state.</summary>
    public string Name { get; }

    /// <summary>The type whose instances are of this kind; not those of derived types.</summary>
    public Type Type { get; }

    /// <summary>Registers a type of the host's, for instance a dialog's state record.</summary>
    /// <param name="name">What it is called in stored state; must stay when the type is renamed.</param>
    /// <param name="info">How it is written, best from a source-generated context.</param>
    /// <exception cref="ArgumentException">The type has a property of type object: its content would come back as something else.</exception>
    public static StateKind Of<T>(string name, JsonTypeInfo<T> info)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(info);
        if (info.Properties.FirstOrDefault(property => property.PropertyType == typeof(object)) is { } loose)
        {
            throw new ArgumentException(
                $"State kind '{name}' cannot have the property '{loose.Name}' of type object; give it a type of its own.", nameof(info));
        }

        return new Registered<T>(name, info);
    }

    internal abstract void Write(Utf8JsonWriter writer, object value, StateJson json);

    internal abstract object Read(ref Utf8JsonReader reader, StateJson json);

    private sealed class Registered<T>(string name, JsonTypeInfo<T> info) : StateKind(name, typeof(T))
        where T : notnull
    {
        internal override void Write(Utf8JsonWriter writer, object value, StateJson json) =>
            JsonSerializer.Serialize(writer, (T)value, info);

        internal override object Read(ref Utf8JsonReader reader, StateJson json) =>
            JsonSerializer.Deserialize(ref reader, info)
            ?? throw new JsonException($"Stored state of kind '{Name}' is empty.");
    }
}
