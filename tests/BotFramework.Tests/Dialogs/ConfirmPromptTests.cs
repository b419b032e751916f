using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class ConfirmPromptTests
{
    [Theory]
    [InlineData("yes", true)]
    [InlineData("No.", false)]
    [InlineData("1", true)]
    [InlineData("2", false)]
    [InlineData("the second one", false)]
    public Task Yes_and_no_can_be_said_or_numbered(string said, bool expected) =>
        Asked(new ConfirmPrompt("ask")).Play()
            .Send("hi").AssertReply("Sure? (1) Yes or (2) No")
            .Send("lala").AssertReply("Sure? Yes or no. (1) Yes or (2) No")
            .Send(said).AssertReply($"{expected}")
            .StartTestAsync();

    [Fact]
    public Task Without_numbers_a_number_is_no_answer() =>
        Asked(new ConfirmPrompt("ask") { Style = ListStyle.Inline, ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } }).Play()
            .Send("hi").AssertReply("Sure? Yes or No")
            .Send("2").AssertReply("Sure? Yes or no. Yes or No")
            .Send("no").AssertReply("False")
            .StartTestAsync();

    [Fact]
    public Task Other_words_can_be_given() =>
        Asked(new ConfirmPrompt("ask") { ConfirmChoices = Tuple.Create(new Choice("Start"), new Choice("Later")) }).Play()
            .Send("hi").AssertReply("Sure? (1) Start or (2) Later")
            .Send("start").AssertReply("True")
            .StartTestAsync();

    [Fact]
    public Task The_style_of_the_question_goes_before_that_of_the_prompt() =>
        Asked(new ConfirmPrompt("ask") { Style = ListStyle.Inline }, ListStyle.SuggestedAction).Play()
            .Send("hi").AssertReply(reply =>
            {
                Assert.Equal("Sure?", ((Activity)reply).Text);
                Assert.Equal(["Yes", "No"], ((Activity)reply).SuggestedActions.Actions.Select(action => action.Title));
            })
            .StartTestAsync();

    [Fact]
    public async Task Every_supported_language_has_its_own_words()
    {
        foreach (var culture in PromptCultureModels.GetSupportedCultures())
        {
            var stage = Asked(new ConfirmPrompt("ask"));
            stage.Adapter.Locale = culture.Locale.ToUpperInvariant();
            await stage.Play()
                .Send("hi").AssertReply($"Sure? (1) {culture.YesInLanguage}{culture.InlineOr}(2) {culture.NoInLanguage}")
                .Send(culture.YesInLanguage).AssertReply("True")
                .StartTestAsync();
        }
    }

    [Theory]
    [InlineData(null, "es-es", "Sí")]
    [InlineData("fr-CA", "es-es", "Oui")]
    [InlineData("xx-yy", null, "Yes")]
    [InlineData(null, null, "Yes")]
    public Task The_locale_is_the_activitys_else_the_default_else_English(string activityLocale, string defaultLocale, string yes)
    {
        var stage = Asked(new ConfirmPrompt("ask", null, "de-de") { DefaultLocale = defaultLocale });
        stage.Adapter.Locale = activityLocale;
        stage.NoLocale = activityLocale == null;
        return stage.Play().Send("hi").AssertReplyContains($"(1) {yes}").StartTestAsync();
    }

    [Fact]
    public Task Own_words_by_locale_replace_those_of_the_languages()
    {
        var words = new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)>
        {
            ["xx-yy"] = (new Choice("aye"), new Choice("nay"), new ChoiceFactoryOptions(" + ", " / ", " // ", false)),
        };
        var stage = Asked(new ConfirmPrompt("ask", words));
        stage.Adapter.Locale = "xx-YY";
        return stage.Play().Send("hi").AssertReply("Sure? aye / nay").StartTestAsync();
    }

    [Fact]
    public async Task An_answer_can_be_read_in_another_language_than_the_question()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("Sure?"), RecognizeLanguage = "de-de" };
        var stage = new Stage(new ConfirmPrompt("ask")) { Options = options };

        await stage.Play().Send("hi").AssertReply("Sure? (1) Yes or (2) No").Send("Ja").StartTestAsync();

        Assert.Equal(true, stage.Result.Result);
    }

    private static Stage Asked(ConfirmPrompt prompt, ListStyle? style = null) => new(
        new WaterfallDialog("steps",
        [
            (step, cancellationToken) => step.PromptAsync(
                "ask",
                new PromptOptions { Prompt = MessageFactory.Text("Sure?"), RetryPrompt = MessageFactory.Text("Sure? Yes or no."), Style = style },
                cancellationToken),
            Stage.Tell(step => $"{step.Result}"),
        ]),
        prompt);
}
