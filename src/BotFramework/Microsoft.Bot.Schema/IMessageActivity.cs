namespace Microsoft.Bot.Schema;

/// <summary>A message.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>When it is no longer of use.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>What goes with it: files, cards.</summary>
    IList<Attachment> Attachments { get; set; }

    /// <summary>The mentions among the entities; empty if there are none.</summary>
    Mention[] GetMentions();

    /// <summary>Buttons beside the input field.</summary>
    SuggestedActions SuggestedActions { get; set; }

    /// <summary>Whether there is anything to show.</summary>
    bool HasContent();

    /// <summary>The value; its meaning depends on the kind and the name.</summary>
    object Value { get; set; }

    /// <summary>How several attachments are laid out: list (default) or carousel.</summary>
    string AttachmentLayout { get; set; }

    /// <summary>How the replies travel.</summary>
    string DeliveryMode { get; set; }

    /// <summary>How much it matters.</summary>
    string Importance { get; set; }

    /// <summary>Whether input is expected afterwards.</summary>
    string InputHint { get; set; }

    /// <summary>The language of the text, as a BCP-47 tag.</summary>
    string Locale { get; set; }

    /// <summary>What is spoken, as text or SSML.</summary>
    string Speak { get; set; }

    /// <summary>What is shown where the whole cannot be.</summary>
    string Summary { get; set; }

    /// <summary>The text.</summary>
    string Text { get; set; }

    /// <summary>The markup of the text: markdown (default), plain or xml.</summary>
    string TextFormat { get; set; }
}
