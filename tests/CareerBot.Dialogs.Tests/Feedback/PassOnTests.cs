using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Feedback;

namespace CareerBot.Dialogs.Tests.Feedback;

/// <summary>Only a yes keeps a question, and what is kept leads to nobody.</summary>
public sealed class PassOnTests
{
    private const string Question = "what is the salary of a deep learning engineer?";

    [Theory]
    [InlineData("yes")]
    [InlineData("haan")]
    [InlineData("हाँ")]
    [InlineData("ji bilkul")]
    [InlineData("Pass it on")]
    public async Task A_yes_keeps_the_question(string yes)
    {
        var bot = new TestConversation();
        Assert.Contains(Ask, (await bot.AskAsync(Question)).Text, StringComparison.Ordinal);

        await bot.AskAsync(yes);

        Assert.Equal(Question, Assert.Single(await bot.PassedOnAsync()).Text);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("nahi")]
    [InlineData("नहीं")]
    [InlineData("yes but what is the salary in Pune?")]
    [InlineData("which skills do I need?")]
    [InlineData("thanks")]
    [InlineData("menu")]
    [InlineData("qwx zzkl brmp")]
    [InlineData("")]
    [InlineData("1")]
    public async Task Anything_else_keeps_nothing(string said)
    {
        var bot = new TestConversation();
        await bot.AskAsync(Question);

        await bot.HearAsync(said);

        Assert.Empty(await bot.PassedOnAsync());
    }

    [Fact]
    public async Task A_yes_that_comes_after_something_else_is_for_something_else()
    {
        var bot = new TestConversation();
        await bot.AskAsync(Question);
        await bot.AskAsync("which skills do I need?");

        await bot.AskAsync("yes");

        Assert.Empty(await bot.PassedOnAsync());
    }

    [Fact]
    public async Task After_a_no_it_is_not_offered_again_and_after_one_that_was_let_pass_neither()
    {
        var refused = new TestConversation();
        await refused.AskAsync(Question);
        await refused.AskAsync("no");
        Assert.DoesNotContain(Ask, (await refused.AskAsync("what are the fees?")).Text, StringComparison.Ordinal);

        var leftAside = new TestConversation();
        Assert.Contains(Ask, (await leftAside.AskAsync(Question)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Ask, (await leftAside.AskAsync("what are the fees?")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Ask, (await leftAside.AskAsync("which laptop should I buy?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_middle_of_the_plan_nothing_is_offered_since_the_yes_is_for_its_question()
    {
        var bot = new TestConversation();
        await bot.AskAsync("make it mine");

        Assert.DoesNotContain(Ask, (await bot.AskAsync(Question)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("write to me at asha@example.org about fees", "write to me at … about fees")]
    [InlineData("call +91 98765 43210 about\tfees\n now", "call … about fees now")]
    [InlineData("see https://example.org/me?x=1 please", "see … please")]
    [InlineData("is 2012 a good year?", "is 2012 a good year?")]
    public void What_could_lead_to_the_person_is_left_out(string text, string kept) =>
        Assert.Equal(kept, PassedQuestion.Of(text, null, new DateOnly(2026, 11, 26)).Text);

    [Fact]
    public void A_very_long_question_is_cut() => Assert.Equal(301, PassedQuestion.Of(new string('a', 5000), null, default).Text.Length);

    private static string Ask => TestConversation.Shipped.Words.Say(Words.Fallback, "feedback.ask");
}
