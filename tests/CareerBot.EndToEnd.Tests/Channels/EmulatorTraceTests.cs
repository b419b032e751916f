using System.Text;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>What the Emulator's inspector shows, and conversations that it saved.</summary>
public sealed class EmulatorTraceTests(ChannelFixture channel) : IClassFixture<ChannelFixture>
{
    [Fact]
    public async Task The_inspector_shows_what_was_recognised_with_scores_and_what_the_bot_remembers()
    {
        await AskAsync("emulator", "traces|livechat");

        var traces = channel.Connector.Traces.Where(trace => (string?)trace["conversation"]?["id"] == "traces|livechat")
            .ToDictionary(trace => (string)trace["name"]!, trace => trace["value"]!);
        var scores = traces["RecognizerResult"]["topics"]!.Select(topic => (double)topic["score"]!).ToList();
        Assert.NotEmpty(scores);
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.InRange((double)traces["RecognizerResult"]["confidence"]!, 0, 1);
        Assert.NotEmpty(traces["RecognizerResult"]["why"]!["contenders"]!);
        Assert.NotEmpty(traces["ConversationState"]["conversationState"]!);
        Assert.NotEmpty(traces["BotState"]["dialog"]!);
    }

    [Fact]
    public async Task Other_channels_get_no_trace()
    {
        Assert.NotEmpty(await AskAsync("webchat", "no-traces"));
        Assert.DoesNotContain(channel.Connector.Traces, trace => (string?)trace["conversation"]?["id"] == "no-traces");
    }

    [Fact]
    public async Task A_saved_conversation_is_replayed_and_differences_are_shown()
    {
        var replies = await AskAsync("emulator", "saved|livechat");
        var saved = new JArray(Message("emulator", "saved|livechat"), replies[0], channel.Connector.Traces.Last());
        var folder = Directory.CreateTempSubdirectory("careerbot-replay-");
        var same = Path.Combine(folder.FullName, "same.transcript");
        var other = Path.Combine(folder.FullName, "other.transcript");
        await File.WriteAllTextAsync(same, saved.ToString());
        saved[1]!["text"] = "Something else.";
        await File.WriteAllTextAsync(other, saved.ToString());

        var (code, output, errors) = await CommandLine.RunAsync("replay", same);
        Assert.True(code == 0, output + errors);
        Assert.Contains("1 turn, 0 differences", output, StringComparison.Ordinal);

        (code, output, _) = await CommandLine.RunAsync("replay", other);
        Assert.Equal(1, code);
        Assert.Contains("then: Something else.", output, StringComparison.Ordinal);
        Assert.Contains("Python", output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(other, "no transcript");
        (code, _, errors) = await CommandLine.RunAsync("replay", other);
        Assert.Equal(1, code);
        Assert.Contains("This is no transcript", errors, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_talk_in_the_terminal_is_saved_as_a_transcript_that_replays_without_a_difference()
    {
        var folder = Directory.CreateTempSubdirectory("careerbot-save-");
        var saved = Path.Combine(folder.FullName, "talk.transcript");

        var (code, _, errors) = await CommandLine.RunAsync(["chat", "--save", saved], ["which skills do I need?", "2", "what is the roadmap?"]);
        Assert.True(code == 0, errors);
        Assert.Equal("conversationUpdate", (string?)JArray.Parse(await File.ReadAllTextAsync(saved))[0]["type"]);
        (code, var output, errors) = await CommandLine.RunAsync("replay", saved);
        Assert.True(code == 0, output + errors);
        Assert.Contains("4 turns, 0 differences", output, StringComparison.Ordinal);

        (code, _, errors) = await CommandLine.RunAsync(["chat", "--save", folder.FullName], ["hello"]);
        Assert.Equal(1, code);
        Assert.Contains("Give --save a file", errors, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private async Task<List<JObject>> AskAsync(string channelId, string conversation)
    {
        using var http = new HttpClient { BaseAddress = channel.Bot.Address };
        using var answer = await http.PostAsync(
            "/api/messages",
            new StringContent(Message(channelId, conversation).ToString(), Encoding.UTF8, "application/json"));
        Assert.True(answer.IsSuccessStatusCode);
        return [.. channel.Connector.ReceivedIn(conversation).Select(received => received.Activity)];
    }

    private JObject Message(string channelId, string conversation) => new()
    {
        ["type"] = "message",
        ["id"] = "m1",
        ["text"] = "which skills do I need?",
        ["channelId"] = channelId,
        ["serviceUrl"] = channel.Connector.ServiceUrl,
        ["conversation"] = new JObject { ["id"] = conversation },
        ["from"] = new JObject { ["id"] = "user-id", ["name"] = "User", ["role"] = "user" },
        ["recipient"] = new JObject { ["id"] = "bot-id", ["name"] = "Bot", ["role"] = "bot" },
        ["locale"] = "en-US",
    };
}
