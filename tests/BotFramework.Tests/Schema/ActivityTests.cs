using System.Globalization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public class ActivityTests
{
    [Theory]
    [InlineData("message", "message", true)]
    [InlineData("Message", "message", true)]
    [InlineData("message/special", "message", true)]
    [InlineData("messageUpdate", "message", false)]
    [InlineData("mess", "message", false)]
    [InlineData(null, "message", false)]
    public void A_message_is_known_by_its_type(string type, string wanted, bool isOne)
    {
        Assert.Equal("message", wanted);
        Assert.Equal(isOne, new Activity(type).AsMessageActivity() != null);
    }

    [Fact]
    public void Each_kind_has_its_cast()
    {
        (string Type, Func<Activity, object> Cast)[] casts =
        [
            ("message", a => a.AsMessageActivity()),
            ("messageUpdate", a => a.AsMessageUpdateActivity()),
            ("messageDelete", a => a.AsMessageDeleteActivity()),
            ("messageReaction", a => a.AsMessageReactionActivity()),
            ("contactRelationUpdate", a => a.AsContactRelationUpdateActivity()),
            ("conversationUpdate", a => a.AsConversationUpdateActivity()),
            ("endOfConversation", a => a.AsEndOfConversationActivity()),
            ("event", a => a.AsEventActivity()),
            ("handoff", a => a.AsHandoffActivity()),
            ("installationUpdate", a => a.AsInstallationUpdateActivity()),
            ("invoke", a => a.AsInvokeActivity()),
            ("suggestion", a => a.AsSuggestionActivity()),
            ("trace", a => a.AsTraceActivity()),
            ("typing", a => a.AsTypingActivity()),
            ("command", a => a.AsCommandActivity()),
            ("commandResult", a => a.AsCommandResultActivity()),
        ];

        foreach (var type in casts.Select(cast => cast.Type))
        {
            var activity = new Activity(type);
            Assert.Equal([type], casts.Where(cast => ReferenceEquals(cast.Cast(activity), activity)).Select(cast => cast.Type));
        }
    }

    [Fact]
    public void Each_kind_can_be_made()
    {
        Assert.Equal("message", Activity.CreateMessageActivity().Type);
        Assert.Equal("contactRelationUpdate", Activity.CreateContactRelationUpdateActivity().Type);
        Assert.Equal("typing", Activity.CreateTypingActivity().Type);
        Assert.Equal("handoff", Activity.CreateHandoffActivity().Type);
        Assert.Equal("endOfConversation", Activity.CreateEndOfConversationActivity().Type);
        Assert.Equal("event", Activity.CreateEventActivity().Type);
        Assert.Equal("invoke", Activity.CreateInvokeActivity().Type);
        var update = Activity.CreateConversationUpdateActivity();
        Assert.Equal("conversationUpdate", update.Type);
        Assert.Empty(update.MembersAdded);
        Assert.Empty(update.MembersRemoved);
        var trace = Activity.CreateTraceActivity("name", value: 5, label: "label");
        Assert.Equal(("trace", "name", "Int32", 5, "label"), (trace.Type, trace.Name, trace.ValueType, trace.Value, trace.Label));
        Assert.Equal("vt", Activity.CreateTraceActivity("name", "vt", 5).ValueType);
    }

    [Fact]
    public void A_reply_changes_places_and_points_back()
    {
        var reply = Incoming().CreateReply("hello");

        Assert.Equal(("message", "hello", "en-IN", "a1"), (reply.Type, reply.Text, reply.Locale, reply.ReplyToId));
        Assert.Equal(("b1", "u1", "c1"), (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id));
        Assert.Equal(("test", "https://service"), (reply.ChannelId, reply.ServiceUrl));
        Assert.NotNull(reply.Timestamp);
        Assert.Empty(reply.Attachments);
        Assert.Empty(reply.Entities);
        Assert.Equal((string.Empty, "hi-IN"), (Incoming().CreateReply(locale: "hi-IN").Text, Incoming().CreateReply(locale: "hi-IN").Locale));
    }

    [Fact]
    public void A_reply_to_nobody_is_possible()
    {
        var reply = new Activity().CreateReply("hello");

        Assert.Equal((null, null, null), (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id));
    }

    [Fact]
    public void A_trace_points_back_too()
    {
        var trace = Incoming().CreateTrace("name", "value", label: "label");

        Assert.Equal(("trace", "name", "value", "String", "label"), (trace.Type, trace.Name, trace.Value, trace.ValueType, trace.Label));
        Assert.Equal(("b1", "u1", "a1"), (trace.From.Id, trace.Recipient.Id, trace.ReplyToId));
    }

    [Theory]
    [InlineData("message", "directline", "a1")]
    [InlineData("conversationUpdate", "directline", null)]
    [InlineData("conversationUpdate", "webchat", null)]
    [InlineData("ConversationUpdate", "DirectLine", null)]
    [InlineData("conversationUpdate", "msteams", "a1")]
    public void An_update_of_Direct_Line_is_not_replied_to(string type, string channel, string replyTo)
    {
        var activity = Incoming();
        (activity.Type, activity.ChannelId) = (type, channel);

        Assert.Equal(replyTo, activity.CreateReply().ReplyToId);
        Assert.Equal(replyTo, activity.GetConversationReference().ActivityId);
    }

    [Fact]
    public void A_reference_holds_what_is_needed_to_come_back()
    {
        var reference = Incoming().GetConversationReference();
        var sent = Incoming().GetReplyConversationReference(new ResourceResponse("sent1"));

        Assert.Equal(("a1", "u1", "b1", "c1"), (reference.ActivityId, reference.User.Id, reference.Bot.Id, reference.Conversation.Id));
        Assert.Equal(("test", "en-IN", "https://service"), (reference.ChannelId, reference.Locale, reference.ServiceUrl));
        Assert.Equal(("sent1", "u1"), (sent.ActivityId, sent.User.Id));
    }

    [Fact]
    public void An_outgoing_activity_is_addressed_to_the_user()
    {
        var activity = new Activity { Locale = "fr" }.ApplyConversationReference(Incoming().GetConversationReference());

        Assert.Equal(("b1", "u1", "a1", null), (activity.From.Id, activity.Recipient.Id, activity.ReplyToId, activity.Id));
        Assert.Equal(("c1", "test", "https://service"), (activity.Conversation.Id, activity.ChannelId, activity.ServiceUrl));
    }

    [Theory]
    [InlineData("fr", false, "fr")]
    [InlineData("fr", true, "fr")]
    [InlineData(null, false, "en-IN")]
    [InlineData(null, true, "en-IN")]
    public void A_language_of_its_own_goes_before_that_of_the_conversation(string own, bool isIncoming, string expected) =>
        Assert.Equal(expected, new Activity { Locale = own }.ApplyConversationReference(Incoming().GetConversationReference(), isIncoming).Locale);

    [Fact]
    public void An_incoming_activity_is_addressed_to_the_bot()
    {
        var activity = new Activity { Locale = "fr" }.ApplyConversationReference(new ConversationReference("a1", new("u1"), new("b1")), isIncoming: true);

        Assert.Equal(("u1", "b1", "a1", null, "fr"), (activity.From.Id, activity.Recipient.Id, activity.Id, activity.ReplyToId, activity.Locale));
    }

    [Fact]
    public void A_reference_without_an_id_keeps_the_ids_of_the_activity()
    {
        Assert.Equal("r0", new Activity { ReplyToId = "r0" }.ApplyConversationReference(new ConversationReference()).ReplyToId);
        Assert.Equal("i0", new Activity { Id = "i0" }.ApplyConversationReference(new ConversationReference(), true).Id);
    }

    [Fact]
    public void A_reference_can_be_made_for_a_culture() =>
        Assert.Equal(
            ("hi-IN", "a1"),
            (
                new ConversationReference(CultureInfo.GetCultureInfo("hi-IN"), "a1").Locale,
                new ConversationReference(CultureInfo.GetCultureInfo("hi-IN"), "a1").ActivityId));

    [Fact]
    public void A_conversation_goes_on_with_an_event()
    {
        var reference = Incoming().GetConversationReference();

        var activity = reference.GetContinuationActivity();

        Assert.Equal(
            ("event", "ContinueConversation", "test", "https://service", "en-IN"),
            (activity.Type, activity.Name, activity.ChannelId, activity.ServiceUrl, activity.Locale));
        Assert.Equal(("u1", "b1", "c1"), (activity.From.Id, activity.Recipient.Id, activity.Conversation.Id));
        Assert.Same(reference, activity.RelatesTo);
        Assert.NotEqual(reference.GetContinuationActivity().Id, activity.Id);
    }

    [Fact]
    public void Content_is_text_summary_attachments_or_channel_data()
    {
        Assert.False(new Activity { Text = " ", Summary = "", Attachments = [] }.HasContent());
        Assert.True(new Activity { Text = "a" }.HasContent());
        Assert.True(new Activity { Summary = "a" }.HasContent());
        Assert.True(new Activity { Attachments = [new()] }.HasContent());
        Assert.True(new Activity { ChannelData = new object() }.HasContent());
    }

    [Theory]
    [InlineData("https://a", false)]
    [InlineData("HTTP://a", false)]
    [InlineData("urn:botframework:websocket:wss://a", true)]
    [InlineData(null, false)]
    public void A_streaming_connection_has_no_http_address(string serviceUrl, bool streaming) =>
        Assert.Equal(streaming, new Activity { ServiceUrl = serviceUrl }.IsFromStreamingConnection());

    [Fact]
    public void Channel_data_is_read_as_what_it_is_meant_to_be()
    {
        var own = new Data { Ears = "long" };

        Assert.Same(own, new Activity { ChannelData = own }.GetChannelData<Data>());
        Assert.Equal("long", new Activity { ChannelData = JObject.Parse("""{"Ears":"long"}""") }.GetChannelData<Data>().Ears);
        Assert.Null(new Activity().GetChannelData<Data>());
        Assert.Throws<InvalidCastException>(() => new Activity { ChannelData = "text" }.GetChannelData<Data>());
    }

    [Fact]
    public void Channel_data_may_be_tried()
    {
        Assert.True(new Activity { ChannelData = JObject.Parse("""{"Ears":"long"}""") }.TryGetChannelData<Data>(out var data));
        Assert.Equal("long", data.Ears);
        Assert.False(new Activity { ChannelData = "text" }.TryGetChannelData(out data));
        Assert.Null(data);
        Assert.False(new Activity().TryGetChannelData(out data));
    }

    [Fact]
    public void Mentions_are_found_and_taken_out_of_the_text()
    {
        IMessageActivity Message() => new Activity("message")
        {
            Text = "<at>Bot</at> tell <at>Asha</at> about AI",
            Recipient = new("b1"),
            Entities = [Mentioned("b1", "Bot", "<at>Bot</at>"), Mentioned("u2", "Asha", null), new Entity("other")],
        };

        Assert.Equal(2, Message().GetMentions().Length);
        Assert.True(Message().MentionsRecipient());
        Assert.True(Message().MentionsId("u2"));
        Assert.False(Message().MentionsId("u3"));
        Assert.Equal("tell <at>Asha</at> about AI", Message().RemoveRecipientMention());
        Assert.Equal("<at>Bot</at> tell  about AI", Message().RemoveMentionText("u2"));
        Assert.Empty(new Activity("message").GetMentions());
    }

    [Fact]
    public void A_mention_of_the_bots_own_making_counts_as_one_that_came()
    {
        var activity = new Activity("message") { Entities = [new Mention(new ChannelAccount("u1"), "<at>x</at>")] };

        Assert.Equal("u1", activity.GetMentions().Single().Mentioned.Id);
    }

    [Fact]
    public void A_language_can_be_read_and_set_on_any_activity()
    {
        IActivity activity = new Activity();

        activity.SetLocale("hi-IN");

        Assert.Equal("hi-IN", activity.GetLocale());
        Assert.Equal("activity", Assert.Throws<ArgumentNullException>(() => ((IActivity)null).GetLocale()).ParamName);
        Assert.Equal("activity", Assert.Throws<ArgumentNullException>(() => ((IActivity)null).SetLocale("a")).ParamName);
    }

    [Fact]
    public void An_activity_can_be_made_with_all_fields_at_once()
    {
        var activity = new Activity("message", "a1", text: "hi", channelData: 5, value: "v", localTimezone: "Asia/Kolkata", listenFor: ["x"]);

        Assert.Equal(
            ("message", "a1", "hi", 5, "v", "Asia/Kolkata"),
            (activity.Type, activity.Id, activity.Text, activity.ChannelData, activity.Value, activity.LocalTimezone));
        Assert.Equal(["x"], activity.ListenFor);
    }

    [Fact]
    public void A_class_of_the_bots_own_can_ask_for_its_type() => Assert.True(new Own { Type = "own/special" }.IsOwn);

    private static Activity Incoming() => new("message", "a1")
    {
        From = new("u1", "Asha"),
        Recipient = new("b1", "Bot"),
        Conversation = new(false, id: "c1"),
        ChannelId = "test",
        ServiceUrl = "https://service",
        Locale = "en-IN",
    };

    private static Entity Mentioned(string id, string name, string text)
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount(id, name), text));
        return entity;
    }

    private sealed class Own : Activity
    {
        public bool IsOwn => IsActivity("own");
    }

    private sealed class Data
    {
        public string Ears { get; set; }
    }
}
