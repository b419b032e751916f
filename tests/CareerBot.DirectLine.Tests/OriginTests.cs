using System.Net;

namespace CareerBot.DirectLine.Tests;

public sealed class OriginTests
{
    private const string Listed = "https://www.example.edu";

    [Fact]
    public async Task The_bots_own_pages_and_listed_ones_get_a_token_and_others_do_not()
    {
        await using var host = await DirectLineHost.StartAsync(settings: ("Widget:Origins:0", Listed));
        Assert.Equal(HttpStatusCode.OK, (await TokenAsync(host, host.Root)).Status);
        Assert.Equal(HttpStatusCode.OK, (await TokenAsync(host, Listed)).Status);
        string?[] refused = ["https://evil.example", Listed + ".evil.example", Listed + ":8443", "http://www.example.edu", "http://localhost:1", "null", "", null];
        foreach (var origin in refused)
        {
            var answer = await TokenAsync(host, origin);
            Assert.Equal((HttpStatusCode.Forbidden, "ForbiddenOrigin"), (answer.Status, answer.Code));
            Assert.Contains("Widget", answer.Message, StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Theory]
    [InlineData("http://localhost:5173")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://[::1]:8080")]
    [InlineData(null)]
    public async Task In_development_every_page_of_this_machine_may(string? origin)
    {
        await using var host = await DirectLineHost.StartAsync("Development");
        Assert.Equal(HttpStatusCode.OK, (await TokenAsync(host, origin)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await TokenAsync(host, "https://evil.example")).Status);
    }

    [Fact]
    public async Task A_listed_page_is_told_what_it_may_do()
    {
        await using var host = await DirectLineHost.StartAsync(settings: ("Widget:Origins:0", Listed));
        foreach (var path in (string[])["/directline/token", "/conversations", "/conversations/x/activities", "/tokens/refresh"])
        {
            var preflight = await host.CallAsync(HttpMethod.Options, path, origin: Listed);
            Assert.Equal(HttpStatusCode.NoContent, preflight.Status);
            Assert.Equal([Listed], preflight.Headers.GetValues("Access-Control-Allow-Origin"));
            Assert.Contains("x-ms-bot-agent", preflight.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        }

        var token = await TokenAsync(host, Listed);
        Assert.Equal([Listed], token.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("Origin", token.Headers.Vary);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.CallAsync(HttpMethod.Options, "/conversations", origin: "https://evil.example")).Status);
    }

    [Fact]
    public async Task A_token_of_one_page_is_of_no_use_to_another()
    {
        await using var host = await DirectLineHost.StartAsync(settings: ("Widget:Origins:0", Listed));
        var token = (await TokenAsync(host, Listed)).Text("token");
        Assert.Equal("ForbiddenOrigin", (await host.CallAsync(HttpMethod.Post, "/conversations", token, origin: host.Root)).Code);
        Assert.Equal(HttpStatusCode.Created, (await host.CallAsync(HttpMethod.Post, "/conversations", token, origin: Listed)).Status);
        var resumed = await host.CallAsync(HttpMethod.Post, "/directline/token", body: new { resume = token }, origin: host.Root);
        Assert.Equal("ConversationExpired", resumed.Code);
    }

    [Fact]
    public async Task An_address_that_asks_for_too_many_tokens_is_told_when_to_come_again()
    {
        await using var host = await DirectLineHost.StartAsync(settings: ("DirectLine:TokensPerMinute", "3"));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await host.PageTokenAsync()).Status);
        }

        var refused = await host.PageTokenAsync();
        Assert.Equal((HttpStatusCode)429, refused.Status);
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    [Theory]
    [InlineData("Widget:Origins:0", "https://www.example.edu/", "is not an exact origin")]
    [InlineData("Widget:Origins:0", "*", "is not an exact origin")]
    [InlineData("DirectLine:Secret", "short", "too short to be safe")]
    [InlineData("DirectLine:TokenLifetime", "00:05:00", "TokenLifetime")]
    public async Task Settings_that_cannot_be_meant_stop_the_start(string key, string value, string says)
    {
        var refusal = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => DirectLineHost.StartAsync(settings: (key, value)));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    private static Task<Answer> TokenAsync(DirectLineHost host, string? origin) =>
        host.CallAsync(HttpMethod.Post, "/directline/token", origin: origin);
}
