namespace CareerBot.EndToEnd.Tests.Instances;

/// <summary>Two instances on one PostgreSQL behind a balancer that makes nothing stick.</summary>
public sealed class TwoInstancesTests
{
    [PostgresFact]
    public async Task A_conversation_wanders_between_instances_and_its_stream_hears_all_of_it()
    {
        using var schema = new PostgresSchema();
        await using var one = await RunningBot.StartAsync(null, schema.Settings);
        await using var two = await RunningBot.StartAsync(null, schema.Settings);
        await using var balancer = new Balancer(one.Address, two.Address);
        using var http = balancer.CreateClient();
        var page = new DirectLineClient(http);
        await page.StartAsync();
        Assert.StartsWith($"ws://{balancer.Address.Authority}/", page.StreamUrl, StringComparison.Ordinal);
        var opened = new TaskCompletionSource();
        var hearing = DirectLineClient.ListenAsync(page.StreamUrl, text => text == "message 5", opened);
        await opened.Task;

        for (var i = 1; i <= 5; i++)
        {
            var id = (string)(await page.SayAsync(http, $"message {i}", $"c{i}"))["id"]!;
            Assert.Equal(id, (string)(await page.SayAsync(http, $"message {i}", $"c{i}"))["id"]!);
        }

        var said = await hearing;
        Assert.Equal(Enumerable.Range(1, 5).Select(i => $"message {i}"), said.Where(text => text.StartsWith("message ", StringComparison.Ordinal)));
        var stored = (await page.ReadAllAsync(http)).Select(activity => (string?)activity["text"]).ToList();
        Assert.Equal(said, stored.Take(said.Count));
    }

    [PostgresFact]
    public async Task A_stopping_instance_ends_its_streams_with_a_reason_and_the_other_goes_on()
    {
        using var schema = new PostgresSchema();
        await using var two = await RunningBot.StartAsync(null, schema.Settings);
        using var http = new HttpClient { BaseAddress = two.Address };
        var page = new DirectLineClient(http);
        Task<List<string>> hearing;
        await using (var one = await RunningBot.StartAsync(null, schema.Settings))
        {
            using var first = new HttpClient { BaseAddress = one.Address };
            page = new DirectLineClient(first);
            await page.StartAsync();
            var opened = new TaskCompletionSource();
            hearing = DirectLineClient.ListenAsync(page.StreamUrl, _ => false, opened);
            await opened.Task;
        }

        Assert.Equal("closed: the server restarts", (await hearing)[^1]);
        await page.SayAsync(http, "hello again", "c1");
        Assert.Contains(await page.ReadAllAsync(http), activity => (string?)activity["text"] == "hello again");
    }
}
