using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card that lists what was bought.</summary>
[Wire]
public class ReceiptCard
{
    /// <summary>The value application/vnd.microsoft.card.receipt.</summary>
    public const string ContentType = "application/vnd.microsoft.card.receipt";

    /// <summary>Creates an empty one.</summary>
    public ReceiptCard()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public ReceiptCard(
        string title = null,
        IList<Fact> facts = null,
        IList<ReceiptItem> items = null,
        CardAction tap = null,
        string total = null,
        string tax = null,
        string vat = null,
        IList<CardAction> buttons = null)
    {
        Title = title;
        Facts = facts;
        Items = items;
        Tap = tap;
        Total = total;
        Tax = tax;
        Vat = vat;
        Buttons = buttons;
    }

    /// <summary>The title.</summary>
    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }

    /// <summary>Names and values.</summary>
    [JsonProperty(PropertyName = "facts")]
    public IList<Fact> Facts { get; set; }

    /// <summary>The lines.</summary>
    [JsonProperty(PropertyName = "items")]
    public IList<ReceiptItem> Items { get; set; }

    /// <summary>What pressing anywhere does.</summary>
    [JsonProperty(PropertyName = "tap")]
    public CardAction Tap { get; set; }

    /// <summary>The sum.</summary>
    [JsonProperty(PropertyName = "total")]
    public string Total { get; set; }

    /// <summary>The tax.</summary>
    [JsonProperty(PropertyName = "tax")]
    public string Tax { get; set; }

    /// <summary>The value added tax.</summary>
    [JsonProperty(PropertyName = "vat")]
    public string Vat { get; set; }

    /// <summary>The buttons.</summary>
    [JsonProperty(PropertyName = "buttons")]
    public IList<CardAction> Buttons { get; set; }
}
