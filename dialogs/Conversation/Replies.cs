using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Builds the messages that people see: a text and at most three buttons, each of which can be typed.</summary>
public static class Replies
{
    /// <summary>The most buttons that one message carries.</summary>
    public const int MostButtons = 3;

    /// <summary>A message in Markdown with <paramref name="buttons"/> as suggested actions.</summary>
    public static Activity Message(string text, params IReadOnlyList<string> buttons)
    {
        var message = MessageFactory.Text(text, inputHint: InputHints.ExpectingInput);
        message.TextFormat = TextFormatTypes.Markdown;
        if (buttons.Count > 0)
        {
            message.SuggestedActions = new SuggestedActions { Actions = [.. buttons.Select(Button)] };
        }

        return message;
    }

    private static CardAction Button(string title) => new() { Type = ActionTypes.ImBack, Title = title, Value = title };
}
