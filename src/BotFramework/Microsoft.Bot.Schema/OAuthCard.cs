using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card that asks for a sign-in through a connection of the bot.</summary>
[Wire]
public class OAuthCard
{
    /// <summary>The value application/vnd.microsoft.card.oauth.</summary>
    public const string ContentType = "application/vnd.microsoft.card.oauth";

    /// <summary>Creates an empty one.</summary>
    public OAuthCard()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public OAuthCard(string text = null, string connectionName = null, IList<CardAction> buttons = null)
    {
        Text = text;
        ConnectionName = connectionName;
        Buttons = buttons;
    }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    /// <summary>The connection's name.</summary>
    [JsonProperty(PropertyName = "connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>The buttons.</summary>
    [JsonProperty(PropertyName = "buttons")]
    public IList<CardAction> Buttons { get; set; }

    /// <summary>How to exchange a token.</summary>
    [JsonProperty(PropertyName = "tokenExchangeResource")]
    public TokenExchangeResource TokenExchangeResource { get; set; }

    /// <summary>Where to post a token.</summary>
    [JsonProperty(PropertyName = "tokenPostResource")]
    public TokenPostResource TokenPostResource { get; set; }
}
