using System.Text;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests;

/// <summary>The bot of an institute: its name, whom it says to ask, and its own topics, from end to end.</summary>
public sealed class InstituteTests
{
    [Fact]
    public async Task It_bears_the_institutes_name_names_its_contact_and_tells_its_topics_as_its_own()
    {
        var knowledge = Knowledge();
        await using var bot = await RunningBot.StartAsync(null, $"--Knowledge:Path={knowledge.FullName}");
        using var http = new HttpClient { BaseAddress = bot.Address };

        Assert.StartsWith(
            "Hi, I am Career Guide.",
            await TellAsync(http, """{"type":"conversationUpdate","membersAdded":[{"id":"bot"},{"id":"user"}]}"""),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "From Sample Institute of Technology: Our study circle meets every Friday at four in the library.",
            await TellAsync(http, Said("when does the study circle meet")),
            StringComparison.Ordinal);
        Assert.Contains("the placement cell in room 12", await TellAsync(http, Said("what is the salary?")), StringComparison.Ordinal);
        Assert.DoesNotContain("From Sample Institute", await TellAsync(http, Said("roadmap")), StringComparison.Ordinal);
        var page = await http.GetStringAsync("/");
        Assert.Contains("Career Guide", page, StringComparison.Ordinal);
        Assert.Contains("the placement cell in room 12", page, StringComparison.Ordinal);
        knowledge.Delete(recursive: true);
    }

    private static DirectoryInfo Knowledge()
    {
        var folder = Directory.CreateTempSubdirectory("careerbot-institute-");
        var shipped = Path.Combine(AppContext.BaseDirectory, "knowledge");
        foreach (var file in Directory.EnumerateFiles(shipped, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, Path.GetRelativePath(shipped, file).Replace("institute.sample", "institute", StringComparison.Ordinal));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }

    private static string Said(string text) => new JObject { ["type"] = "message", ["text"] = text }.ToString();

    private static async Task<string> TellAsync(HttpClient http, string json)
    {
        var activity = JObject.Parse(json);
        activity["channelId"] = "test";
        activity["deliveryMode"] = "expectReplies";
        activity["conversation"] = new JObject { ["id"] = "institute" };
        activity["from"] = new JObject { ["id"] = "user" };
        activity["recipient"] = new JObject { ["id"] = "bot" };
        var answer = await http.PostAsync("/api/messages", new StringContent(activity.ToString(), Encoding.UTF8, "application/json"));
        var replies = (JArray)JObject.Parse(await answer.Content.ReadAsStringAsync())["activities"]!;
        return (string?)Assert.Single(replies)["text"] ?? string.Empty;
    }
}
