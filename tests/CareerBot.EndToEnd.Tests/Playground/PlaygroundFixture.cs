using Microsoft.Playwright;

namespace CareerBot.EndToEnd.Tests.Playground;

/// <summary>One bot and one browser for all tests with the Playground.</summary>
public sealed class PlaygroundFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public RunningBot Bot { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (BrowserFixture.Chromium is null || AgentsPlayground.Missing is not null)
        {
            return;
        }

        Bot = await RunningBot.StartAsync();
        _playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = BrowserFixture.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
            await Bot.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
