using System.Net;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>The bot in Teams, as its store asks of bots: always an answer, never in the way.</summary>
public sealed class TeamsTests(ChannelFixture channel) : IClassFixture<ChannelFixture>
{
    [Theory]
    [InlineData("hi")]
    [InlineData("Hello")]
    [InlineData("help")]
    [InlineData("/help")]
    [InlineData("asdf qwerty zxcv")]
    [InlineData("?!")]
    [InlineData("<b>bold</b> &amp; &nbsp;")]
    [InlineData("")]
    public async Task Whatever_is_said_is_answered_and_leads_somewhere(string text)
    {
        using var chat = new TeamsChat(channel);

        var replies = await chat.SayAsync(text);

        Assert.NotEmpty(replies);
        Assert.NotEmpty(replies[^1]["suggestedActions"]?["actions"] as JArray ?? []);
    }

    [Fact]
    public async Task Installing_and_joining_at_once_welcome_once_and_so_does_installing_again()
    {
        using var chat = new TeamsChat(channel);

        await Task.WhenAll(chat.InstallAsync(), chat.JoinAsync(chat.UserId, TeamsChat.BotId));
        var welcomes = chat.Replies.Count;
        await chat.InstallAsync();
        Assert.Equal((1, 1), (welcomes, chat.Replies.Count));

        Assert.Empty(await chat.InstallAsync("remove"));
        Assert.Contains("CareerBot", Text(Assert.Single(await chat.InstallAsync())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TeamsChat.Group)]
    [InlineData(TeamsChat.Channel)]
    public async Task Among_several_people_the_bot_speaks_when_it_is_mentioned_and_in_the_same_thread(string scope)
    {
        using var chat = new TeamsChat(channel, scope);

        Assert.Empty(await chat.SayAsync("which skills do I need?"));
        var reply = Assert.Single(await chat.SayAsync("which skills do I need?", mention: true));

        Assert.Contains("Python", Text(reply), StringComparison.Ordinal);
        Assert.Equal("a2", (string?)reply["replyToId"]);
        Assert.All(chat.Received, received => Assert.Contains(chat.Conversation, received.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mention_without_a_word_is_answered_too()
    {
        using var chat = new TeamsChat(channel, TeamsChat.Group);

        Assert.NotEmpty(await chat.SayAsync(string.Empty, mention: true));
    }

    [Fact]
    public async Task A_group_is_told_once_how_to_ask_and_its_members_are_not_greeted_one_by_one()
    {
        using var chat = new TeamsChat(channel, TeamsChat.Channel);

        await Task.WhenAll(chat.InstallAsync(), chat.JoinAsync(TeamsChat.BotId));
        await chat.JoinAsync("29:somebody", "29:somebody-else");

        Assert.Contains("Mention me", Text(Assert.Single(chat.Replies)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("somethingNew")]
    public async Task What_is_no_message_is_taken_in_silence(string type)
    {
        foreach (var scope in (string[])[TeamsChat.Personal, TeamsChat.Group, TeamsChat.Channel])
        {
            using var chat = new TeamsChat(channel, scope);
            var activity = chat.Activity(type);
            activity["reactionsAdded"] = new JArray(new JObject { ["type"] = "like" });
            activity["membersRemoved"] = new JArray(new JObject { ["id"] = chat.UserId });
            activity["replyToId"] = "a-message";

            Assert.Empty(await chat.NewRepliesAsync(activity));
        }
    }

    [Fact]
    public async Task A_request_of_a_kind_that_is_not_known_is_answered_with_not_implemented()
    {
        using var chat = new TeamsChat(channel);

        await chat.InvokeAsync("task/fetch", new JObject(), HttpStatusCode.NotImplemented);
        await chat.InvokeAsync(
            "adaptiveCard/action",
            new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = "fly" } },
            HttpStatusCode.NotImplemented);

        Assert.Empty(chat.Replies);
    }

    [Fact]
    public async Task Buttons_are_suggested_actions_in_private_and_a_card_among_several_people_and_can_be_typed_in_both()
    {
        using var alone = new TeamsChat(channel);
        var suggested = Assert.Single(await alone.SayAsync("which skills do I need?"))["suggestedActions"]!["actions"]!;
        Assert.All(suggested, action => Assert.Equal("imBack", (string?)action["type"]));

        using var group = new TeamsChat(channel, TeamsChat.Group);
        var reply = Assert.Single(await group.SayAsync("which skills do I need?", mention: true));
        Assert.Null(reply["suggestedActions"]);
        var titles = Buttons(reply).Select(button => (string?)button["title"]).ToList();
        Assert.Equal(suggested.Select(action => (string?)action["title"]), titles);
        Assert.Equal(Text((await alone.SayAsync(titles[0]!))[^1]), Text((await group.SayAsync(titles[0]!, mention: true))[^1]));
    }

    [Theory]
    [InlineData("make it mine")]
    [InlineData("show my plan")]
    [InlineData("I work as a tester and have 6 hours a week, ready by next June")]
    [InlineData("what do you know about me?")]
    public async Task A_plan_is_made_in_private_and_a_group_is_told_where(string text)
    {
        using var group = new TeamsChat(channel, TeamsChat.Group);
        var pointer = Assert.Single(await group.SayAsync(text, mention: true));
        Assert.Contains("https://teams.microsoft.com/l/chat/0/0?users=28%3Abot-id", Text(pointer), StringComparison.Ordinal);

        Assert.Contains("Python", Text(Assert.Single(await group.SayAsync("which skills do I need?", mention: true))), StringComparison.Ordinal);

        using var alone = new TeamsChat(channel);
        Assert.DoesNotContain("private chat", Text((await alone.SayAsync(text))[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_greeting_among_several_people_says_nothing_of_a_plan()
    {
        using var chat = new TeamsChat(channel, TeamsChat.Group);

        Assert.DoesNotContain("plan", Text((await chat.SayAsync("hello", mention: true))[0]), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_button_that_falls_back_to_submit_is_heard_without_a_mention()
    {
        using var chat = new TeamsChat(channel, TeamsChat.Group);
        var button = Buttons(Assert.Single(await chat.SayAsync("which skills do I need?", mention: true)))[0];
        var pressed = chat.Activity("message");
        pressed["value"] = button["fallback"]!["data"];

        Assert.NotEmpty(await chat.NewRepliesAsync(pressed));
    }

    [Fact]
    public async Task A_pressed_button_is_answered_in_the_thread_and_its_card_shows_what_was_chosen()
    {
        using var chat = new TeamsChat(channel, TeamsChat.Group);
        var button = Buttons(Assert.Single(await chat.SayAsync("which skills do I need?", mention: true)))[0];

        var answer = await chat.InvokeAsync("adaptiveCard/action", Press(button));

        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer!["type"]);
        Assert.Contains((string)button["title"]!, answer["value"]!.ToString(), StringComparison.Ordinal);
        Assert.Empty(answer["value"]!["actions"]!);
        Assert.Equal(2, chat.Replies.Count);
    }

    [Fact]
    public async Task A_button_of_an_earlier_answer_is_refused_with_what_to_do_instead()
    {
        using var chat = new TeamsChat(channel, TeamsChat.Group);
        var button = Buttons(Assert.Single(await chat.SayAsync("which skills do I need?", mention: true)))[0];
        await chat.SayAsync("what are the responsibilities?", mention: true);

        var answer = await chat.InvokeAsync("adaptiveCard/action", Press(button));

        Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer!["type"]);
        Assert.Contains((string)button["title"]!, (string?)answer["value"], StringComparison.Ordinal);
        Assert.Equal(2, chat.Replies.Count);
    }

    [Fact]
    public async Task A_button_whose_turn_is_no_number_of_ours_is_one_of_an_earlier_answer()
    {
        using var chat = new TeamsChat(channel, TeamsChat.Group);
        var button = Buttons(Assert.Single(await chat.SayAsync("which skills do I need?", mention: true)))[0];
        button["data"]!["turn"] = long.MaxValue;

        var answer = await chat.InvokeAsync("adaptiveCard/action", Press(button));

        Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer!["type"]);
    }

    [Fact]
    public async Task The_search_of_the_notes_lists_topics_that_become_cards()
    {
        using var chat = new TeamsChat(channel);

        var first = await SearchAsync(chat, "initialRun", "true");
        var found = await SearchAsync(chat, "query", "which skills do I need?");

        Assert.NotEmpty(first);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)found[0]["contentType"]);
        Assert.Contains("Python", found[0]["content"]!.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty((string?)found[0]["preview"]!["content"]!["title"] ?? string.Empty);
        Assert.Empty(chat.Replies);
    }

    private static async Task<JArray> SearchAsync(TeamsChat chat, string name, string value)
    {
        var parameters = new JArray(new JObject { ["name"] = name, ["value"] = value });
        var answer = await chat.InvokeAsync("composeExtension/query", new JObject { ["commandId"] = "searchNotes", ["parameters"] = parameters });
        return (JArray)answer!["composeExtension"]!["attachments"]!;
    }

    private static JObject Press(JObject button) => new()
    {
        ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = button["verb"], ["data"] = button["data"], ["title"] = button["title"] },
        ["trigger"] = "manual",
    };

    private static List<JObject> Buttons(JObject reply) => [.. reply["attachments"]![0]!["content"]!["actions"]!.Cast<JObject>()];

    private static string Text(JObject reply) => (string?)reply["text"] ?? string.Empty;
}
