using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace CareerBot.Dialogs.Conversation;

/// <summary>The question that waits for an answer.</summary>
/// <param name="Dialog">The dialog that asked.</param>
/// <param name="Prompt">The prompt that waits.</param>
/// <param name="Choices">What may be picked; empty if it is no choice.</param>
/// <param name="IsSoft">Whether it is let go as soon as something else is asked.</param>
/// <param name="IsFirm">Whether it is asked again however many side questions come.</param>
/// <param name="IsWalk">Whether a topic was shown: "next" and "back" lead on from there.</param>
public sealed record Pending(string Dialog, string Prompt, IReadOnlyList<Choice> Choices, bool IsSoft, bool IsFirm, bool IsWalk)
{
    private const string OptionsKey = "options";

    /// <summary>The question that waits in <paramref name="dc"/>, or null.</summary>
    public static Pending? In(DialogContext dc)
    {
        if (dc.Stack is not [{ } prompt, { } dialog, ..] || !prompt.State.TryGetValue(OptionsKey, out var stored) || stored is not PromptOptions options)
        {
            return null;
        }

        var mark = options.Validations as string;
        return new Pending(
            dialog.Id,
            prompt.Id,
            options.Choices as IReadOnlyList<Choice> ?? [.. options.Choices ?? []],
            mark == PickPrompt.Soft,
            mark == PickPrompt.Firm,
            dc.FindDialog(dialog.Id) is TopicWalk);
    }
}
