using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that offer choices.</summary>
public class ChoiceFactory
{
    private const int MostInline = 3;

    /// <summary>Makes the message that suits a channel.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="list">The choices.</param>
    /// <param name="text">What is said before them.</param>
    /// <param name="speak">What is spoken aloud.</param>
    /// <param name="options">How they are written into the text, if they are.</param>
    public static IMessageActivity ForChannel(
        string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>Makes the message that suits a channel and a conversation: buttons where they fit, else a line or a list.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="list">The choices.</param>
    /// <param name="text">What is said before them.</param>
    /// <param name="speak">What is spoken aloud.</param>
    /// <param name="options">How they are written into the text, if they are.</param>
    /// <param name="conversationType">The type of the conversation, for example "personal".</param>
    /// <param name="toList">The ids of those who are shown suggested actions.</param>
    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string text = null,
        string speak = null,
        ChoiceFactoryOptions options = null,
        string conversationType = null,
        IList<string> toList = null)
    {
        var choices = list ?? [];
        if (LongestTitle(choices) > Channel.MaxActionTitleLength(channelId))
        {
            return List(choices, text, speak, options);
        }

        if (Channel.SupportsSuggestedActions(channelId, choices.Count, conversationType))
        {
            return SuggestedAction(choices, text, speak, toList);
        }

        return Channel.SupportsCardActions(channelId, choices.Count) ? HeroCard(choices, text, speak)
            : choices.Count <= MostInline ? Inline(choices, text, speak, options)
            : List(choices, text, speak, options);
    }

    /// <summary>Writes the choices into the line: "Which? (1) red, (2) green, or (3) blue".</summary>
    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        var list = choices ?? [];
        var numbered = options?.IncludeNumbers ?? true;
        var line = new StringBuilder(text).Append(' ');
        for (var index = 0; index < list.Count; index++)
        {
            line.Append(Connector(index, list.Count, options));
            if (numbered)
            {
                line.Append('(').Append(index + 1).Append(") ");
            }

            line.Append(list[index].Title);
        }

        return MessageFactory.Text(line.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Writes the choices below the text, one a line.</summary>
    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>Writes the choices below the text, one a line.</summary>
    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        var list = choices ?? [];
        var numbered = options?.IncludeNumbers ?? true;
        var lines = new StringBuilder(text).Append("\n\n   ");
        for (var index = 0; index < list.Count; index++)
        {
            lines.Append(index == 0 ? "" : "\n   ");
            _ = numbered ? lines.Append(index + 1).Append(". ") : lines.Append("- ");
            lines.Append(list[index].Title);
        }

        return MessageFactory.Text(lines.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Offers the choices as suggested actions.</summary>
    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    /// <summary>Offers the choices as suggested actions to some only.</summary>
    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null, IList<string> toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    /// <summary>Offers the choices as suggested actions.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        SuggestedAction(choices, text, speak, null);

    /// <summary>Offers the choices as suggested actions to some only.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null, IList<string> toList = null) =>
        MessageFactory.SuggestedActions(Buttons(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>Offers the choices as the buttons of a card that holds the text.</summary>
    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = Buttons(choices) };
        var attachment = new Attachment { ContentType = Schema.HeroCard.ContentType, Content = card };
        return MessageFactory.Attachment(attachment, null, speak, InputHints.ExpectingInput);
    }

    /// <summary>Makes a choice of each value; none of null.</summary>
    public static IList<Choice> ToChoices(IList<string> choices)
    {
        var list = new List<Choice>();
        foreach (var value in choices ?? [])
        {
            list.Add(new Choice(value));
        }

        return list;
    }

    private static string Connector(int index, int count, ChoiceFactoryOptions options) =>
        index == 0 ? string.Empty
        : index < count - 1 ? options?.InlineSeparator ?? ", "
        : count == 2 ? options?.InlineOr ?? " or "
        : options?.InlineOrMore ?? ", or ";

    private static int LongestTitle(IList<Choice> choices)
    {
        var longest = 0;
        foreach (var choice in choices)
        {
            longest = Math.Max(longest, choice.Title?.Length ?? 0);
        }

        return longest;
    }

    private static List<CardAction> Buttons(IList<Choice> choices)
    {
        var buttons = new List<CardAction>();
        foreach (var choice in choices ?? [])
        {
            buttons.Add(choice.Button);
        }

        return buttons;
    }
}
