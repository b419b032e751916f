using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card that plays a video.</summary>
[Wire]
public class VideoCard
{
    /// <summary>The value application/vnd.microsoft.card.video.</summary>
    public const string ContentType = "application/vnd.microsoft.card.video";

    /// <summary>Creates an empty one.</summary>
    public VideoCard()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public VideoCard(
        string title = null,
        string subtitle = null,
        string text = null,
        ThumbnailUrl image = null,
        IList<MediaUrl> media = null,
        IList<CardAction> buttons = null,
        bool? shareable = default,
        bool? autoloop = default,
        bool? autostart = default,
        string aspect = null,
        object value = null,
        string duration = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Media = media;
        Buttons = buttons;
        Shareable = shareable;
        Autoloop = autoloop;
        Autostart = autostart;
        Aspect = aspect;
        Value = value;
        Duration = duration;
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

    /// <summary>The picture.</summary>
    [JsonProperty(PropertyName = "image")]
    public ThumbnailUrl Image { get; set; }

    /// <summary>The media; the first one that can be played is.</summary>
    [JsonProperty(PropertyName = "media")]
    public IList<MediaUrl> Media { get; set; }

    /// <summary>The buttons.</summary>
    [JsonProperty(PropertyName = "buttons")]
    public IList<CardAction> Buttons { get; set; }

    /// <summary>Whether it may be shared.</summary>
    [JsonProperty(PropertyName = "shareable")]
    public bool? Shareable { get; set; }

    /// <summary>Whether it starts again at its end.</summary>
    [JsonProperty(PropertyName = "autoloop")]
    public bool? Autoloop { get; set; }

    /// <summary>Whether it starts by itself.</summary>
    [JsonProperty(PropertyName = "autostart")]
    public bool? Autostart { get; set; }

    /// <summary>The shape of the picture, such as 16:9.</summary>
    [JsonProperty(PropertyName = "aspect")]
    public string Aspect { get; set; }

    /// <summary>The value; its meaning depends on the kind and the name.</summary>
    [JsonProperty(PropertyName = "value")]
    public object Value { get; set; }

    /// <summary>How long it lasts, as an ISO 8601 duration.</summary>
    [JsonProperty(PropertyName = "duration")]
    public string Duration { get; set; }
}
