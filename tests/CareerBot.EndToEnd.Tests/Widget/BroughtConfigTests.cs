using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CareerBot.EndToEnd.Tests.Widget;

/// <summary>The words that the chat's page brings along are those that its address asks for, as at the config's own address.</summary>
public sealed partial class BroughtConfigTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    [Theory]
    [InlineData("", "en")]
    [InlineData("?lang=hi-IN", "hi")]
    [InlineData("?lang=xx", "en")]
    public async Task The_page_brings_what_the_config_says(string query, string language)
    {
        using var http = new HttpClient { BaseAddress = fixture.Bot.Address };

        var brought = Config().Match(await http.GetStringAsync("/chat" + query)).Groups[1].Value;

        Assert.Equal(language, (string?)JsonNode.Parse(brought)!["language"]);
        Assert.Equal(await http.GetStringAsync("/widget/config.json" + query), brought);
    }

    [Fact]
    public async Task A_page_that_shows_no_chat_of_its_own_brings_none()
    {
        using var http = new HttpClient { BaseAddress = fixture.Bot.Address };

        Assert.DoesNotContain("careerbot-config", await http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [GeneratedRegex("""id="careerbot-config">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Config();
}
