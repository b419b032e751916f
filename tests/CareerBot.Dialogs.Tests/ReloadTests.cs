namespace CareerBot.Dialogs.Tests;

/// <summary>A knowledge that is swapped while people talk is the one that is understood by, in every part of a message.</summary>
public sealed class ReloadTests
{
    [Fact]
    public async Task A_place_of_a_button_is_found_in_the_career_that_was_loaded_last()
    {
        var talk = new TestConversation(TestConversation.Lighthouse) { Served = TestConversation.Shipped };
        var onlyThere = TestConversation.Shipped.Knowledge.Topics.First(topic =>
            TestConversation.Lighthouse.Knowledge.Find(topic.Id.Value) is null
                && topic.Told.Answer.Length > 0
                && topic.Next.Count > 1
                && topic.Told.Points.Count == 0);
        var told = await talk.AskAsync(onlyThere.Told.Title);

        var picked = await talk.AskAsync("option 2");

        Assert.Equal((await talk.AskAsync(TestConversation.ButtonsOf(told)[1])).Text, picked.Text);
    }
}
