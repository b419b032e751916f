namespace CareerBot.Dialogs.Tests;

/// <summary>Digits of other scripts, which count as digits to a regular expression but not to a parser of numbers.</summary>
public sealed class OtherDigitsTests
{
    [Theory]
    [InlineData("quiz ७")]
    [InlineData("quiz no. ४२")]
    [InlineData("साल ८६")]
    [InlineData("1९८६ में क्या हुआ")]
    [InlineData("history of the १९th sadi")]
    public async Task They_never_stop_a_turn(string text)
    {
        var conversation = new TestConversation();
        await conversation.HearAsync("history");
        Assert.NotEmpty(await conversation.HearAsync(text));
    }
}
