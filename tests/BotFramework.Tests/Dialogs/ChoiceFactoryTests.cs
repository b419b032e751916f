using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class ChoiceFactoryTests
{
    private static readonly List<Choice> _colours = [new("red"), new("green"), new("blue")];

    [Fact]
    public void Choices_stand_in_the_line()
    {
        Assert.Equal("Which? (1) red, (2) green, or (3) blue", ChoiceFactory.Inline(_colours, "Which?").Text);
        Assert.Equal("Which? (1) red or (2) green", ChoiceFactory.Inline(_colours[..2], "Which?").Text);
        Assert.Equal("Which? (1) red", ChoiceFactory.Inline(_colours[..1], "Which?").Text);
        Assert.Equal("Which? ", ChoiceFactory.Inline(null, "Which?").Text);
    }

    [Fact]
    public void The_writing_of_a_line_can_be_changed()
    {
        var options = new ChoiceFactoryOptions { InlineSeparator = "; ", InlineOr = " | ", InlineOrMore = "; | ", IncludeNumbers = false };

        Assert.Equal("Which? red; green; | blue", ChoiceFactory.Inline(_colours, "Which?", null, options).Text);
        Assert.Equal("Which? red | green", ChoiceFactory.Inline(_colours[..2], "Which?", null, options).Text);
    }

    [Fact]
    public void Choices_stand_below_the_line()
    {
        Assert.Equal("Which?\n\n   1. red\n   2. green\n   3. blue", ChoiceFactory.List(_colours, "Which?").Text);
        Assert.Equal(
            "Which?\n\n   - red\n   - green",
            ChoiceFactory.List(["red", "green"], "Which?", null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);
    }

    [Fact]
    public void Messages_expect_an_answer_and_can_be_spoken()
    {
        foreach (var message in (IMessageActivity[])[
            ChoiceFactory.Inline(_colours, "Which?", "which"),
            ChoiceFactory.List(_colours, "Which?", "which"),
            ChoiceFactory.SuggestedAction(_colours, "Which?", "which"),
            ChoiceFactory.HeroCard(_colours, "Which?", "which")])
        {
            Assert.Equal((ActivityTypes.Message, InputHints.ExpectingInput, "which"), (message.Type, message.InputHint, message.Speak));
        }
    }

    [Fact]
    public void Suggested_actions_say_the_value()
    {
        var action = ChoiceFactory.SuggestedAction(["red"], "Which?", null).SuggestedActions.Actions.Single();

        Assert.Equal((ActionTypes.ImBack, "red", "red"), (action.Type, action.Title, action.Value));
    }

    [Fact]
    public void Suggested_actions_can_be_for_some_only()
    {
        Assert.Equal(["u1"], ChoiceFactory.SuggestedAction(_colours, "Which?", null, ["u1"]).SuggestedActions.To);
        Assert.Equal(["u1"], ChoiceFactory.SuggestedAction(["red"], "Which?", null, ["u1"]).SuggestedActions.To);
    }

    [Fact]
    public void A_choice_shows_its_own_button()
    {
        var button = new CardAction { Type = ActionTypes.OpenUrl, Title = "Scarlet", Value = "https://example.com" };
        List<Choice> choices = [new() { Value = "red", Action = button }];

        Assert.Same(button, ChoiceFactory.SuggestedAction(choices, null, null).SuggestedActions.Actions.Single());
        Assert.Same(button, ((HeroCard)ChoiceFactory.HeroCard(choices).Attachments.Single().Content).Buttons.Single());
        Assert.Equal(" (1) Scarlet", ChoiceFactory.Inline(choices).Text);
        Assert.Equal("\n\n   1. Scarlet", ChoiceFactory.List(choices).Text);
    }

    [Fact]
    public void A_button_without_a_title_shows_the_value() =>
        Assert.Equal(" (1) red", ChoiceFactory.Inline([new() { Value = "red", Action = new CardAction { Title = string.Empty } }]).Text);

    [Fact]
    public void A_hero_card_holds_the_text()
    {
        var message = ChoiceFactory.HeroCard(_colours, "Which?");

        var attachment = Assert.Single(message.Attachments);
        Assert.Equal(HeroCard.ContentType, attachment.ContentType);
        Assert.Equal("Which?", Assert.IsType<HeroCard>(attachment.Content).Text);
        Assert.Null(message.Text);
    }

    [Theory]
    [InlineData(Channels.Emulator, 3, "actions")]
    [InlineData(Channels.Skype, 11, "list")]
    [InlineData(Channels.Msteams, 3, "card")]
    [InlineData(Channels.Msteams, 51, "list")]
    [InlineData(Channels.Sms, 3, "inline")]
    [InlineData(Channels.Sms, 4, "list")]
    [InlineData(null, 2, "inline")]
    public void The_form_suits_the_channel(string channel, int count, string form) =>
        Assert.Equal(form, FormOf(ForChannel(channel, Many(count))));

    [Theory]
    [InlineData("personal", 3, "actions")]
    [InlineData("personal", 4, "card")]
    [InlineData("groupChat", 3, "card")]
    public void In_Teams_the_type_of_the_conversation_counts(string type, int count, string form) =>
        Assert.Equal(form, FormOf(ChoiceFactory.ForChannel(Channels.Msteams, Many(count), "Which?", null, null, type, ["u1"])));

    [Fact]
    public void Long_titles_make_a_list_on_every_channel()
    {
        List<Choice> choices = [new("a title of more than twenty characters")];

        Assert.Equal("list", FormOf(ForChannel(Channels.Emulator, choices)));
        Assert.Equal("list", FormOf(ForChannel(Channels.Msteams, choices)));
        Assert.Equal("list", FormOf(ForChannel(Channels.Sms, choices)));
    }

    [Fact]
    public void Values_become_choices()
    {
        Assert.Equal(["red", "blue"], ChoiceFactory.ToChoices(["red", "blue"]).Select(choice => choice.Value));
        Assert.Empty(ChoiceFactory.ToChoices(null));
        Assert.Equal("inline", FormOf(ForChannel(Channels.Sms, null)));
    }

    private static List<Choice> Many(int count) => [.. Enumerable.Range(1, count).Select(number => new Choice($"c{number}"))];

    // Called with all of its arguments, because the longer overload takes them too.
    private static IMessageActivity ForChannel(string channel, List<Choice> choices) => ChoiceFactory.ForChannel(channel, choices, "Which?", null, null);

    private static string FormOf(IMessageActivity message) =>
        message.SuggestedActions != null ? "actions"
        : message.Attachments?.Count > 0 ? "card"
        : message.Text.StartsWith("Which?\n\n   1. ", StringComparison.Ordinal) ? "list"
        : message.Text.StartsWith("Which? ", StringComparison.Ordinal) ? "inline"
        : message.Text;
}
