using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class ChoicePromptTests
{
    private static readonly string[] _colours = ["red", "green", "blue"];

    [Theory]
    [InlineData("red", "red 0")]
    [InlineData("the Blue one please", "blue 2")]
    [InlineData("2", "green 1")]
    [InlineData("the first", "red 0")]
    public Task A_choice_can_be_named_numbered_or_placed(string said, string expected) =>
        Asked(new ChoicePrompt("ask")).Play()
            .Send("hi").AssertReply("Colour? (1) red, (2) green, or (3) blue")
            .Send("lala").AssertReply("A colour! (1) red, (2) green, or (3) blue")
            .Send(said).AssertReply(expected)
            .StartTestAsync();

    [Theory]
    [InlineData(ListStyle.Inline, "Colour? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.List, "Colour?\n\n   1. red\n   2. green\n   3. blue")]
    [InlineData(ListStyle.None, "Colour?")]
    [InlineData(ListStyle.SuggestedAction, "Colour?")]
    public Task Each_style_writes_the_question_in_its_way(ListStyle style, string expected) =>
        Asked(new ChoicePrompt("ask") { Style = style }).Play().Send("hi").AssertReply(expected).StartTestAsync();

    [Fact]
    public Task A_hero_card_holds_the_question_and_joins_the_attachments_that_are_there()
    {
        var question = (Activity)MessageFactory.Attachment(new Attachment { Name = "chart" }, "Colour?");
        return Asked(new ChoicePrompt("ask") { Style = ListStyle.List }, question, ListStyle.HeroCard).Play()
            .Send("hi").AssertReply(reply =>
            {
                var attachments = ((Activity)reply).Attachments;
                Assert.Equal("chart", attachments[0].Name);
                var card = Assert.IsType<HeroCard>(attachments[1].Content);
                Assert.Equal("Colour?", card.Text);
                Assert.Equal(_colours, card.Buttons.Select(button => button.Value));
                Assert.Null(((Activity)reply).Text);
                Assert.Equal("Colour?", question.Text);
                Assert.Single(question.Attachments);
            })
            .StartTestAsync();
    }

    [Fact]
    public async Task What_a_handler_adds_to_the_message_is_not_asked_with_again()
    {
        var question = MessageFactory.Text("Colour?");
        var stage = Asked(new ChoicePrompt("ask") { Style = ListStyle.List }, question);

        await stage.Play(async dc =>
        {
            dc.Context.OnSendActivities((_, activities, next) =>
            {
                activities[0].Attachments.Add(new Attachment());
                activities[0].Entities.Add(new Entity());
                return next();
            });
            return await stage.ContinueOrBeginAsync(dc);
        }).Send("hi").StartTestAsync();

        Assert.Empty(question.Attachments);
        Assert.Empty(question.Entities);
    }

    [Theory]
    [InlineData(Channels.Msteams, false, true)]
    [InlineData(Channels.Emulator, true, false)]
    [InlineData(Channels.Slack, false, true)]
    [InlineData(Channels.Sms, false, false)]
    public Task Automatically_the_channel_decides(string channel, bool actions, bool card)
    {
        var stage = Asked(new ChoicePrompt("ask"), adapter: new TestAdapter(channel));
        return stage.Play().Send("hi").AssertReply(reply =>
        {
            var message = (Activity)reply;
            Assert.Equal(actions, message.SuggestedActions?.Actions.Count == 3);
            Assert.Equal(card, message.Attachments?.Count == 1);
            Assert.Equal(!actions && !card, message.Text == "Colour? (1) red, (2) green, or (3) blue");
        }).StartTestAsync();
    }

    [Fact]
    public Task In_a_personal_chat_of_Teams_few_choices_are_suggested_to_the_person()
    {
        var chat = new ConversationReference
        {
            ChannelId = Channels.Msteams,
            ServiceUrl = "https://test.com",
            User = new ChannelAccount("user1", "User1"),
            Bot = new ChannelAccount("bot", "Bot"),
            Conversation = new ConversationAccount(false, "personal", "Conversation1"),
        };
        return Asked(new ChoicePrompt("ask"), adapter: new TestAdapter(chat)).Play().Send("hi").AssertReply(reply =>
        {
            Assert.Equal(["user1"], ((Activity)reply).SuggestedActions.To);
            Assert.Null(((Activity)reply).Attachments?.FirstOrDefault());
        }).StartTestAsync();
    }

    [Fact]
    public Task Without_a_question_the_choices_stand_alone() =>
        new Stage(new ChoicePrompt("ask")) { Options = new PromptOptions { Choices = ChoiceFactory.ToChoices(_colours) } }.Play()
            .Send("hi").AssertReply(reply =>
            {
                Assert.Equal(" (1) red, (2) green, or (3) blue", ((Activity)reply).Text);
                Assert.Equal(InputHints.ExpectingInput, ((Activity)reply).InputHint);
            })
            .StartTestAsync();

    [Fact]
    public Task Without_choices_the_question_stands_alone() =>
        new Stage(new ChoicePrompt("ask") { Style = ListStyle.None }) { Options = new PromptOptions { Prompt = MessageFactory.Text("Colour?") } }.Play()
            .Send("hi").AssertReply("Colour?")
            .Send("red").AssertReply("Colour?")
            .StartTestAsync();

    [Fact]
    public async Task The_options_of_the_prompt_shape_text_and_recognition()
    {
        var prompt = new ChoicePrompt("ask")
        {
            ChoiceOptions = new ChoiceFactoryOptions("; ", " | ", "; or else ", false),
            RecognizerOptions = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false, Locale = "fr-fr" },
        };

        await Asked(prompt).Play()
            .Send("hi").AssertReply("Colour? red; green; or else blue")
            .Send("2").AssertReply("A colour! red; green; or else blue")
            .Send("the first").AssertReply("A colour! red; green; or else blue")
            .Send("green").AssertReply("green 1")
            .StartTestAsync();
        Assert.Equal("fr-fr", prompt.RecognizerOptions.Locale);
    }

    [Fact]
    public async Task Lists_are_written_in_the_language_of_the_activity()
    {
        foreach (var culture in PromptCultureModels.GetSupportedCultures())
        {
            var stage = Asked(new ChoicePrompt("ask", null, "en-us"));
            stage.Adapter.Locale = culture.Locale;
            await stage.Play().Send("hi").AssertReply($"Colour? (1) red{culture.Separator}(2) green{culture.InlineOrMore}(3) blue").StartTestAsync();
        }
    }

    [Theory]
    [InlineData(null, "fr-fr", "(2) green, ou (3) blue")]
    [InlineData("", null, "(2) green, or (3) blue")]
    [InlineData("not-supported", null, "(2) green, or (3) blue")]
    public Task Without_a_known_locale_the_default_or_English_is_used(string activityLocale, string defaultLocale, string expected)
    {
        var stage = Asked(new ChoicePrompt("ask") { DefaultLocale = defaultLocale });
        stage.Adapter.Locale = activityLocale;
        stage.NoLocale = activityLocale == null;
        return stage.Play().Send("hi").AssertReplyContains(expected).StartTestAsync();
    }

    [Fact]
    public Task Own_locales_replace_those_of_the_languages()
    {
        var locales = new Dictionary<string, ChoiceFactoryOptions> { ["xx-yy"] = new(" + ", " / ", " // ", true) };
        var stage = Asked(new ChoicePrompt("ask", locales));
        stage.Adapter.Locale = "xx-yy";
        return stage.Play().Send("hi").AssertReply("Colour? (1) red + (2) green // (3) blue").StartTestAsync();
    }

    [Fact]
    public Task A_validator_can_turn_a_choice_down() =>
        Asked(new ChoicePrompt("ask", (prompt, _) => Task.FromResult(prompt.Recognized.Value?.Value == "blue"))).Play()
            .Send("hi").AssertReplyContains("Colour?")
            .Send("red").AssertReplyContains("A colour!")
            .Send("blue").AssertReply("blue 2")
            .StartTestAsync();

    private static Stage Asked(ChoicePrompt prompt, Activity question = null, ListStyle? style = null, TestAdapter adapter = null) => new(
        new WaterfallDialog("steps",
        [
            (step, cancellationToken) => step.PromptAsync(
                "ask",
                new PromptOptions
                {
                    Prompt = question ?? MessageFactory.Text("Colour?"),
                    RetryPrompt = MessageFactory.Text("A colour!"),
                    Choices = ChoiceFactory.ToChoices(_colours),
                    Style = style,
                },
                cancellationToken),
            Stage.Tell(step => $"{((FoundChoice)step.Result).Value} {((FoundChoice)step.Result).Index}"),
        ]),
        prompt)
    {
        Adapter = adapter ?? new TestAdapter(TestAdapter.CreateConversation("stage")),
    };
}
