using Microsoft.Playwright;

namespace CareerBot.EndToEnd.Tests;

/// <summary>A made-up profession with three stages and no history through the same binaries: its page and its chat.</summary>
public sealed class OtherCareerTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly string[] s_settings =
        [$"--Knowledge:Path={Path.Combine(AppContext.BaseDirectory, "Samples", "lighthouse-keeper")}", "--Knowledge:File=lighthouse-keeper.en.yaml"];

    [BrowserFact]
    public async Task Its_page_shows_what_it_has_and_no_history()
    {
        await using var bot = await RunningBot.StartAsync(null, s_settings);
        var page = await browser.OpenAsync(bot);

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Lighthouse Keeper");
        await Assertions.Expect(page.Locator("#roadmap svg.wide")).ToContainTextAsync("A winter at the tower");
        await Assertions.Expect(page.Locator("#history")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("a[href='#history']")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("body")).Not.ToContainTextAsync("History");
        AssertOwn(await page.ContentAsync());
    }

    [BrowserFact]
    public async Task Its_chat_answers_from_its_own_notes_and_offers_no_history()
    {
        await using var bot = await RunningBot.StartAsync(null, s_settings);
        var page = await browser.OpenAsync(bot, "/chat");

        await page.SayAsync("who is a lighthouse keeper?");
        await page.Shows("guide ships past the rocks").ToBeVisibleAsync();
        await page.SayAsync("roadmap");
        await page.Shows("A winter at the tower").ToBeVisibleAsync();
        await page.SayAsync("menu");
        await Assertions.Expect(page.Locator(".message")).ToHaveCountAsync(7);
        await page.SayAsync("what happened in 1986?");
        await Assertions.Expect(page.Locator(".message")).ToHaveCountAsync(9);
        Assert.DoesNotContain("History", await page.Locator(".transcript").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        AssertOwn(await page.ContentAsync());
    }

    private static void AssertOwn(string html)
    {
        Assert.DoesNotContain("deep learning", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("neural", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("TensorFlow", html, StringComparison.OrdinalIgnoreCase);
    }
}
