using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>Says the same on one channel after the other; each gives what the bot sent there for each message.</summary>
internal sealed class ChannelTalk(ChannelFixture channel)
{
    public async Task<List<List<JObject>>> InEmulatorAsync(IReadOnlyList<string> said)
    {
        using var chat = new TeamsChat(channel);
        var answers = new List<List<JObject>>();
        foreach (var text in said)
        {
            var message = chat.Activity("message");
            message["channelId"] = "emulator";
            message["text"] = text;
            answers.Add(await chat.NewRepliesAsync(message));
        }

        return answers;
    }

    public async Task<List<List<JObject>>> InTeamsAsync(IReadOnlyList<string> said, string scope)
    {
        using var chat = new TeamsChat(channel, scope);
        var answers = new List<List<JObject>>();
        foreach (var text in said)
        {
            answers.Add(await chat.SayAsync(text, mention: scope != TeamsChat.Personal));
        }

        return answers;
    }

    public async Task<List<List<JObject>>> InWebChatAsync(IReadOnlyList<string> said)
    {
        using var http = new HttpClient { BaseAddress = channel.Bot.Address };
        var token = await PostAsync(http, "/directline/token", []);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)token["token"]);
        var path = $"/v3/directline/conversations/{(string?)(await PostAsync(http, "/v3/directline/conversations", []))["conversationId"]}/activities";
        var user = Guid.NewGuid().ToString();
        var answers = new List<List<JObject>>();
        foreach (var text in said)
        {
            var watermark = (string?)JObject.Parse(await http.GetStringAsync(path))["watermark"];
            await PostAsync(http, path, new JObject { ["type"] = "message", ["text"] = text, ["from"] = new JObject { ["id"] = user } });
            var answer = JObject.Parse(await http.GetStringAsync($"{path}?watermark={watermark}"));
            answers.Add([.. answer["activities"]!
                .OfType<JObject>()
                .Where(activity => (string?)activity["from"]?["id"] == "bot" && activity["replyToId"] is not null)]);
        }

        return answers;
    }

    private static async Task<JObject> PostAsync(HttpClient http, string path, JObject body)
    {
        using var answer = await http.PostAsync(path, new StringContent(body.ToString(), Encoding.UTF8, "application/json"));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return JObject.Parse(text);
    }
}
