using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CareerBot.Dialogs.Tests.Sharing;

/// <summary>The plan and its question for skills as cards.</summary>
public sealed class PlanCardTests
{
    private static readonly string[] s_skips = ["make it mine", "skip", "skip", "skip", "skip", "skip", "skip"];

    private readonly ClockAt _clock = new(new DateTimeOffset(2026, 11, 23, 6, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("directline")]
    [InlineData("webchat")]
    [InlineData("msteams")]
    public async Task Where_cards_are_drawn_the_plan_is_a_card_that_speaks_what_the_text_says_elsewhere(string channel)
    {
        var text = (await PlannedAsync("test")).Text;
        var reply = await PlannedAsync(channel);
        var card = CardOf(reply);
        Assert.Equal("Your plan is saved.", reply.Text);
        Assert.Equal(text, (string?)card["speak"]);
        Assert.Equal((string?)card["speak"], (string?)card["fallbackText"]);
        Assert.Equal(["0", "100"], card.SelectTokens("$.body[?(@.type=='ColumnSet')].columns[*].width").Select(width => $"{Math.Round((int)width / 5.0) * 5}"));
        var facts = card.SelectTokens("$..facts[*]").ToDictionary(fact => (string)fact["title"]!, fact => (string)fact["value"]!);
        Assert.Equal(TestConversation.Shipped.Knowledge.Roadmap!.Stages.SelectMany(stage => stage.Items).Select(item => item.Topic.Told.Title), facts.Keys);
        Assert.All(facts.Values, value => Assert.NotEmpty(value));
    }

    [Fact]
    public async Task The_button_of_the_card_leads_to_the_page()
    {
        var bot = Bot("msteams");
        var card = CardOf(await PlannedAsync(bot));
        var data = Assert.Single(card.SelectTokens("$.actions[*].data"));
        Assert.Contains(
            "https://bot.example.org/plan/",
            Assert.Single(await bot.SendAsync(new Activity { Type = ActivityTypes.Message, Value = data })).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("directline")]
    public async Task What_is_ticked_on_the_card_of_skills_is_the_answer(string channel)
    {
        var bot = await AtSkillsAsync(channel);
        Assert.StartsWith(
            "Struck off: Python, NumPy, statistics.",
            Assert.Single(await bot.SendAsync(Submit(bot, "Python,NumPy,statistics"))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_ticked_says_that_nothing_is_known_and_typing_works_beside_the_card()
    {
        var none = await AtSkillsAsync("directline");
        Assert.StartsWith("How many hours a week", Assert.Single(await none.SendAsync(Submit(none, null))).Text, StringComparison.Ordinal);
        var typed = await AtSkillsAsync("directline");
        Assert.StartsWith("Struck off: Python.", (await typed.AskAsync("python and nothing else")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_of_skills_offers_every_work_of_the_notes_and_where_none_is_drawn_the_text_does()
    {
        var bot = Bot("directline");
        await bot.AskAsync("make it mine");
        var input = Assert.Single(CardOf(await bot.AskAsync("skip")).SelectTokens("$.body[*]"));
        var plain = Bot("test");
        await plain.AskAsync("make it mine");
        var text = (await plain.AskAsync("skip")).Text;
        Assert.Equal(("Input.ChoiceSet", true), ((string?)input["type"], (bool)input["isMultiSelect"]!));
        Assert.All(input["choices"]!, choice => Assert.Contains((string)choice["title"]!, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_of_the_plan_survives_in_stored_state_and_is_understood_later()
    {
        var bot = await AtSkillsAsync("directline");
        Assert.EndsWith("Which parts can you do already, or *none*?", (await bot.AskAsync("what is a CNN?")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Struck off: Keras.", Assert.Single(await bot.SendAsync(Submit(bot, "Keras"))).Text, StringComparison.Ordinal);
    }

    private TestConversation Bot(string channel) => new(clock: _clock, channel: channel);

    private Task<Activity> PlannedAsync(string channel) => PlannedAsync(Bot(channel));

    private static async Task<Activity> PlannedAsync(TestConversation bot)
    {
        foreach (var said in s_skips)
        {
            await bot.AskAsync(said);
        }

        return await bot.AskAsync("save");
    }

    private async Task<TestConversation> AtSkillsAsync(string channel)
    {
        var bot = Bot(channel);
        await bot.AskAsync("make it mine");
        await bot.AskAsync("skip");
        return bot;
    }

    private static Activity Submit(TestConversation bot, string? ticked)
    {
        var data = new JObject { ["pick"] = "have", ["otherwise"] = bot.Advisor.Words.Say(Words.Fallback, "plan.card.nothing") };
        if (ticked is not null)
        {
            data["have"] = ticked;
        }

        return new Activity { Type = ActivityTypes.Message, Value = data };
    }

    private static JObject CardOf(Activity reply) => JObject.FromObject(Assert.Single(reply.Attachments).Content);
}
