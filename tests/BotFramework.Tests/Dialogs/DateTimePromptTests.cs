using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class DateTimePromptTests
{
    [Fact]
    public async Task A_date_comes_with_its_value_and_its_timex()
    {
        var resolution = Assert.Single(await AnswerAsync(new DateTimePrompt("ask"), new Activity { Type = "message", Text = "5 December 2030" }));

        Assert.Equal(("2030-12-05", "2030-12-05"), (resolution.Value, resolution.Timex));
        Assert.Null(resolution.Start);
    }

    [Fact]
    public async Task A_range_comes_with_its_ends()
    {
        var resolution = Assert.Single(await AnswerAsync(new DateTimePrompt("ask"), new Activity { Type = "message", Text = "from 1 May 2030 to 9 May 2030" }));

        Assert.Equal(("2030-05-01", "2030-05-09"), (resolution.Start, resolution.End));
    }

    [Fact]
    public async Task Relative_dates_are_reckoned_from_the_persons_own_day()
    {
        var lateEvening = new DateTimeOffset(2030, 5, 1, 23, 30, 0, TimeSpan.FromHours(-8));

        var resolution = Assert.Single(await AnswerAsync(
            new DateTimePrompt("ask"),
            new Activity { Type = "message", Text = "tomorrow", LocalTimestamp = lateEvening }));

        Assert.Equal("2030-05-02", resolution.Value);
    }

    [Theory]
    [InlineData("en-IN", null, "2030-02-03")]
    [InlineData(null, "en-IN", "2030-02-03")]
    [InlineData("en-US", "en-IN", "2030-03-02")]
    public async Task The_region_decides_whether_the_day_comes_first(string activityLocale, string defaultLocale, string expected)
    {
        var answer = new Activity { Type = "message", Text = "03/02/2030", Locale = activityLocale };

        var resolution = Assert.Single(await AnswerAsync(new DateTimePrompt("ask") { DefaultLocale = defaultLocale }, answer));

        Assert.Equal(expected, resolution.Value);
    }

    [Fact]
    public async Task What_is_no_date_is_asked_again() =>
        Assert.Null(await AnswerAsync(new DateTimePrompt("ask", null, "en-us"), new Activity { Type = "message", Text = "whenever" }));

    private static async Task<IList<DateTimeResolution>> AnswerAsync(Dialog prompt, Activity said)
    {
        var stage = new Stage(prompt) { Options = new PromptOptions { Prompt = MessageFactory.Text("When?") } };
        await stage.Play().Send("hi").AssertReply("When?").Send(said).StartTestAsync();
        return (IList<DateTimeResolution>)stage.Result.Result;
    }
}
