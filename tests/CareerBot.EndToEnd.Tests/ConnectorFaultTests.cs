using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests;

/// <summary>A channel that answers wrongly, late or not at all still gets every reply, in order.</summary>
public sealed class ConnectorFaultTests
{
    private static readonly string[] Quick =
    [
        "--Outbox:FirstDelay=00:00:00.05", "--Outbox:LongestDelay=00:00:00.2", "--Outbox:Interval=00:00:00.05", "--Outbox:Grace=00:00:00",
        "--Outbox:Timeout=00:00:01",
    ];

    [Fact]
    public async Task Every_reply_arrives_in_order_however_the_channel_fails()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = await RunningBot.StartAsync(null, Quick);
        using var http = new HttpClient { BaseAddress = bot.Address };
        var faults = new ConcurrentQueue<string>(["500", "reset", "429", "412", "502", "taken, no answer", "504", "500", "taken, reset", "408", "412"]);
        connector.Fault = (context, activity) => faults.TryDequeue(out var fault) ? FailAsync(connector, context, activity, fault) : Task.FromResult(false);

        string[] conversations = ["one|livechat", "two|livechat"];
        await Task.WhenAll(conversations.Select(async conversation =>
        {
            for (var i = 1; i <= 4; i++)
            {
                var answer = await http.PostAsync("/api/messages", Message(connector, conversation, $"m{i}"));
                Assert.True(answer.IsSuccessStatusCode);
            }
        }));

        await WaitAsync(() => conversations.All(conversation => Replies(connector, conversation).LastOrDefault() == "m4"));
        Assert.Empty(faults);
        foreach (var conversation in conversations)
        {
            Assert.Equal(["m1", "m2", "m3", "m4"], WithoutRepetition(Replies(connector, conversation)));
        }

        // Only what was taken without an answer may have come again.
        Assert.InRange(connector.Received.Count, 8, 8 + 8);
    }

    [Fact]
    public async Task A_message_that_comes_twice_and_late_is_answered_once()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = await RunningBot.StartAsync(null, Quick);
        using var http = new HttpClient { BaseAddress = bot.Address };
        foreach (var id in (string[])["m2", "m1", "m2", "m1", "m3", "m1"])
        {
            await http.PostAsync("/api/messages", Message(connector, "one|livechat", id));
        }

        await WaitAsync(() => connector.Received.Count >= 3);
        Assert.Equal(["m2", "m1", "m3"], Replies(connector, "one|livechat"));
    }

    [Fact]
    public async Task What_a_stopped_bot_has_left_undelivered_is_delivered_by_the_next_one()
    {
        var folder = Directory.CreateTempSubdirectory("careerbot-").FullName;
        await using var connector = await FakeConnector.StartAsync();
        connector.Fault = (context, _) =>
        {
            context.Response.StatusCode = 500;
            return Task.FromResult(true);
        };
        await using (var first = await RunningBot.StartAsync(folder, [.. Quick, "--Outbox:FirstDelay=00:00:00.2"]))
        {
            using var http = new HttpClient { BaseAddress = first.Address };
            await http.PostAsync("/api/messages", Message(connector, "one|livechat", "m1"));
            await http.PostAsync("/api/messages", Message(connector, "one|livechat", "m2"));
        }

        connector.Fault = null;
        Assert.Empty(connector.Received);
        await using (await RunningBot.StartAsync(folder, Quick))
        {
            await WaitAsync(() => connector.Received.Count >= 2);
        }

        Directory.Delete(folder, recursive: true);
        Assert.Equal(["m1", "m2"], Replies(connector, "one|livechat"));
    }

    private static async Task<bool> FailAsync(FakeConnector connector, HttpContext context, JObject activity, string fault)
    {
        if (fault.StartsWith("taken", StringComparison.Ordinal))
        {
            connector.Take(context, activity);
        }

        switch (fault)
        {
            case "reset" or "taken, reset":
                context.Abort();
                return true;
            case "taken, no answer":
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return true;
            case "429":
                context.Response.Headers.RetryAfter = "1";
                break;
        }

        context.Response.StatusCode = int.Parse(fault, null);
        return true;
    }

    private static List<string> Replies(FakeConnector connector, string conversation) =>
    [
        .. connector.Received
            .Where(reply => reply.Path.Contains(conversation, StringComparison.Ordinal) && (string?)reply.Activity["type"] == "message")
            .Select(reply => (string?)reply.Activity["replyToId"] ?? ""),
    ];

    private static IEnumerable<string> WithoutRepetition(List<string> replies) =>
        replies.Where((reply, i) => i == 0 || reply != replies[i - 1]);

    private static async Task WaitAsync(Func<bool> done)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!done())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static StringContent Message(FakeConnector connector, string conversation, string id) => new(
        new JObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["text"] = "which skills do I need?",
            ["channelId"] = "emulator",
            ["serviceUrl"] = connector.ServiceUrl,
            ["conversation"] = new JObject { ["id"] = conversation },
            ["from"] = new JObject { ["id"] = "user-id" },
            ["recipient"] = new JObject { ["id"] = "bot-id" },
        }.ToString(),
        Encoding.UTF8,
        "application/json");
}
