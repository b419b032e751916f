using Microsoft.Playwright;

namespace CareerBot.EndToEnd.Tests;

/// <summary>The chat page in a real browser.</summary>
public sealed class ChatPageTests : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? Chromium { get; } =
        new[] { Environment.GetEnvironmentVariable("CAREERBOT_TEST_CHROMIUM"), "/usr/bin/chromium" }.FirstOrDefault(path => path is { Length: > 0 } && File.Exists(path));

    public async Task InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    [BrowserFact]
    public async Task A_question_typed_on_the_page_is_answered_on_the_page()
    {
        await using var bot = await RunningBot.StartAsync();
        var page = await _browser!.NewPageAsync();
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" } url && url.Host != bot.Address.Host)
            {
                foreign.Add(request.Url);
            }
        };

        await page.GotoAsync(new Uri(bot.Address, "/chat").ToString());
        var box = page.GetByRole(AriaRole.Textbox);
        await box.FillAsync("who is a deep learning engineer?");
        await box.PressAsync("Enter");

        await Assertions.Expect(page.GetByText("software engineer or data scientist specialised").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tell me more" }).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tell me more" }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("Three things mark the role").First).ToBeVisibleAsync();
        Assert.Empty(foreign);
    }

    [BrowserFact]
    public async Task The_front_page_shows_the_role_the_roadmap_and_the_history_from_the_knowledge()
    {
        await using var bot = await RunningBot.StartAsync();
        var page = await _browser!.NewPageAsync();
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
        await Assertions.Expect(page.Locator("#roadmap svg")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#history svg")).ToContainTextAsync("1943");
        Assert.Empty(errors);
    }
}
