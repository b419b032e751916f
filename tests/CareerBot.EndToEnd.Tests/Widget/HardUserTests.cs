using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace CareerBot.EndToEnd.Tests.Widget;

/// <summary>What people do to a chat, against the real bot.</summary>
public sealed class HardUserTests(BrowserFixture browser, BotFixture fixture) : IClassFixture<BrowserFixture>, IClassFixture<BotFixture>
{
    private const string Replies = ".message:not(.mine)";

    [BrowserFact]
    public async Task A_dialog_goes_on_after_a_reload_and_in_another_tab()
    {
        var page = await OpenAsync();
        await SayAsync(page, "make it mine", 2);
        await SayAsync(page, "BE electronics", 3);

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(Replies)).ToHaveCountAsync(3);
        await page.Locator("[data-part=suggestions]").GetByText("Skip", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await page.Shows("How many hours a week can you study?").ToBeVisibleAsync();

        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(fixture.Bot.Address, "/chat").ToString());
        await Assertions.Expect(other.Locator(Replies)).ToHaveCountAsync(4);
        await SayAsync(other, "10", 5);
        await Assertions.Expect(page.Locator(Replies)).ToHaveCountAsync(5);
        await Assertions.Expect(page.Locator(".message.mine")).ToHaveCountAsync(4);
        Assert.Equal(await other.Locator(".bubble").AllTextContentsAsync(), await page.Locator(".bubble").AllTextContentsAsync());
    }

    [BrowserFact]
    public async Task Forget_me_leaves_nothing_on_the_device_and_nothing_of_the_conversation_on_the_server()
    {
        var page = await OpenAsync();
        await SayAsync(page, "my name is Zebulon", 2);
        var (conversation, token) = await GrantAsync(page);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Menu" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Forget me" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Yes, forget it" }).ClickAsync();

        await page.WaitForFunctionAsync(
            "id => !JSON.stringify([localStorage, sessionStorage]).includes(id) && document.querySelectorAll('.message').length === 1",
            conversation);
        Assert.DoesNotContain("Zebulon", await page.ContentAsync(), StringComparison.Ordinal);
        using var http = new HttpClient { BaseAddress = fixture.Bot.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var read = await http.GetAsync($"/v3/directline/conversations/{conversation}/activities");
        Assert.DoesNotContain("Zebulon", await read.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_menu_has_the_languages_that_there_are_words_for_and_choosing_one_keeps_the_conversation()
    {
        var page = await OpenAsync();
        await SayAsync(page, "menu", 2);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Menu" }).ClickAsync();
        var languages = page.GetByRole(AriaRole.Menuitemradio);
        await Assertions.Expect(languages).ToHaveTextAsync(["English", "हिन्दी"]);

        await languages.Last.ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "hi");
        await Assertions.Expect(page.Locator(Replies)).ToHaveCountAsync(2);
        Assert.NotEqual("Ask a question", await page.Locator("#message").GetAttributeAsync("placeholder"));
        await SayAsync(page, "roadmap", 3);
        await Assertions.Expect(page.Locator(".message.mine")).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task A_chat_page_asks_for_no_words_that_it_has_brought()
    {
        var asked = new List<string>();
        var page = await browser.EmptyAsync();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync(new Uri(fixture.Bot.Address, "/chat").ToString());
        await Assertions.Expect(page.Locator(Replies)).ToHaveCountAsync(1);

        Assert.Contains("/directline/token", asked);
        Assert.DoesNotContain("/widget/config.json", asked);
    }

    private async Task<IPage> OpenAsync()
    {
        var context = await browser.ContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 400, Height = 800 } });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(fixture.Bot.Address, "/chat").ToString());
        await Assertions.Expect(page.Locator(Replies)).ToHaveCountAsync(1);
        return page;
    }

    private static async Task SayAsync(IPage page, string text, int replies)
    {
        await page.SayAsync(text);
        await Assertions.Expect(page.Locator(Replies)).ToHaveCountAsync(replies);
    }

    private static async Task<(string Conversation, string Token)> GrantAsync(IPage page)
    {
        var grant = JsonNode.Parse(await page.EvaluateAsync<string>("localStorage.getItem('careerbot.chat')"))!["grant"]!;
        return ((string)grant["conversationId"]!, (string)grant["token"]!);
    }
}
