using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Dialogs.Conversation;

/// <summary>How the form of a <see cref="FormDialog{TForm}"/> is kept: as the options that the dialog was begun with.</summary>
internal static class Forms
{
    private const string FormKey = "form";
    private const string OptionsKey = "options";

    /// <summary>The options that begin a dialog at <paramref name="form"/>.</summary>
    public static Dictionary<string, object> Begin(object form) => new(StringComparer.Ordinal) { [FormKey] = form };

    /// <summary>The form of the dialog that waits in <paramref name="dc"/>, or null.</summary>
    public static TForm? Of<TForm>(DialogContext dc)
        where TForm : class =>
        dc.Stack is [_, { } dialog, ..] && dialog.State.TryGetValue(OptionsKey, out var options) ? Of<TForm>(options) : null;

    /// <summary>The form in the options of a dialog, or null.</summary>
    public static TForm? Of<TForm>(object? options)
        where TForm : class =>
        options is IDictionary<string, object> map && map.TryGetValue(FormKey, out var form) ? form as TForm : null;
}
