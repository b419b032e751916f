using CareerBot.Dialogs.Feedback;
using CareerBot.EndToEnd.Tests.Instances;
using CareerBot.Turns.State;
using CareerBot.Turns.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>Thumbs on answers, as the widget and Teams send them, are counted under the topic of the answer.</summary>
public sealed class ThumbTests(ChannelFixture channel) : IClassFixture<ChannelFixture>
{
    [Fact]
    public async Task A_thumb_in_the_widget_is_counted_under_the_topic_of_the_stored_reply_and_another_one_replaces_it()
    {
        using var http = new HttpClient { BaseAddress = channel.Bot.Address };
        var page = new DirectLineClient(http);
        await page.StartAsync();
        await page.SayAsync(http, "which skills do I need?", "one");
        var reply = (await page.ReadAllAsync(http))[^1];

        await page.RateAsync(http, (string)reply["id"]!, "up");
        Assert.Equal([new Vote("skills", IsUp: true)], await VotesAsync("directline", page.User));

        await page.RateAsync(http, (string)reply["id"]!, "down");
        Assert.Equal([new Vote("skills", IsUp: false)], await VotesAsync("directline", page.User));

        await page.RateAsync(http, (string)reply["id"]!, null);
        Assert.Empty(await VotesAsync("directline", page.User));
    }

    [Fact]
    public async Task Nothing_is_counted_for_what_is_no_answer_of_the_bot_in_this_conversation()
    {
        using var http = new HttpClient { BaseAddress = channel.Bot.Address };
        var (page, other) = (new DirectLineClient(http), new DirectLineClient(http));
        await page.StartAsync();
        await other.StartAsync();
        await other.SayAsync(http, "which skills do I need?", "one");
        await page.SayAsync(http, "hello", "one");
        var foreign = (string)(await other.ReadAllAsync(http))[^1]["id"]!;

        foreach (var id in (string[])[foreign, page.Conversation + "|0000001", page.Conversation + "|0000002", page.Conversation + "|0009999", page.Conversation + "|-1", "nonsense", ""])
        {
            await page.RateAsync(http, id, "up");
        }

        await page.RateAsync(http, page.Conversation + "|0000002", "sideways");
        Assert.Empty(await VotesAsync("directline", page.User));
    }

    [Fact]
    public async Task Forget_me_erases_the_thumbs_of_the_person()
    {
        using var http = new HttpClient { BaseAddress = channel.Bot.Address };
        var page = new DirectLineClient(http);
        await page.StartAsync();
        await page.SayAsync(http, "which skills do I need?", "one");
        await page.RateAsync(http, (string)(await page.ReadAllAsync(http))[^1]["id"]!, "up");

        await page.SayAsync(http, "forget me", "two");

        Assert.Empty(await VotesAsync("directline", page.User));
    }

    [Fact]
    public async Task A_thumb_in_Teams_is_counted_under_the_topic_of_the_answer_that_Teams_names()
    {
        using var chat = new TeamsChat(channel);
        await chat.SayAsync("which skills do I need?");
        await chat.SayAsync("who is a deep learning engineer?");
        var named = channel.Connector.IdOf(chat.Replies[0]);

        await chat.RateAsync(named, "dislike");

        Assert.Equal([new Vote("skills", IsUp: false)], await VotesAsync("msteams", chat.UserId));
    }

    private async Task<IEnumerable<Vote>> VotesAsync(string channelId, string user)
    {
        var services = channel.Bot.Services;
        var item = await services.GetRequiredService<ITurnStore>().ReadAsync($"{FeedbackState.VotesPrefix}{channelId}/{user}", CancellationToken.None);
        return item is { } stored && services.GetRequiredService<StateJson>().Read(stored.Value.Span) is IDictionary<string, object> { Count: > 0 } map
            ? ((PersonVotes)map[nameof(PersonVotes)]).Given.Values
            : [];
    }
}
