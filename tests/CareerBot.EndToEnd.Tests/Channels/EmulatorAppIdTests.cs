using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>The Emulator with the bot's app id and password: its tokens come from an issuer, here one on loopback.</summary>
public sealed class EmulatorAppIdTests : IAsyncLifetime
{
    private const string App = "11111111-1111-1111-1111-111111111111";
    private const string Tenant = "22222222-2222-2222-2222-222222222222";

    private TokenIssuer _issuer = null!;
    private RunningBot _bot = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _bot = await RunningBot.StartAsync(
            null,
            "--environment", "Production", "--Outgoing:AllowPrivate=true",
            "--MicrosoftAppType=SingleTenant", $"--MicrosoftAppId={App}", "--MicrosoftAppPassword=a-secret-as-long-as-azure-makes-them", $"--MicrosoftAppTenantId={Tenant}",
            $"--ToBotFromEmulatorOpenIdMetadataUrl={_issuer.MetadataUrl}", $"--ToBotFromChannelOpenIdMetadataUrl={_issuer.MetadataUrl}");
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task With_a_token_of_the_issuer_the_bot_answers_and_without_a_good_one_it_refuses_in_words()
    {
        var answered = await AskAsync(_issuer.EmulatorToken(Tenant, App, App));
        Assert.Equal(HttpStatusCode.OK, answered.Status);
        Assert.Contains("Python", answered.Body, StringComparison.Ordinal);

        foreach (var bad in (string?[])
        [
            null,
            "a.b.c",
            _issuer.EmulatorToken(Tenant, "another-bot", App),
            _issuer.EmulatorToken(Tenant, App, "another-app"),
            _issuer.EmulatorToken(Tenant, App, App, TokenIssuer.NewKey()),
        ])
        {
            var refused = await AskAsync(bad);
            Assert.True(refused.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{refused.Status}");
            Assert.NotEmpty((string?)JObject.Parse(refused.Body)["error"]!["message"] ?? string.Empty);
        }
    }

    [Fact]
    public async Task Outside_Development_nothing_of_the_bots_inside_is_shown()
    {
        var answered = await AskAsync(_issuer.EmulatorToken(Tenant, App, App));

        Assert.Equal(HttpStatusCode.OK, answered.Status);
        Assert.DoesNotContain("trace", answered.Body, StringComparison.Ordinal);
    }

    // With expectReplies the answers come back in the response, so that no token of the bot's own is needed.
    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string? token)
    {
        using var http = new HttpClient { BaseAddress = _bot.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(Question().ToString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static JObject Question() => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString(),
        ["text"] = "which skills do I need?",
        ["channelId"] = "emulator",
        ["deliveryMode"] = "expectReplies",
        ["serviceUrl"] = "http://127.0.0.1:1",
        ["conversation"] = new JObject { ["id"] = "c|livechat" },
        ["from"] = new JObject { ["id"] = "user", ["role"] = "user" },
        ["recipient"] = new JObject { ["id"] = "bot", ["role"] = "bot" },
    };
}
