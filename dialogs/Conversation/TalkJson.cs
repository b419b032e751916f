using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// How a <see cref="Talk"/> is stored: what is not default, by name. It is read and
/// written in every turn, so without reflection or a map of arguments.
/// </summary>
internal sealed class TalkJson : JsonConverter<Talk>
{
    public override Talk Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var talk = new Talk();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            talk = With(talk, name, ref reader);
        }

        return talk;
    }

    public override void Write(Utf8JsonWriter writer, Talk value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteText(writer, "topic"u8, value.Topic);
        WriteNumber(writer, "depth"u8, value.Depth);
        WriteList(writer, "listed"u8, value.Listed);
        WriteText(writer, "aside"u8, value.Aside);
        WriteList(writer, "trail"u8, value.Trail);
        WriteNumber(writer, "age"u8, value.Age);
        WriteNumber(writer, "misses"u8, value.Misses);
        WriteNumber(writer, "strays"u8, value.Strays);
        WriteNumber(writer, "turn"u8, value.Turn);
        WriteFlag(writer, "scolded"u8, value.Scolded);
        WriteFlag(writer, "distressed"u8, value.Distressed);
        if (value.Draft is { } draft)
        {
            writer.WritePropertyName("draft"u8);
            JsonSerializer.Serialize(writer, draft, StateKinds.Default.PlanForm);
        }

        if (value.Told is { } told)
        {
            writer.WritePropertyName("told"u8);
            JsonSerializer.Serialize(writer, told, StateKinds.Default.PlanAnswers);
        }

        if (value.Open is { } open)
        {
            writer.WritePropertyName("open"u8);
            JsonSerializer.Serialize(writer, open, StateKinds.Default.OpenWish);
        }

        WriteNumber(writer, "passOnsLeftAside"u8, value.PassOnsLeftAside);
        WriteFlag(writer, "noted"u8, value.Noted);
        WriteList(writer, "welcomed"u8, value.Welcomed);
        writer.WriteEndObject();
    }

    private static Talk With(Talk talk, string? name, ref Utf8JsonReader reader) => name switch
    {
        "topic" => talk with { Topic = reader.GetString() },
        "depth" => talk with { Depth = reader.GetInt32() },
        "listed" => talk with { Listed = ReadList(ref reader) },
        "aside" => talk with { Aside = reader.GetString() },
        "trail" => talk with { Trail = ReadList(ref reader) },
        "age" => talk with { Age = reader.GetInt32() },
        "misses" => talk with { Misses = reader.GetInt32() },
        "strays" => talk with { Strays = reader.GetInt32() },
        "turn" => talk with { Turn = reader.GetInt32() },
        "scolded" => talk with { Scolded = reader.GetBoolean() },
        "distressed" => talk with { Distressed = reader.GetBoolean() },
        "draft" => talk with { Draft = JsonSerializer.Deserialize(ref reader, StateKinds.Default.PlanForm) },
        "told" => talk with { Told = JsonSerializer.Deserialize(ref reader, StateKinds.Default.PlanAnswers) },
        "open" => talk with { Open = JsonSerializer.Deserialize(ref reader, StateKinds.Default.OpenWish) },
        "passOnsLeftAside" => talk with { PassOnsLeftAside = reader.GetInt32() },
        "noted" => talk with { Noted = reader.GetBoolean() },
        "welcomed" => talk with { Welcomed = ReadList(ref reader) },
        _ => Skip(talk, ref reader),
    };

    // What an earlier or a later version kept is no concern of this one.
    private static Talk Skip(Talk talk, ref Utf8JsonReader reader)
    {
        reader.Skip();
        return talk;
    }

    private static List<string> ReadList(ref Utf8JsonReader reader)
    {
        var list = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(reader.GetString()!);
        }

        return list;
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int number)
    {
        if (number != 0)
        {
            writer.WriteNumber(name, number);
        }
    }

    private static void WriteFlag(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool flag)
    {
        if (flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    private static void WriteList(Utf8JsonWriter writer, ReadOnlySpan<byte> name, List<string> list)
    {
        if (list.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in list)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }
}
