using Microsoft.Playwright;

namespace CareerBot.EndToEnd.Tests.Widget;

/// <summary>The one line on another site, against the real host.</summary>
public sealed class EmbeddingTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task A_site_that_is_not_listed_is_told_the_line_to_add_and_has_the_chat_once_it_is_added()
    {
        await using var site = await GuestSite.StartAsync();
        await using (var bot = await RunningBot.StartAsync(null, "--environment=Production"))
        {
            var refused = await OpenAsync(site, bot);
            await refused.Locator("careerbot-chat button").ClickAsync();
            await Assertions.Expect(refused.Locator("careerbot-chat").GetByRole(AriaRole.Alert))
                .ToContainTextAsync($$"""appsettings.json: "Widget": { "Origins": [ "{{site.Origin}}" ] }""");
        }

        await using var listing = await RunningBot.StartAsync(null, "--environment=Production", $"--Widget:Origins:0={site.Origin}");
        await ChatsAsync(await OpenAsync(site, listing));
    }

    [BrowserFact]
    public async Task While_developing_every_site_of_this_machine_has_the_chat()
    {
        await using var site = await GuestSite.StartAsync();
        await using var bot = await RunningBot.StartAsync();

        await ChatsAsync(await OpenAsync(site, bot));
    }

    private async Task<IPage> OpenAsync(GuestSite site, RunningBot bot)
    {
        site.Bot = bot.Address;
        var page = await browser.EmptyAsync();
        await page.GotoAsync(site.Origin);
        return page;
    }

    private static async Task ChatsAsync(IPage page)
    {
        var blocked = new List<string>();
        page.Console += (_, message) => blocked.AddRange(message.Text.Contains("Content Security Policy", StringComparison.Ordinal) ? [message.Text] : []);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Open the chat" }).ClickAsync();
        var chat = page.FrameLocator("careerbot-chat iframe");
        var box = chat.GetByRole(AriaRole.Textbox);
        await box.FillAsync("menu");
        await box.PressAsync("Enter");
        await Assertions.Expect(chat.Locator(".message:not(.mine)")).ToHaveCountAsync(2);
        Assert.Empty(blocked);
    }
}
