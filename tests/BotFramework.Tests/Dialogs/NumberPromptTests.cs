using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class NumberPromptTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("twelve", 12)]
    [InlineData("about 12 hours", 12)]
    [InlineData("500 dollars", 500)]
    [InlineData("I've run 5km", 5)]
    [InlineData("The temperature is 32C", 32)]
    public async Task A_number_is_found_in_what_is_said(string said, int expected) =>
        Assert.Equal(expected, await AnswerAsync(new NumberPrompt<int>("ask"), said));

    [Fact]
    public async Task Every_type_of_number_can_be_asked_for()
    {
        Assert.Equal(3L, await AnswerAsync(new NumberPrompt<long>("ask"), "3"));
        Assert.Equal(3.5f, await AnswerAsync(new NumberPrompt<float>("ask"), "3.5"));
        Assert.Equal(3.14, await AnswerAsync(new NumberPrompt<double>("ask"), "3.14"));
        Assert.Equal(3.14m, await AnswerAsync(new NumberPrompt<decimal>("ask"), "3.14"));
    }

    [Theory]
    [InlineData("none at all")]
    [InlineData("2.5")]
    [InlineData("99999999999")]
    public async Task What_does_not_fit_the_type_is_asked_again(string said) =>
        Assert.Null(await AnswerAsync(new NumberPrompt<int>("ask"), said));

    [Fact]
    public void Other_types_are_not_supported()
    {
        var error = Assert.Throws<NotSupportedException>(() => new NumberPrompt<short>("ask"));

        Assert.Equal("NumberPrompt: Type argument T of type 'System.Int16' is not supported", error.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("hi-in")]
    public async Task The_default_locale_counts_where_the_activity_names_none(string defaultLocale)
    {
        var prompt = new NumberPrompt<int>("ask", null, "en-gb") { DefaultLocale = defaultLocale };

        Assert.Equal(7, await AnswerAsync(prompt, "7"));
        Assert.Equal(defaultLocale, prompt.DefaultLocale);
    }

    [Theory]
    [InlineData("3,14", "nl-nl", 3.14)]
    [InlineData("1.234,5", "de-AT", 1234.5)]
    [InlineData("1.234.567", "es-es", 1234567)]
    [InlineData("1,234.5", "en-IN", 1234.5)]
    [InlineData("1,234.5", "not-supported", 1234.5)]
    public async Task Digits_are_read_as_the_language_writes_them(string said, string locale, double expected) =>
        Assert.Equal(expected, await AnswerAsync(new NumberPrompt<double>("ask", null, locale), said));

    private static async Task<object> AnswerAsync(Dialog prompt, string said)
    {
        var stage = new Stage(prompt) { Options = new PromptOptions { Prompt = MessageFactory.Text("How many?") }, NoLocale = true };
        await stage.SendAsync("hi", said);
        return stage.Result.Result;
    }
}
