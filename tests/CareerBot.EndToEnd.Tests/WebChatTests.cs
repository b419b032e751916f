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

        await Assertions.Expect(page.GetByText("Hi, I am CareerBot").First).ToBeVisibleAsync();
        await AskAsync(page, "what are the responsibilities?");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "3. Tuning hyperparameters" }).Last.ClickAsync();
        await Assertions.Expect(page.GetByText("It means adjusting a model").First).ToBeVisibleAsync();
        await AskAsync(page, "responsibilities");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Next", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(page.GetByText("Model development means building deep learning models").First).ToBeVisibleAsync();
        await AskAsync(page, "1986");
        await Assertions.Expect(page.GetByText("made the backpropagation algorithm popular").First).ToBeVisibleAsync();

        await Assertions.Expect(page.GetByText("Send failed")).ToHaveCountAsync(0);
        Assert.Empty(errors);
    }

    private static async Task AskAsync(IPage page, string text)
    {
        var box = page.Locator("[data-testid='send box text area'], [data-id='webchat-sendbox-input'], .webchat__send-box-text-box__input").First;
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }
}
