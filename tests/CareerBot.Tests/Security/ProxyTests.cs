using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareerBot.Tests.Security;

/// <summary>Who may say on behalf of whom a request comes, and which address the bot gives to clients.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task Forwarded_headers_of_a_known_proxy_say_where_clients_are()
    {
        await using var app = await StartAsync("--Proxies:Known:0=127.0.0.0/8");
        Assert.StartsWith("wss://bot.example.edu/", await StreamUrlAsync(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forwarded_headers_of_anybody_else_are_not_believed()
    {
        await using var app = await StartAsync("--Proxies:Known:0=10.0.0.0/8");
        Assert.StartsWith("ws://127.0.0.1:", await StreamUrlAsync(app), StringComparison.Ordinal);
        await using var without = await StartAsync();
        Assert.StartsWith("ws://127.0.0.1:", await StreamUrlAsync(without), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configured_public_address_goes_before_all()
    {
        await using var app = await StartAsync("--DirectLine:PublicUrl=https://chat.example.edu/bot", "--Proxies:Known:0=127.0.0.1");
        Assert.StartsWith("wss://chat.example.edu/bot/v3/", await StreamUrlAsync(app), StringComparison.Ordinal);
        Assert.Null((await ReadyAsync(app))["note"]);
    }

    [Fact]
    public void A_proxy_that_is_no_address_stops_the_start() =>
        Assert.Contains(
            "'proxy.local', which is neither an address",
            Assert.Throws<OptionsValidationException>(() => Build("--Proxies:Known:0=proxy.local")).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("short", "too short")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "repeats a few characters")]
    [InlineData("123123123123123123123123123123123123", "repeats a few characters")]
    public async Task A_secret_that_can_be_guessed_stops_the_start(string secret, string reason)
    {
        await using var app = Build($"--DirectLine:Secret={secret}");
        Assert.Contains(reason, (await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_is_open_to_the_network_says_that_it_does_not_know_its_own_address()
    {
        await using var app = await StartAsync("--urls", "http://0.0.0.0:0");
        Assert.Contains("DirectLine:PublicUrl is not set", (string?)(await ReadyAsync(app))["note"], StringComparison.Ordinal);
    }

    private static WebApplication Build(params string[] settings) => BotHost.Build(
        ["--environment", "Development", "--Storage:Kind=Memory", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Error", .. settings]);

    private static async Task<WebApplication> StartAsync(params string[] settings)
    {
        var app = Build(settings);
        await app.StartAsync();
        return app;
    }

    private static HttpClient Client(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new HttpClient { BaseAddress = new Uri(address.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)) };
    }

    private static async Task<JsonNode> ReadyAsync(WebApplication app)
    {
        using var http = Client(app);
        return (await http.GetFromJsonAsync<JsonNode>("/health/ready"))!;
    }

    private static async Task<string?> StreamUrlAsync(WebApplication app)
    {
        using var http = Client(app);
        using var token = await http.PostAsync("/directline/token", null);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        request.Headers.Add("Authorization", $"Bearer {(await token.Content.ReadFromJsonAsync<JsonNode>())!["token"]}");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "bot.example.edu");
        using var started = await http.SendAsync(request);
        return (string?)(await started.Content.ReadFromJsonAsync<JsonNode>())!["streamUrl"];
    }
}
