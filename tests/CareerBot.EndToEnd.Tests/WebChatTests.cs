using Microsoft.Playwright;

namespace CareerBot.EndToEnd.Tests;

/// <summary>The official Web Chat, as it comes from npm, against the embedded Direct Line.</summary>
public sealed class WebChatTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [WebChatFact]
    public async Task It_connects_welcomes_answers_and_takes_a_suggested_action()
    {
        await using var bot = await RunningBot.StartAsync();
        var page = await browser.OpenAsync(bot, "/webchat");
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);

        await SeesAsync(page, "Hi, I am CareerBot");
        await AskAsync(page, "what are the responsibilities?");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "3. Tuning hyperparameters" }).Last.ClickAsync();
        await SeesAsync(page, "This is the third key responsibility");
        await AskAsync(page, "responsibilities");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Next", Exact = true }).Last.ClickAsync();
        await SeesAsync(page, "They build deep learning models and train them");
        await AskAsync(page, "1986");
        await SeesAsync(page, "made the backpropagation algorithm popular");

        await Assertions.Expect(page.GetByText("Send failed")).ToHaveCountAsync(0);
        Assert.Empty(errors);
    }

    [WebChatFact]
    public async Task It_draws_cards_comes_back_after_a_lost_socket_and_goes_on_with_a_token_that_it_refreshed()
    {
        await using var bot = await RunningBot.StartAsync();
        var page = await browser.EmptyAsync();
        await page.Clock.InstallAsync();
        await page.AddInitScriptAsync("""
            window.sockets = [];
            window.WebSocket = class extends WebSocket { constructor(...args) { super(...args); sockets.push(this); } };
            """);
        var tokens = new List<string>();
        page.Request += (_, request) => tokens.Add(request.Headers.GetValueOrDefault("authorization", string.Empty));
        await page.GotoAsync(new Uri(bot.Address, "/webchat").ToString());
        await SeesAsync(page, "Hi, I am CareerBot");

        await AskAsync(page, "what are the responsibilities?");
        await Assertions.Expect(page.Locator(".ac-adaptiveCard .ac-pushButton").First).ToBeVisibleAsync();
        await LoseSocketAsync(page, sockets: 1);
        await AskAsync(page, "1986");
        await SeesAsync(page, "made the backpropagation algorithm popular");

        var refreshed = await page.RunAndWaitForResponseAsync(
            () => page.Clock.FastForwardAsync("15:01"),
            answer => answer.Url.EndsWith("/tokens/refresh", StringComparison.Ordinal));
        Assert.True(refreshed.Ok);
        var token = (await refreshed.JsonAsync())!.Value.GetProperty("token").GetString();
        await LoseSocketAsync(page, sockets: 2);
        await AskAsync(page, "who is a deep learning engineer?");
        await SeesAsync(page, "software engineer or data scientist specialised");

        Assert.Contains($"Bearer {token}", tokens);
        await Assertions.Expect(page.GetByText("Send failed")).ToHaveCountAsync(0);
    }

    // The client waits three to fifteen seconds, by chance, before it comes back.
    private static async Task LoseSocketAsync(IPage page, int sockets)
    {
        await page.EvaluateAsync("() => new Promise(closed => { const socket = sockets.at(-1); socket.addEventListener('close', closed); socket.close(); })");
        await page.Clock.FastForwardAsync(16_000);
        await page.WaitForFunctionAsync("count => sockets.length > count && sockets.at(-1).readyState === 1", sockets);
    }

    // Web Chat says everything twice, once unseen for screen readers.
    private static Task SeesAsync(IPage page, string text) =>
        Assertions.Expect(page.GetByText(text).Filter(new LocatorFilterOptions { Visible = true }).Last).ToBeVisibleAsync();

    private static async Task AskAsync(IPage page, string text)
    {
        var box = page.Locator("[data-testid='send box text area'], [data-id='webchat-sendbox-input'], .webchat__send-box-text-box__input").First;
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }
}
