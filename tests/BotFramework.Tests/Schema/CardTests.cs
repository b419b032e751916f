using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using StjSerializer = System.Text.Json.JsonSerializer;

namespace BotFramework.Tests.Schema;

public class CardTests
{
    private static readonly CardAction Go = new("imBack", "Go", "https://i", "text", "display", "value", "data") { ImageAltText = "alt" };
    private static readonly CardImage Picture = new("https://p", "alt", Go);
    private static readonly ThumbnailUrl Preview = new("https://t", "alt");
    private static readonly MediaUrl Medium = new("https://m", "hd");

    public static TheoryData<object> Cards => new()
    {
        new HeroCard("title", "sub", "text", [Picture], [Go], Go),
        new ThumbnailCard("title", "sub", "text", [Picture], [Go], Go),
        new SigninCard("text", [Go]),
        new OAuthCard("text", "name", [Go]) { TokenExchangeResource = new("i", "u", "p"), TokenPostResource = new() { SasUrl = "s" } },
        new ReceiptCard("title", [new("k", "v")], [new("title", "sub", "text", Picture, "1", "2", Go)], Go, "3", "4", "5", [Go]),
        new AnimationCard("title", "sub", "text", Preview, [Medium], [Go], true, false, true, "16:9", "value", "PT1M"),
        new AudioCard("title", "sub", "text", Preview, [Medium], [Go], true, false, true, "16:9", "value", "PT1M"),
        new VideoCard("title", "sub", "text", Preview, [Medium], [Go], true, false, true, "16:9", "value", "PT1M"),
    };

    [Fact]
    public void Each_card_goes_into_an_attachment_of_its_type()
    {
        Assert.Equal("application/vnd.microsoft.card.hero", new HeroCard().ToAttachment().ContentType);
        Assert.Equal("application/vnd.microsoft.card.thumbnail", new ThumbnailCard().ToAttachment().ContentType);
        Assert.Equal("application/vnd.microsoft.card.signin", new SigninCard().ToAttachment().ContentType);
        Assert.Equal("application/vnd.microsoft.card.oauth", new OAuthCard().ToAttachment().ContentType);
        Assert.Equal("application/vnd.microsoft.card.receipt", new ReceiptCard().ToAttachment().ContentType);
        Assert.Equal("application/vnd.microsoft.card.animation", new AnimationCard().ToAttachment().ContentType);
        Assert.Equal("application/vnd.microsoft.card.audio", new AudioCard().ToAttachment().ContentType);
        Assert.Equal("application/vnd.microsoft.card.video", new VideoCard().ToAttachment().ContentType);
        var card = new HeroCard("title");
        Assert.Same(card, card.ToAttachment().Content);
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_comes_back_whole_from_both_json_libraries(object card)
    {
        var type = card.GetType();
        var json = JsonConvert.SerializeObject(card, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });

        Assert.All(type.GetProperties(), property => Assert.NotNull(property.GetValue(card)));
        Assert.All(JObject.Parse(json).Properties(), property => Assert.Equal(char.ToLowerInvariant(property.Name[0]), property.Name[0]));
        Assert.True(JToken.DeepEquals(JToken.Parse(json), JToken.Parse(StjSerializer.Serialize(card, type))));
        Assert.True(JToken.DeepEquals(
            JToken.Parse(json),
            JToken.FromObject(StjSerializer.Deserialize(json, type), JsonSerializer.Create(new() { NullValueHandling = NullValueHandling.Ignore }))));
    }

    [Fact]
    public void A_button_can_be_made_from_a_text()
    {
        var button = CardAction.FromString("Go");

        Assert.Equal(("Go", "Go"), (button.Title, button.Value));
    }

    [Fact]
    public void A_text_stands_for_a_button()
    {
        List<CardAction> buttons = ["Go", "Stay"];

        Assert.Equal([("Go", (object)"Go"), ("Stay", "Stay")], buttons.Select(button => (button.Title, button.Value)));
    }

    [Fact]
    public void A_sign_in_card_has_one_button()
    {
        var button = SigninCard.Create("text", "Sign in", "https://s").Buttons.Single();

        Assert.Equal(("signin", "Sign in", "https://s"), (button.Type, button.Title, button.Value));
    }

    [Fact]
    public void Suggested_actions_may_be_made_from_any_sequence()
    {
        var actions = new SuggestedActions(new[] { "u1" }.Select(id => id), new[] { Go }.Select(action => action));

        Assert.Equal(["u1"], actions.To);
        Assert.Same(Go, actions.Actions.Single());
    }
}
