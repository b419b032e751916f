using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    /// <summary>A message with a text; the input hint is acceptingInput unless given.</summary>
    public static Activity Text(string text, string ssml = null, string inputHint = null) => Create(text, ssml, inputHint);

    /// <summary>A message with buttons that send their own title.</summary>
    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null) =>
        SuggestedActions(actions, text, ssml, inputHint, null);

    /// <summary>A message with buttons that send their own title, shown to <paramref name="toList"/> only.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null, IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var buttons = actions.Select(title => new CardAction(ActionTypes.ImBack, title, value: title));
        return SuggestedActions(buttons, text, ssml, inputHint, toList);
    }

    /// <summary>A message with buttons.</summary>
    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null) =>
        SuggestedActions(cardActions, text, ssml, inputHint, null);

    /// <summary>A message with buttons, shown to <paramref name="toList"/> only.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null, IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Create(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions(toList, [.. cardActions]);
        return message;
    }

    /// <summary>A message with an attachment.</summary>
    public static IMessageActivity Attachment(Attachment attachment, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>A message with attachments, one below the other.</summary>
    public static IMessageActivity Attachment(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null) =>
        LaidOut(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    /// <summary>A message with attachments side by side.</summary>
    public static IMessageActivity Carousel(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null) =>
        LaidOut(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    /// <summary>A message with a file that lies at an address.</summary>
    public static IMessageActivity ContentUrl(
        string url, string contentType, string name = null, string text = null, string ssml = null, string inputHint = null)
    {
        ThrowIfBlank(url, nameof(url));
        ThrowIfBlank(contentType, nameof(contentType));
        var file = new Attachment(contentType, url, name: string.IsNullOrWhiteSpace(name) ? string.Empty : name);
        return LaidOut(AttachmentLayoutTypes.List, [file], text, ssml, inputHint);
    }

    private static Activity LaidOut(string layout, IEnumerable<Attachment> attachments, string text, string ssml, string inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Create(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }

    // A blank text is left out: some clients show it as an empty bubble.
    private static Activity Create(string text, string ssml, string inputHint)
    {
        var message = (Activity)Activity.CreateMessageActivity();
        message.Text = string.IsNullOrWhiteSpace(text) ? null : text;
        message.Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml;
        message.InputHint = inputHint ?? InputHints.AcceptingInput;
        return message;
    }

    private static void ThrowIfBlank(string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentNullException(name);
        }
    }
}
