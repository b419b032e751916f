namespace CareerBot.Dialogs.Tests;

/// <summary>Words that steer the talk do so as a whole message only, slips and all.</summary>
public sealed class CommandsTests
{
    [Theory]
    [InlineData("cancel", "Ask me something else|What would you like instead")]
    [InlineData("Cancel!", "Ask me something else|What would you like instead")]
    [InlineData("menu", "subjects|Pick one, or just ask")]
    [InlineData("start over", "Fresh start")]
    public async Task A_command_in_the_middle_of_a_walk_is_obeyed(string command, string says)
    {
        var bot = new TestConversation();
        await bot.AskAsync("responsibilities");
        await bot.AskAsync("2");

        var reply = await bot.AskAsync(command);

        Assert.Contains(says.Split('|'), part => reply.Text.Contains(part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cancel my course")]
    [InlineData("ok make it")]
    [InlineData("should I cancel my admission and start over in another college?")]
    [InlineData("what is on the menu of skills?")]
    public async Task The_same_word_inside_a_longer_message_steers_nothing(string message)
    {
        var bot = new TestConversation();
        await bot.AskAsync("responsibilities");
        var stopped = (await bot.AskAsync("cancel")).Text;
        await bot.AskAsync("responsibilities");

        var said = string.Join(' ', (await bot.HearAsync(message)).Select(reply => reply.Text));

        Assert.NotEqual(stopped, said);
        foreach (var key in (string[])["main.cancelled", "main.nothingToCancel", "main.restarted", "main.menu"])
        {
            Assert.DoesNotContain(bot.Advisor.Words.List("en", key), sentence => said.Contains(sentence, StringComparison.Ordinal));
        }
    }
}
