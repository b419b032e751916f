using System.Text;
using CareerBot.Turns.Stores;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests;

/// <summary>What a conversation leaves in the store does not grow with its length.</summary>
public sealed class LongTalkTests
{
    // Counters have more digits after more turns.
    private const int Digits = 8;

    private static readonly string[] s_said =
    [
        "who is a deep learning engineer?", "tell me more", "what do they do", "next", "2", "how do I become one", "why?", "1986", "what is the salary of a pilot?", "yes",
        "make it mine", "final year BTech", "what is deep learning?", "menu", "quiz me", "stop", "asdf qwer", "back", "which skills do I need", "thanks",
        "and the history?", "between 1980 and 2000", "you are stupid", "hello", "what do you know about me?",
    ];

    [Fact]
    public async Task The_state_of_the_five_hundredth_turn_is_not_larger_than_that_of_the_fiftieth()
    {
        await using var bot = await RunningBot.StartAsync(null, "--Storage:Kind=Memory");
        using var http = new HttpClient { BaseAddress = bot.Address };

        await SayAsync(http, 0, 50);
        var early = await ItemsAsync(bot);
        await SayAsync(http, 50, 500);
        var late = await ItemsAsync(bot);

        Assert.NotEmpty(early);
        Assert.Equal(early.Keys.Order(StringComparer.Ordinal), late.Keys.Order(StringComparer.Ordinal));
        Assert.All(early, item => Assert.InRange(late[item.Key], 1, item.Value + Digits));
    }

    private static async Task SayAsync(HttpClient http, int from, int to)
    {
        for (var turn = from; turn < to; turn++)
        {
            using var answer = await http.PostAsync("/api/messages", new StringContent(Message(turn).ToString(), Encoding.UTF8, "application/json"));
            Assert.True(answer.IsSuccessStatusCode);
            Assert.NotEmpty((JArray)JObject.Parse(await answer.Content.ReadAsStringAsync())["activities"]!);
        }
    }

    private static async Task<Dictionary<string, int>> ItemsAsync(RunningBot bot)
    {
        var items = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var record in bot.Services.GetRequiredService<ITurnStore>().ExportAsync(CancellationToken.None))
        {
            if (record is StoreRecord.Item item && item.Key.Contains("long-talk", StringComparison.Ordinal))
            {
                items.Add(item.Key, item.Value.Length);
            }
        }

        return items;
    }

    private static JObject Message(int turn) => new()
    {
        ["type"] = "message",
        ["id"] = $"m{turn}",
        ["text"] = s_said[turn % s_said.Length],
        ["channelId"] = "emulator",
        ["deliveryMode"] = "expectReplies",
        ["conversation"] = new JObject { ["id"] = "long-talk" },
        ["from"] = new JObject { ["id"] = "long-talk-user" },
        ["recipient"] = new JObject { ["id"] = "bot-id" },
    };
}
