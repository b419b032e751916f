using Microsoft.Playwright;

namespace CareerBot.EndToEnd.Tests.Plans;

/// <summary>How the page of a plan looks: narrow and wide, light and dark, without script, on paper; the shipped career's and a made-up one's.</summary>
public sealed class PlanPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly string[] s_lighthouse =
        [$"--Knowledge:Path={Path.Combine(AppContext.BaseDirectory, "Samples", "lighthouse-keeper")}", "--Knowledge:File=lighthouse-keeper.en.yaml"];

    public static TheoryData<string, int> Widths() =>
        new() { { "shipped", 320 }, { "shipped", 768 }, { "shipped", 1280 }, { "lighthouse", 320 }, { "lighthouse", 1280 } };

    [BrowserTheory]
    [MemberData(nameof(Widths))]
    public async Task It_fits_its_width_and_breaks_no_policy(string career, int width)
    {
        await using var bot = await RunningBot.StartAsync(null, career == "shipped" ? [] : s_lighthouse);
        using var person = await Planner.StartAsync(bot.Address, "make it mine", "skip", "skip", "10", "skip", "skip", "skip", "save");
        var page = await browser.EmptyAsync(width);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        var said = await person.SayAsync("give me a code");
        await page.GotoAsync(new Uri(bot.Address, System.Text.RegularExpressions.Regex.Match(said, "/plan/[0-9a-f]{40}").Value).ToString());

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(career == "shipped" ? "Deep Learning Engineer" : "Lighthouse Keeper");
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(
            width < 860,
            await page.EvaluateAsync<bool>("document.querySelector('.drawing').scrollWidth <= document.querySelector('.drawing').clientWidth && !!document.querySelector('.drawing .tall').getClientRects().length"));
        Assert.Empty(complaints);
        Assert.All(asked, url => Assert.StartsWith(bot.Address.ToString(), url, StringComparison.Ordinal));
        await Assertions.Expect(page.Locator($".drawing svg.{(width < 860 ? "tall" : "wide")} rect").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".code svg")).ToBeVisibleAsync();
        Assert.True(await page.Locator("tbody tr:not(.stage-row)").CountAsync() > 4);
        await page.SaveAsync($"plan-{career}-{width}-light");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        Assert.NotEqual("rgb(251, 250, 247)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await page.SaveAsync($"plan-{career}-{width}-dark");
    }

    [BrowserFact]
    public async Task Its_first_view_is_light()
    {
        await using var bot = await RunningBot.StartAsync();
        using var person = await Planner.StartAsync(bot.Address, "make it mine", "skip", "skip", "4", "skip", "skip", "skip", "save");
        var link = System.Text.RegularExpressions.Regex.Match(await person.SayAsync("give me a code"), "/plan/[0-9a-f]{40}").Value;
        var page = await browser.EmptyAsync();
        Assert.InRange(await page.WeighAsync(new Uri(bot.Address, link)), 5 * 1024, 150 * 1024);
        await Assertions.Expect(page.Locator(".code svg")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("shipped")]
    [InlineData("lighthouse")]
    public async Task It_prints_on_one_sheet(string career)
    {
        await using var bot = await RunningBot.StartAsync(null, career == "shipped" ? [] : s_lighthouse);
        using var person = await Planner.StartAsync(
            bot.Address,
            "make it mine",
            "BE electronics",
            "skip",
            "4",
            "by June 2028",
            "yes",
            "from 1 to 20 March 2027",
            "skip",
            "save",
            "plan with 700 hours");
        var said = await person.SayAsync("give me a code");
        var page = await browser.OpenAsync(bot, System.Text.RegularExpressions.Regex.Match(said, "/plan/[0-9a-f]{40}").Value);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = false }));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(pdf, @"/Type\s*/Page\b"));
    }
}
