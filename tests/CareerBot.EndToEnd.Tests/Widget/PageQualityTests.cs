using CareerBot.Tests;
using Microsoft.Playwright;

namespace CareerBot.EndToEnd.Tests.Widget;

/// <summary>What a visitor's browser fetches of the real pages, and axe's opinion of them.</summary>
public sealed class PageQualityTests(BrowserFixture browser, BotFixture fixture) : IClassFixture<BrowserFixture>, IClassFixture<BotFixture>
{
    private const int FirstView = 150 * 1024;

    private static readonly string s_axe = File.ReadAllText(Path.Combine(Repository.Root, "src", "CareerBot.Widget", "node_modules", "axe-core", "axe.min.js"));

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/chat")]
    [InlineData("/about/admin")]
    public async Task The_first_view_is_light_and_asks_no_other_host(string path)
    {
        var page = await browser.EmptyAsync();
        var foreign = new List<string>();
        page.Request += (_, request) => foreign.AddRange(new Uri(request.Url) is { Scheme: "http" or "https" or "ws" } url
            && url.Authority != fixture.Bot.Address.Authority
            ? [request.Url]
            : []);

        Assert.InRange(await page.WeighAsync(new Uri(fixture.Bot.Address, path)), 1, FirstView);
        Assert.Empty(foreign);
    }

    [BrowserFact]
    public async Task Everything_at_the_first_opening_of_the_chat_weighs_at_most_sixty_kilobytes_and_the_loader_five()
    {
        var page = await browser.EmptyAsync();
        var paths = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        page.Response += (_, response) => paths[new Uri(response.Url).AbsolutePath] = 0;

        await page.GotoAsync(fixture.Bot.Address.ToString());
        await Assertions.Expect(page.FrameLocator("careerbot-chat iframe").Locator(".message")).ToHaveCountAsync(1);

        using var http = new HttpClient { BaseAddress = fixture.Bot.Address };
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var code = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in paths.Keys.Where(path => path.StartsWith("/widget", StringComparison.Ordinal) && Path.GetExtension(path) is ".js" or ".css"))
        {
            code[path] = (await http.GetByteArrayAsync(path)).Length;
        }

        Assert.InRange(code["/widget.js"], 1, 5 * 1024);
        Assert.Equal(3, code.Count);
        Assert.InRange(code.Values.Sum(), 1, 60 * 1024);
    }

    [BrowserTheory]
    [InlineData("/", ColorScheme.Light)]
    [InlineData("/", ColorScheme.Dark)]
    [InlineData("/chat", ColorScheme.Light)]
    [InlineData("/chat", ColorScheme.Dark)]
    [InlineData("/about/privacy", ColorScheme.Dark)]
    public async Task Axe_finds_no_violation(string path, ColorScheme scheme)
    {
        var page = await browser.EmptyAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(new Uri(fixture.Bot.Address, path).ToString());
        if (path == "/chat")
        {
            await page.SayAsync("what does a deep learning engineer do?");
            await Assertions.Expect(page.Locator(".adaptive .ac-pushButton").First).ToBeVisibleAsync();
        }

        await page.EvaluateAsync(s_axe);
        var found = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }))
              .violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.html} (${node.failureSummary})`).join(' | ')}`)
            """);

        Assert.Empty(found);
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1024)]
    public async Task Nothing_of_the_front_page_is_wider_than_the_screen_and_it_reads_without_a_script(int width)
    {
        await using var context = await browser.ContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 700 }, JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.Bot.Address.ToString());

        Assert.Equal(width, (await page.Locator("html").BoundingBoxAsync())!.Width);
        await Assertions.Expect(page.Locator($"#roadmap svg.{(width < 860 ? "tall" : "wide")}")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#roadmap .stages li")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator($"#history svg.{(width < 860 ? "tall" : "wide")}")).ToBeVisibleAsync();
        // Letters that one can read: the picture is drawn for this width and not a wide one made small.
        Assert.InRange(await page.Locator("#history svg:visible text").First.EvaluateAsync<double>("text => text.getBoundingClientRect().height"), 11, 40);
    }
}
