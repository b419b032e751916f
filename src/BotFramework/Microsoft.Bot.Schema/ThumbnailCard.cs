using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card with a small picture, text and buttons.</summary>
[Wire]
public class ThumbnailCard
{
    /// <summary>The value application/vnd.microsoft.card.thumbnail.</summary>
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    /// <summary>Creates an empty one.</summary>
    public ThumbnailCard()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public ThumbnailCard(
        string title = null,
        string subtitle = null,
        string text = null,
        IList<CardImage> images = null,
        IList<CardAction> buttons = null,
        CardAction tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>The title.</summary>
    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }

    /// <summary>The line below the title.</summary>
    [JsonProperty(PropertyName = "subtitle")]
    public string Subtitle { get; set; }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    /// <summary>The pictures.</summary>
    [JsonProperty(PropertyName = "images")]
    public IList<CardImage> Images { get; set; }

    /// <summary>The buttons.</summary>
    [JsonProperty(PropertyName = "buttons")]
    public IList<CardAction> Buttons { get; set; }

    /// <summary>What pressing anywhere does.</summary>
    [JsonProperty(PropertyName = "tap")]
    public CardAction Tap { get; set; }
}
