using Microsoft.Playwright;

namespace CareerBot.EndToEnd.Tests;

/// <summary>One Chromium for a class of tests; every test takes pages of its own from it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where Chromium is, or null.</summary>
    public static string? Chromium { get; } =
        new[] { Environment.GetEnvironmentVariable("CAREERBOT_TEST_CHROMIUM"), "/usr/bin/chromium" }.FirstOrDefault(path => path is { Length: > 0 }
            && File.Exists(path));

    public async Task InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        // A busy machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(60_000);
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

    /// <summary>An empty page in a profile of its own.</summary>
    public async Task<IPage> EmptyAsync(int width = 1280)
    {
        var page = await _browser!.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        page.SetDefaultTimeout(60_000);
        return page;
    }

    /// <summary>A profile of its own, set up as <paramref name="options"/> say.</summary>
    public Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options) => _browser!.NewContextAsync(options);

    /// <summary>A page of <paramref name="bot"/> that has been loaded, in a profile of its own.</summary>
    public async Task<IPage> OpenAsync(RunningBot bot, string path = "/", int width = 1280)
    {
        var page = await EmptyAsync(width);
        await page.GotoAsync(new Uri(bot.Address, path).ToString());
        return page;
    }
}
