namespace Microsoft.Bot.Schema;

/// <summary>How several attachments are laid out.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>The value carousel.</summary>
    public const string Carousel = "carousel";

    /// <summary>The value list.</summary>
    public const string List = "list";
}
