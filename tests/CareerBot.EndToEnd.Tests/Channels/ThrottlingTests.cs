using System.Text;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>A channel that asks for patience gets it, and gets everything once and in order.</summary>
public sealed class ThrottlingTests(ChannelFixture channel) : IClassFixture<ChannelFixture>
{
    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(BusyConnector.Cut)]
    public async Task What_a_channel_did_not_take_comes_again_before_what_was_said_later(int answer)
    {
        await using var connector = await BusyConnector.StartAsync(answer, answer);
        var conversation = $"busy-{answer}";

        await SayAsync(connector, conversation, "m1", "menu");
        await SayAsync(connector, conversation, "m2", "help");
        await TakenAsync(connector, "m2");

        Assert.Equal(2, connector.Refused);
        Assert.Equal(["m1", "m2"], connector.Taken.Distinct());
        Assert.Equal(connector.Taken, connector.Taken.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_busy_conversation_does_not_hold_up_another()
    {
        await using var busy = await BusyConnector.StartAsync([.. Enumerable.Repeat(412, 40)]);
        await using var free = await BusyConnector.StartAsync();

        await SayAsync(busy, "held-up", "m1", "menu");
        await SayAsync(free, "in-time", "m2", "menu");

        Assert.Equal("m2", Assert.Single(free.Taken.Distinct()));
        Assert.Empty(busy.Taken);
    }

    private async Task SayAsync(BusyConnector connector, string conversation, string id, string text)
    {
        using var http = new HttpClient { BaseAddress = channel.Bot.Address };
        var message = new JObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["text"] = text,
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.ServiceUrl,
            ["conversation"] = new JObject { ["id"] = conversation, ["conversationType"] = "personal" },
            ["from"] = new JObject { ["id"] = $"user-{conversation}" },
            ["recipient"] = new JObject { ["id"] = "bot" },
        };
        using var answer = await http.PostAsync("/api/messages", new StringContent(message.ToString(), Encoding.UTF8, "application/json"));
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
    }

    // What was deferred is delivered in the background; the wait has an end so that a loss fails the test.
    private static async Task TakenAsync(BusyConnector connector, string id)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!connector.Taken.Contains(id))
        {
            await Task.Delay(50, limit.Token);
        }
    }
}
