using System.Diagnostics;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests;

/// <summary>The commands on stored things, as typed, beside a server that runs.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task Dead_letters_are_listed_without_their_words_and_delivered_when_they_are_tried_again()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = await RunningBot.StartAsync(null, "--Outbox:Grace=00:00:00", "--Outbox:Interval=00:00:00.05");
        connector.Fault = (context, _) =>
        {
            context.Response.StatusCode = 403;
            return Task.FromResult(true);
        };
        using var http = new HttpClient { BaseAddress = bot.Address };
        await http.PostAsync("/api/messages", Message(connector));
        var (code, listed) = await RunAsync(bot, "outbox", "list");
        Assert.Equal(0, code);
        Assert.Matches(@"^dead    [0-9a-f]+-1  emulator/one\|livechat  attempts 1  ErrorResponseException 403\r?\n1 dead, 0 waiting\r?\n$", listed);
        connector.Fault = null;
        Assert.Contains("no dead letter with the id nonsense", (await RunAsync(bot, "outbox", "retry", "nonsense")).Output, StringComparison.Ordinal);
        Assert.Equal("1 to be delivered again", (await RunAsync(bot, "outbox", "retry")).Output.Trim());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (connector.Received.IsEmpty)
        {
            await Task.Delay(20, patience.Token);
        }

        Assert.EndsWith("0 dead, 0 waiting", (await RunAsync(bot, "outbox", "list")).Output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_a_running_server_can_be_restored_into_another_file()
    {
        await using var connector = await FakeConnector.StartAsync();
        var folder = Directory.CreateTempSubdirectory("careerbot-").FullName;
        var file = Path.Combine(folder, "backup.jsonl");
        await using (var bot = await RunningBot.StartAsync())
        {
            using var http = new HttpClient { BaseAddress = bot.Address };
            await http.PostAsync("/api/messages", Message(connector));
            Assert.Contains("records written to", (await RunAsync(bot, "storage", "export", file)).Output, StringComparison.Ordinal);
            Assert.Contains("is in use by another process", (await RunAsync(bot, "storage", "import", file)).Error, StringComparison.Ordinal);
        }

        var restored = $"--Storage:Path={Path.Combine(folder, "careerbot.db")}";
        var (code, output, error) = await RunAsync(["storage", "import", file, restored]);
        Assert.True(code == 0, error);
        Assert.EndsWith("records taken over", output.Trim(), StringComparison.Ordinal);
        var again = Path.Combine(folder, "again.jsonl");
        await RunAsync(["storage", "export", again, restored]);
        Assert.Equal((await File.ReadAllLinesAsync(file)).Order(), (await File.ReadAllLinesAsync(again)).Order());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Keys_are_rolled_beside_a_running_server_and_nobody_is_cut_off_before_the_second_roll()
    {
        var folder = Directory.CreateTempSubdirectory("careerbot-").FullName;
        string token;
        await using (var bot = await RunningBot.StartAsync(folder))
        {
            using var http = new HttpClient { BaseAddress = bot.Address };
            token = await TokenAsync(http);
            var (code, output) = await RunAsync(bot, "keys", "roll");
            Assert.True(code == 0 && output.StartsWith("A new key signs", StringComparison.Ordinal), output);
        }

        await using (var restarted = await RunningBot.StartAsync(folder))
        {
            using var http = new HttpClient { BaseAddress = restarted.Address };
            Assert.Equal(HttpStatusCode.Created, await StartAsync(http, token));
            await RunAsync(restarted, "keys", "roll");
        }

        await using (var again = await RunningBot.StartAsync(folder))
        {
            using var http = new HttpClient { BaseAddress = again.Address };
            Assert.Equal(HttpStatusCode.Forbidden, await StartAsync(http, token));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> TokenAsync(HttpClient http)
    {
        using var answer = await http.PostAsync("/directline/token", null);
        return (string)JObject.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())["token"]!;
    }

    private static async Task<HttpStatusCode> StartAsync(HttpClient http, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        request.Headers.Add("Authorization", $"Bearer {token}");
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<(int Code, string Output)> RunAsync(RunningBot bot, string group, string name)
    {
        var (code, output, _) = await RunAsync([group, name, Storage(bot)]);
        return (code, output);
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(RunningBot bot, string group, string name, string argument) =>
        RunAsync([group, name, argument, Storage(bot)]);

    private static string Storage(RunningBot bot) => $"--Storage:Path={Path.Combine(bot.Folder, "careerbot.db")}";

    private static async Task<(int Code, string Output, string Error)> RunAsync(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CareerBot.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private static StringContent Message(FakeConnector connector) => new(
        new JObject
        {
            ["type"] = "message",
            ["id"] = "m1",
            ["text"] = "which skills do I need?",
            ["channelId"] = "emulator",
            ["serviceUrl"] = connector.ServiceUrl,
            ["conversation"] = new JObject { ["id"] = "one|livechat" },
            ["from"] = new JObject { ["id"] = "user-id" },
            ["recipient"] = new JObject { ["id"] = "bot-id" },
        }.ToString(),
        Encoding.UTF8,
        "application/json");
}
