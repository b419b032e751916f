namespace CareerBot.EndToEnd.Tests.Instances;

public sealed class StopTests
{
    [Fact]
    public async Task A_server_that_is_told_to_stop_finishes_its_turns_ends_its_streams_with_a_reason_and_exits_in_peace()
    {
        var folder = Directory.CreateTempSubdirectory("careerbot-").FullName;
        using var server = new ServerProcess($"--Storage:Path={Path.Combine(folder, "careerbot.db")}", "--DirectLine:ActivitiesPerMinute=100000");
        await server.StartAsync();
        var page = new DirectLineClient(server.Http);
        await page.StartAsync();
        var opened = new TaskCompletionSource();
        var hearing = DirectLineClient.ListenAsync(page.StreamUrl, _ => false, opened);
        await opened.Task;
        var talking = TalkAsync(page, server.Http);
        while ((await page.ReadAllAsync(server.Http)).Count < 10)
        {
            await Task.Delay(20);
        }

        Assert.Equal(0, await server.TerminateAsync());
        Assert.Equal("closed: the server restarts", (await hearing)[^1]);
        var accepted = await talking;
        await server.StartAsync();
        var asked = (await page.ReadAllAsync(server.Http)).Where(activity => (string?)activity["from"]?["role"] == "user").ToList();
        Assert.InRange(asked.Count, accepted, accepted + 1);
        server.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<int> TalkAsync(DirectLineClient page, HttpClient http)
    {
        var accepted = 0;
        try
        {
            while (true)
            {
                await page.SayAsync(http, "which skills do I need?", $"m{accepted + 1}");
                accepted++;
            }
        }
        catch (HttpRequestException)
        {
            return accepted;
        }
    }
}
