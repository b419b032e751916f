using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public class MessageFactoryTests
{
    [Fact]
    public void A_text_message_accepts_input_unless_said_otherwise()
    {
        var plain = MessageFactory.Text("hello");
        var full = MessageFactory.Text("hello", "<speak/>", InputHints.IgnoringInput);

        Assert.Equal(("message", "hello", null, "acceptingInput"), (plain.Type, plain.Text, plain.Speak, plain.InputHint));
        Assert.Equal(("<speak/>", "ignoringInput"), (full.Speak, full.InputHint));
        Assert.Empty(plain.Attachments);
        Assert.Empty(plain.Entities);
    }

    [Fact]
    public void Blank_texts_are_left_out()
    {
        var message = MessageFactory.Text(" ", " ");

        Assert.Null(message.Text);
        Assert.Null(message.Speak);
    }

    [Fact]
    public void Suggestions_send_their_own_title()
    {
        var message = MessageFactory.SuggestedActions(["one", "two"], "pick", "say", "expectingInput");

        Assert.Equal(("pick", "say", "expectingInput"), (message.Text, message.Speak, message.InputHint));
        Assert.Equal([("imBack", "one", "one"), ("imBack", "two", "two")], message.SuggestedActions.Actions.Select(a => (a.Type, a.Title, (string)a.Value)));
        Assert.Null(message.SuggestedActions.To);
    }

    [Fact]
    public void Suggestions_may_be_for_some_only()
    {
        var byText = MessageFactory.SuggestedActions(["one"], "pick", null, null, toList: ["u1"]);
        var byAction = MessageFactory.SuggestedActions([new CardAction("openUrl", "Go", value: "https://a")], "pick", null, null, toList: ["u1"]);
        var all = MessageFactory.SuggestedActions([new CardAction("openUrl", "Go", value: "https://a")], "pick", null, null);

        Assert.Equal(["u1"], byText.SuggestedActions.To);
        Assert.Equal(["u1"], byAction.SuggestedActions.To);
        Assert.Equal("openUrl", all.SuggestedActions.Actions.Single().Type);
    }

    [Fact]
    public void Attachments_lie_in_a_list_or_a_carousel()
    {
        Attachment[] files = [new("text/plain", name: "a"), new("text/plain", name: "b")];

        var one = MessageFactory.Attachment(files[0], "text");
        var list = MessageFactory.Attachment(files, "text");
        var carousel = MessageFactory.Carousel(files, "text", "speak", "ignoringInput");

        Assert.Equal(("list", 1), (one.AttachmentLayout, one.Attachments.Count));
        Assert.Equal(("list", 2), (list.AttachmentLayout, list.Attachments.Count));
        Assert.Equal(("carousel", 2, "speak", "ignoringInput"), (carousel.AttachmentLayout, carousel.Attachments.Count, carousel.Speak, carousel.InputHint));
    }

    [Fact]
    public void A_file_has_an_address_a_type_and_perhaps_a_name()
    {
        var file = MessageFactory.ContentUrl("https://a/b.png", "image/png", "b", "look").Attachments.Single();

        Assert.Equal(("https://a/b.png", "image/png", "b"), (file.ContentUrl, file.ContentType, file.Name));
        Assert.Equal(string.Empty, MessageFactory.ContentUrl("https://a", "image/png").Attachments.Single().Name);
        Assert.Equal("url", Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl(null, "image/png")).ParamName);
        Assert.Equal("contentType", Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("https://a", " ")).ParamName);
    }

    [Fact]
    public void What_makes_the_message_cannot_be_null()
    {
        Assert.Equal(
            "actions",
            Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<string>)null, null, null, null)).ParamName);
        Assert.Equal(
            "cardActions",
            Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<CardAction>)null, null, null, null)).ParamName);
        Assert.Equal("attachment", Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null)).ParamName);
        Assert.Equal("attachments", Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((IEnumerable<Attachment>)null)).ParamName);
        Assert.Equal("attachments", Assert.Throws<ArgumentNullException>(() => MessageFactory.Carousel(null)).ParamName);
    }
}
