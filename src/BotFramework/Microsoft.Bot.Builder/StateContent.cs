using System.Collections;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>What a value of a state says, to be compared with what it says later. Nothing reads it back.</summary>
internal static class StateContent
{
    // Far more than dialogs nest; a value that holds itself is found by the serializer that takes over here.
    private const int MaxDepth = 200;

    private static readonly Action<Utf8JsonWriter, object> WriteValue = Write;

    public static byte[] Of(object value)
    {
        using var content = WireJson.Write(value, WriteValue);
        return content.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, object value)
    {
        if (writer.CurrentDepth > MaxDepth || !TryWriteDialogs(writer, value))
        {
            WriteOther(writer, value);
        }
    }

    private static void WriteOther(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case JToken or IStoreItem: Untyped.WriteLoosely(writer, value); break;
            case IDictionary<string, object> map when writer.CurrentDepth <= MaxDepth: WriteMap(writer, map); break;
            case IList list when writer.CurrentDepth <= MaxDepth: WriteList(writer, list); break;
            case IEnumerable when value is not string: Untyped.WriteLoosely(writer, value); break;
            default: Untyped.Write(writer, value); break;
        }
    }

    // The classes that every bot with dialogs keeps in its state.
    private static bool TryWriteDialogs(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case DialogState state when state.GetType() == typeof(DialogState):
                WriteList(writer, state.DialogStack);
                return true;
            case DialogInstance instance when instance.GetType() == typeof(DialogInstance):
                WriteParts(writer, instance.Id, instance.State, instance.Version);
                return true;
            case PromptOptions options when options.GetType() == typeof(PromptOptions):
                WriteParts(writer, options.Prompt, options.RetryPrompt, options.Choices, (int?)options.Style, options.Validations, options.RecognizeLanguage);
                return true;
            case Choice choice when choice.GetType() == typeof(Choice):
                WriteParts(writer, choice.Value, choice.Action, choice.Synonyms);
                return true;
            default:
                return false;
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, IDictionary<string, object> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IList list)
    {
        if (list == null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (var item in list)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteParts(Utf8JsonWriter writer, params ReadOnlySpan<object> parts)
    {
        writer.WriteStartArray();
        foreach (var part in parts)
        {
            Write(writer, part);
        }

        writer.WriteEndArray();
    }
}
