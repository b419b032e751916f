using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CareerBot.Dialogs.Tests.Replies;

/// <summary>Lists as cards of buttons where cards are drawn, and as numbered text everywhere else.</summary>
public sealed class PointsCardTests
{
    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    public async Task Where_cards_are_drawn_every_button_of_the_card_opens_its_point(string channel)
    {
        var reply = await new TestConversation(channel: channel).AskAsync("responsibilities");

        var duties = TestConversation.Shipped.Knowledge.Responsibilities!;
        var buttons = ButtonsOf(reply);
        Assert.Equal(duties.Topic.Told.Lead, reply.Text);
        Assert.Equal(3, reply.SuggestedActions.Actions.Count);
        Assert.Equal(duties.Topic.Told.Points.Select((point, index) => $"{index + 1}. {point.Text}"), buttons.Select(button => (string?)button["title"]));
        for (var i = 0; i < buttons.Count; i++)
        {
            var bot = new TestConversation(channel: channel);
            await bot.AskAsync("responsibilities");
            Assert.Equal(
                bot.Advisor.Replies.First(bot.Advisor.Knowledge[duties.Topic.Told.Points[i].Topic!.Value], Words.Fallback),
                (await bot.SendAsync(Tapped(buttons[i])))[0].Text);
        }
    }

    [Theory]
    [InlineData("test")]
    [InlineData("emulator")]
    [InlineData("sms")]
    public async Task Elsewhere_the_same_list_stands_in_the_text(string channel)
    {
        var bot = new TestConversation(channel: channel);

        var reply = await bot.AskAsync("responsibilities");

        Assert.True(reply.Attachments is null or []);
        Assert.Equal(bot.Advisor.Replies.First(TestConversation.Shipped.Knowledge.Responsibilities!.Topic, Words.Fallback), reply.Text);
    }

    [Fact]
    public async Task A_card_of_earlier_is_understood_when_the_talk_has_gone_on()
    {
        var bot = new TestConversation(channel: "webchat");
        var tuning = ButtonsOf(await bot.AskAsync("responsibilities"))[2];
        await bot.AskAsync("cancel");
        await bot.AskAsync("who is a deep learning engineer?");

        var reply = Assert.Single(await bot.SendAsync(Tapped(tuning)));

        Assert.Equal(
            bot.Advisor.Replies.First(
                bot.Advisor.Knowledge[TestConversation.Shipped.Knowledge.Responsibilities!.Topic.Told.Points[2].Topic!.Value],
                Words.Fallback),
            reply.Text);
    }

    [Fact]
    public async Task A_card_holds_no_word_that_the_notes_do_not()
    {
        var notes = new Notes(TestConversation.Shipped);
        var cards = 0;
        foreach (var topic in TestConversation.Shipped.Knowledge.Topics.Where(topic => topic.Told.Points.Count > 0))
        {
            var reply = await new TestConversation(channel: "webchat").AskAsync(topic.Told.Title);
            foreach (var content in (reply.Attachments ?? []).Select(card => JObject.FromObject(card.Content)))
            {
                cards++;
                Assert.Empty(notes.Invented((string?)content["fallbackText"] ?? string.Empty));
                Assert.Empty(content.SelectTokens("$..title").SelectMany(title => notes.Invented((string?)title ?? string.Empty)));
            }
        }

        Assert.True(cards > 3);
    }

    private static List<JToken> ButtonsOf(Activity reply) =>
        [.. JObject.FromObject(Assert.Single(reply.Attachments).Content).SelectTokens("$.body[*].actions[*]")];

    private static Activity Tapped(JToken button) => new() { Type = ActivityTypes.Message, Value = button["data"]!.DeepClone() };
}
