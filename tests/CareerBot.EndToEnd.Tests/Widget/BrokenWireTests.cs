using CareerBot.EndToEnd.Tests.Instances;
using Microsoft.Playwright;

namespace CareerBot.EndToEnd.Tests.Widget;

/// <summary>The chat over a wire that breaks, to a server that is killed.</summary>
public sealed class BrokenWireTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const int Messages = 25;

    [BrowserFact]
    public async Task With_every_connection_cut_fifty_times_two_kills_and_no_network_for_a_while_each_message_is_there_once_and_in_order()
    {
        var folder = Directory.CreateTempSubdirectory("careerbot-wire-");
        using var server = new ServerProcess($"--Storage:Path={Path.Combine(folder.FullName, "careerbot.db")}", "--DirectLine:ActivitiesPerMinute=100000");
        await server.StartAsync();
        await using var wire = new Balancer(server.Address);
        var page = await browser.EmptyAsync();
        await page.GotoAsync(new Uri(wire.Address, "/chat").ToString());
        await Assertions.Expect(page.Locator(".message")).ToHaveCountAsync(1);

        for (var i = 0; i < Messages; i++)
        {
            await DisturbAsync(i, page, server);
            wire.Cut();
            await page.SayAsync($"message {i}");
            wire.Cut();
            if (i % 8 == 0)
            {
                await RepliesAsync(page, i + 1);
            }
        }

        await RepliesAsync(page, Messages);
        var said = await page
            .Locator(".message")
            .EvaluateAllAsync<string[]>("items => items.map(item => item.matches('.mine') ? item.querySelector('.bubble').textContent : 'bot')");
        Assert.Equal(["bot", .. Enumerable.Range(0, Messages).SelectMany(i => new[] { $"message {i}", "bot" })], said);
        Assert.Equal(said, await AfterReloadAsync(page));
        folder.Delete(recursive: true);
    }

    private static async Task DisturbAsync(int message, IPage page, ServerProcess server)
    {
        switch (message)
        {
            case 6 or 18:
                await server.KillAsync();
                break;
            case 8 or 20:
                await server.StartAsync();
                break;
            case 12:
                await page.Context.SetOfflineAsync(true);
                break;
            case 14:
                await page.Context.SetOfflineAsync(false);
                break;
        }
    }

    private static Task RepliesAsync(IPage page, int count) =>
        Assertions.Expect(page.Locator(".message:not(.mine)")).ToHaveCountAsync(count + 1, new LocatorAssertionsToHaveCountOptions { Timeout = 180_000 });

    private static async Task<string[]> AfterReloadAsync(IPage page)
    {
        await page.ReloadAsync();
        await RepliesAsync(page, Messages);
        return await page
            .Locator(".message")
            .EvaluateAllAsync<string[]>("items => items.map(item => item.matches('.mine') ? item.querySelector('.bubble').textContent : 'bot')");
    }
}
