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
