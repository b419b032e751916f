using System.Text.Json;

using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Turns.State;

internal static class DialogKinds
{
    private const int MaxStack = 64;

    public static void WriteState(Utf8JsonWriter writer, DialogState state, StateJson json)
    {
        if (state.DialogStack?.Count > MaxStack)
        {
            throw new NotSupportedException($"The dialog stack is {state.DialogStack.Count} dialogs deep; the limit is {MaxStack}. A dialog begins itself again without end.");
        }

        writer.WriteStartArray();
        foreach (var instance in state.DialogStack ?? [])
        {
            WriteInstance(writer, instance, json);
        }

        writer.WriteEndArray();
    }

    public static DialogState ReadState(ref Utf8JsonReader reader, StateJson json)
    {
        var stack = new List<DialogInstance>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            stack.Add(ReadInstance(ref reader, json));
        }

        return new DialogState(stack);
    }

    public static void WriteInstance(Utf8JsonWriter writer, DialogInstance instance, StateJson json)
    {
        writer.WriteStartObject();
        writer.WriteText("id"u8, instance.Id);
        writer.WriteText("version"u8, instance.Version);
        if (instance.State is { } state)
        {
            writer.WritePropertyName("state"u8);
            json.WriteMap(writer, state!);
        }

        writer.WriteEndObject();
    }

    public static DialogInstance ReadInstance(ref Utf8JsonReader reader, StateJson json)
    {
        var instance = new DialogInstance();
        while (Properties.Next(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                instance.Id = reader.GetString();
            }
            else if (reader.ValueTextEquals("version"u8))
            {
                reader.Read();
                instance.Version = reader.GetString();
            }
            else if (reader.ValueTextEquals("state"u8))
            {
                reader.Read();
                instance.State = json.ReadMap(ref reader)!;
            }
            else
            {
                reader.Skip();
            }
        }

        return instance;
    }
}
