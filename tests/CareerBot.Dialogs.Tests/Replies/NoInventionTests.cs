using CareerBot.Dialogs.Conversation;

namespace CareerBot.Dialogs.Tests.Replies;

/// <summary>Whatever the bot says stands in its notes, or in its words with their gaps filled from the notes.</summary>
public sealed class NoInventionTests
{
    [Theory]
    [InlineData(nameof(TestConversation.Shipped))]
    [InlineData(nameof(TestConversation.Lighthouse))]
    public async Task No_reply_holds_a_sentence_that_the_notes_do_not(string name)
    {
        var career = TestConversation.Named(name);
        var notes = new Notes(career);

        var replies = await EveryReply.OfAsync(career);

        var said = replies.Select(reply => reply.Text).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(said.Count > career.Knowledge.Topics.Count, $"only {said.Count} different replies were heard");
        Assert.Empty(said.SelectMany(notes.Invented).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(nameof(TestConversation.Shipped))]
    [InlineData(nameof(TestConversation.Lighthouse))]
    public async Task Every_topic_and_every_detail_is_said_sooner_or_later(string name)
    {
        var career = TestConversation.Named(name);
        var said = (await EveryReply.OfAsync(career)).Select(reply => reply.Text).ToHashSet(StringComparer.Ordinal);
        var replies = new TestConversation(career).Advisor.Replies;

        Assert.Empty(career.Knowledge.Topics.Where(topic => !said.Contains(replies.First(topic, Words.Fallback))).Select(topic => topic.Id));
        Assert.Empty(career.Knowledge.Topics.Where(topic => replies.Details(topic, Words.Fallback) is { Length: > 0 } details && !said.Contains(details))
            .Select(topic => topic.Id));
    }

    [Fact]
    public void A_sentence_of_nobody_is_found()
    {
        var notes = new Notes(TestConversation.Shipped);

        Assert.Equal(
            ["The salary is ten lakh."],
            notes.Invented("Hello! Ask me anything about the Deep Learning Engineer career, or pick a start. The salary is ten lakh."));
        Assert.NotEmpty(notes.Invented("Back to *Ten lakh a year*. Pick one, or say *next* or *back*."));
        Assert.Empty(notes.Invented("Back to *Roadmap*. Pick one, or say *next* or *back*."));
    }
}
