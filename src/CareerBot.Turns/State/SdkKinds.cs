using System.Text.Json;

using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace CareerBot.Turns.State;

/// <summary>The types that dialogs and prompts of the SDK put into state.</summary>
internal static class SdkKinds
{
    public static IReadOnlyList<StateKind> All { get; } =
    [
        new Kind<DialogState>("DialogState", DialogKinds.WriteState, DialogKinds.ReadState),
        new Kind<DialogInstance>("DialogInstance", DialogKinds.WriteInstance, DialogKinds.ReadInstance),
        new Kind<PromptOptions>("PromptOptions", PromptKinds.WriteOptions, PromptKinds.ReadOptions),
        new Kind<Choice>("Choice", PromptKinds.WriteChoice, PromptKinds.ReadChoice),
        new Kind<FoundChoice>("FoundChoice", PromptKinds.WriteFoundChoice, PromptKinds.ReadFoundChoice),
        new Kind<CardAction>("CardAction", PromptKinds.WriteCardAction, PromptKinds.ReadCardAction),
        new Kind<Activity>(
            "Activity",
            static (writer, activity, _) => ActivityJson.Write(writer, activity),
            static (ref Utf8JsonReader reader, StateJson _) => ActivityJson.Read(ref reader)),
    ];

    internal delegate void Writing<in T>(Utf8JsonWriter writer, T value, StateJson json);

    internal delegate T Reading<out T>(ref Utf8JsonReader reader, StateJson json);

    private sealed class Kind<T>(string name, Writing<T> write, Reading<T> read) : StateKind(name, typeof(T))
        where T : class
    {
        internal override void Write(Utf8JsonWriter writer, object value, StateJson json) => write(writer, (T)value, json);

        internal override object Read(ref Utf8JsonReader reader, StateJson json) => read(ref reader, json);
    }
}

/// <summary>Steps through the properties of an object; names that are not known are passed over.</summary>
internal static class Properties
{
    public static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    public static void WriteText(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}
