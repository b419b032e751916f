using CareerBot.Dialogs.Feedback;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// The answer to a side question, put before the question that is asked again, so that one message carries both.
/// It travels with the turn to the prompt that asks again.
/// </summary>
/// <param name="Text">The answer.</param>
/// <param name="Buttons">Buttons that belong to the answer.</param>
public sealed record Preface(string Text, IReadOnlyList<string> Buttons)
{
    /// <summary>The topic that the answer tells of; null if it is none of the notes.</summary>
    public TopicId? Topic { get; init; }

    /// <summary>Whether the buttons of the question come first: its answers must not give way.</summary>
    public bool AnswersFirst { get; init; }

    /// <summary>The question <paramref name="prompt"/> of <paramref name="turn"/>, with the answer before it if there is one.</summary>
    public static Activity Before(ITurnContext turn, Activity prompt)
    {
        if (turn.TurnState.Get<Preface>() is not { } preface)
        {
            return prompt;
        }

        var own = prompt.SuggestedActions?.Actions.Select(action => action.Title) ?? [];
        return Rated.By(
            Replies.Message(
                $"{preface.Text}\n\n{prompt.Text}",
                [.. (preface.AnswersFirst ? own.Concat(preface.Buttons) : preface.Buttons.Concat(own))
                    .Distinct(StringComparer.Ordinal)
                    .Take(Replies.MostButtons)]),
            preface.Topic);
    }
}
