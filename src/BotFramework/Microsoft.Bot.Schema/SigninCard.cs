using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card with a button to sign in.</summary>
[Wire]
public partial class SigninCard
{
    /// <summary>The value application/vnd.microsoft.card.signin.</summary>
    public const string ContentType = "application/vnd.microsoft.card.signin";

    /// <summary>Creates an empty one.</summary>
    public SigninCard()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public SigninCard(string text = null, IList<CardAction> buttons = null)
    {
        Text = text;
        Buttons = buttons;
    }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    /// <summary>The buttons.</summary>
    [JsonProperty(PropertyName = "buttons")]
    public IList<CardAction> Buttons { get; set; }
}
