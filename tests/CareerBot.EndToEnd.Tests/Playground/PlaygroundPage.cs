using Microsoft.Playwright;

namespace CareerBot.EndToEnd.Tests.Playground;

/// <summary>The Playground's page as a developer uses it.</summary>
internal sealed class PlaygroundPage(IPage page)
{
    private const int MostTries = 3;

    /// <summary>Opens it; nothing but loopback is asked for (its fonts and animations lie on other hosts).</summary>
    public static async Task<PlaygroundPage> OpenAsync(IBrowser browser, Uri address)
    {
        var page = await browser.NewPageAsync();
        await page.RouteAsync("**/*", route => new Uri(route.Request.Url).IsLoopback ? route.ContinueAsync() : route.AbortAsync());
        await page.GotoAsync(address.ToString());
        return new PlaygroundPage(page);
    }

    public Task GoToAsync(string chat) => page.GetByRole(AriaRole.Treeitem, new PageGetByRoleOptions { Name = chat }).ClickAsync();

    /// <summary>Types into the box of a chat; in a channel, whose posts have boxes of their own, into the one for a new post.</summary>
    public async Task SayAsync(string text, bool mention = false)
    {
        await page.GetByRole(AriaRole.Textbox).First.ClickAsync();
        if (mention)
        {
            await page.Keyboard.TypeAsync("@");
            await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Test Bot" }).ClickAsync();
        }

        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    public Task PressAsync(string button) => Button(button).Last.ClickAsync();

    public Task SeesButtonAsync(string button) => Assertions.Expect(Button(button).Last).ToBeVisibleAsync();

    public Task SeesAsync(string text) => Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Sends a made-up activity and waits until the log has <paramref name="line"/> so many times, and no more.</summary>
    // On a busy machine the Playground was once seen to take the click that sends for nothing.
    public async Task MockAsync(string activity, string line, int times)
    {
        for (var tries = 1; ; tries++)
        {
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Mock an Activity" }).ClickAsync();
            await page.GetByText(activity, new PageGetByTextOptions { Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send activity" }).ClickAsync();
            try
            {
                await LogsAsync(line, times);
                return;
            }
            catch (PlaywrightException) when (tries < MostTries)
            {
            }
        }
    }

    public Task<int> CountAsync(string text) => page.GetByText(text).CountAsync();

    public Task<string> LogAsync() => page.Locator("body").InnerTextAsync();

    /// <inheritdoc cref="PageWords.SaveAsync"/>
    public Task SaveAsync(string name) => page.SaveAsync(name);

    // A line of the Playground's log, such as "installationUpdate 200".
    private Task LogsAsync(string line, int times) =>
        Assertions.Expect(page
            .GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = line, Exact = true })
            .Or(page.GetByText(line, new PageGetByTextOptions { Exact = true })))
            .ToHaveCountAsync(times);

    private ILocator Button(string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });
}
