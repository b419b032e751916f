using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One line of a receipt.</summary>
[Wire]
public class ReceiptItem
{
    /// <summary>Creates an empty one.</summary>
    public ReceiptItem()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public ReceiptItem(
        string title = null,
        string subtitle = null,
        string text = null,
        CardImage image = null,
        string price = null,
        string quantity = null,
        CardAction tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Price = price;
        Quantity = quantity;
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

    /// <summary>The picture.</summary>
    [JsonProperty(PropertyName = "image")]
    public CardImage Image { get; set; }

    /// <summary>The price, with its currency.</summary>
    [JsonProperty(PropertyName = "price")]
    public string Price { get; set; }

    /// <summary>How many.</summary>
    [JsonProperty(PropertyName = "quantity")]
    public string Quantity { get; set; }

    /// <summary>What pressing anywhere does.</summary>
    [JsonProperty(PropertyName = "tap")]
    public CardAction Tap { get; set; }
}
