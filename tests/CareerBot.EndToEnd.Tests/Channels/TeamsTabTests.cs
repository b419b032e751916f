using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>The tab in Teams: the person's own plan by the link of the chat, in the client's theme, and the way there for who came without.</summary>
public sealed partial class TeamsTabTests(TeamsTabTests.WithTab channel, BrowserFixture browser) : IClassFixture<TeamsTabTests.WithTab>, IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_plan_that_is_shared_in_Teams_opens_in_the_tab()
    {
        using var chat = new TeamsChat(channel);
        var link = await ShareAsync(chat);
        Assert.StartsWith("https://teams.microsoft.com/l/entity/bot-id/plan?context=", link, StringComparison.Ordinal);

        using var http = new HttpClient { BaseAddress = channel.Bot.Address };
        using var answer = await http.GetAsync(TabOf(link, "default"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<main id=\"main\" class=\"plan\">", page, StringComparison.Ordinal);
        Assert.Contains("data-theme=\"default\"", page, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Contains("frame-ancestors https://teams.microsoft.com ", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        await chat.SayAsync("stop sharing");
        var gone = await http.GetStringAsync(TabOf(link, "default"));
        Assert.Contains("class=\"notice\"", gone, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"plan\"", gone, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%7Bpage.subPageId%7D")]
    [InlineData("../../plan")]
    [InlineData("<script>")]
    public async Task Without_a_plan_the_tab_shows_the_stages_and_the_way_to_one(string plan)
    {
        using var http = new HttpClient { BaseAddress = channel.Bot.Address };
        using var answer = await http.GetAsync($"/teams/plan?theme=dark&plan={plan}");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("share my plan", page, StringComparison.Ordinal);
        Assert.Equal(4, Regex.Count(page, "<li>"));
        Assert.DoesNotContain("class=\"notice\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_there_is_no_link_to_the_tab()
    {
        using var person = await Plans.Planner.StartAsync(channel.Bot.Address, Answers);
        Assert.DoesNotContain("teams.microsoft.com", await person.SayAsync("share my plan"), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("default", "rgb(245, 245, 245)")]
    [InlineData("dark", "rgb(31, 31, 31)")]
    [InlineData("contrast", "rgb(0, 0, 0)")]
    public async Task The_plan_wears_the_theme_of_the_client_and_not_the_device_s(string theme, string ground)
    {
        using var chat = new TeamsChat(channel);
        var link = await ShareAsync(chat);
        var page = await browser.EmptyAsync(width: 400);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Dark, ColorScheme.Light])
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await page.GotoAsync(new Uri(channel.Bot.Address, TabOf(link, theme)).ToString());
            Assert.Equal(ground, await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
            Assert.Equal(400, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }

        Assert.Empty(complaints);
        await page.SaveAsync($"tab-{theme}");
    }

    private static string[] Answers { get; } = ["make it mine", "skip", "skip", "10", "skip", "skip", "skip", "save"];

    private static async Task<string> ShareAsync(TeamsChat chat)
    {
        foreach (var answer in Answers)
        {
            await chat.SayAsync(answer);
        }

        var said = string.Concat((await chat.SayAsync("share my plan")).Select(reply => (string?)reply["text"]));
        var link = DeepLink().Match(said);
        Assert.True(link.Success, said);
        return link.Value;
    }

    /// <summary>What Teams asks the bot for when it follows the link: the context's sub entity in the place of the placeholder.</summary>
    private static string TabOf(string link, string theme)
    {
        var context = JObject.Parse(Uri.UnescapeDataString(link[(link.IndexOf("context=", StringComparison.Ordinal) + "context=".Length)..]));
        return $"/teams/plan?theme={theme}&plan={(string)context["subEntityId"]!}";
    }

    [GeneratedRegex(@"https://teams\.microsoft\.com/[^)\s]+")]
    private static partial Regex DeepLink();

    public sealed class WithTab : ChannelFixture
    {
        protected override string[] Settings => ["--Teams:Tab=true"];
    }
}
