using Microsoft.Playwright;

namespace CareerBot.EndToEnd.Tests;

/// <summary>The chat page in a real browser.</summary>
public sealed class ChatPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task A_question_typed_on_the_page_is_answered_on_the_page()
    {
        await using var bot = await RunningBot.StartAsync();
        var page = await browser.EmptyAsync();
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" } url && url.Host != bot.Address.Host)
            {
                foreign.Add(request.Url);
            }
        };

        await page.GotoAsync(new Uri(bot.Address, "/chat").ToString());
        await page.SayAsync("who is a deep learning engineer?");

        await Assertions.Expect(page.GetByText("software engineer or data scientist specialised").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tell me more" }).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tell me more" }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("Three things mark the role").First).ToBeVisibleAsync();
        Assert.Empty(foreign);
    }

    [BrowserFact]
    public async Task A_point_of_a_list_is_tapped_on_its_card()
    {
        await using var bot = await RunningBot.StartAsync();
        var page = await browser.OpenAsync(bot, "/chat", width: 360);

        await page.SayAsync("what does a deep learning engineer do?");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "5. Monitoring and retraining" }).ClickAsync();

        await page.Shows("They keep watching how a model performs").ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [BrowserFact]
    public async Task The_front_page_shows_the_role_the_roadmap_and_the_history_from_the_knowledge()
    {
        await using var bot = await RunningBot.StartAsync();
        var page = await browser.EmptyAsync();
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
            }
        };

        await page.GotoAsync(bot.Address.ToString());

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Deep Learning Engineer");
        await Assertions.Expect(page.Locator("#roadmap svg.wide")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#history svg.wide")).ToContainTextAsync("1943");
        Assert.Empty(errors);
    }
}
