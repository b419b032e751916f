namespace Microsoft.Bot.Schema;

/// <summary>Puts cards into attachments.</summary>
public static class Extensions
{
    /// <summary>An attachment that holds the card.</summary>
    public static Attachment ToAttachment(this HeroCard card) => Attach(HeroCard.ContentType, card);

    /// <summary>An attachment that holds the card.</summary>
    public static Attachment ToAttachment(this ThumbnailCard card) => Attach(ThumbnailCard.ContentType, card);

    /// <summary>An attachment that holds the card.</summary>
    public static Attachment ToAttachment(this SigninCard card) => Attach(SigninCard.ContentType, card);

    /// <summary>An attachment that holds the card.</summary>
    public static Attachment ToAttachment(this OAuthCard card) => Attach(OAuthCard.ContentType, card);

    /// <summary>An attachment that holds the card.</summary>
    public static Attachment ToAttachment(this ReceiptCard card) => Attach(ReceiptCard.ContentType, card);

    /// <summary>An attachment that holds the card.</summary>
    public static Attachment ToAttachment(this AnimationCard card) => Attach(AnimationCard.ContentType, card);

    /// <summary>An attachment that holds the card.</summary>
    public static Attachment ToAttachment(this AudioCard card) => Attach(AudioCard.ContentType, card);

    /// <summary>An attachment that holds the card.</summary>
    public static Attachment ToAttachment(this VideoCard card) => Attach(VideoCard.ContentType, card);

    private static Attachment Attach(string contentType, object card) => new(contentType, content: card);
}
