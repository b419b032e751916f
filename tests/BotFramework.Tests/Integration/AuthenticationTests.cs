using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Integration;

public sealed class AuthenticationTests : IAsyncLifetime
{
    private const string App = "11111111-1111-1111-1111-111111111111";
    private const string Tenant = "22222222-2222-2222-2222-222222222222";
    private const string ChannelIssuer = "https://api.botframework.com";
    private const string EmulatorIssuer = "https://sts.windows.net/" + Tenant + "/";
    private const string ServiceUrl = "https://service/";

    private LoopbackIssuer _channel;
    private LoopbackIssuer _emulator;

    public async Task InitializeAsync()
    {
        _channel = await LoopbackIssuer.StartAsync("test", "extra");
        _emulator = await LoopbackIssuer.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task A_channels_token_is_taken()
    {
        ClaimsIdentity caller = null;

        var answer = await PostAsync(ChannelToken(), bot: turn => caller = turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey));

        Assert.Equal(200, answer);
        Assert.True(caller.IsAuthenticated);
        Assert.Equal(App, caller.FindFirst("aud").Value);
    }

    [Fact]
    public async Task The_turn_says_who_called_whatever_the_request_says()
    {
        string callerId = null;

        await PostAsync(ChannelToken(), bot: turn => callerId = turn.Activity.CallerId);

        Assert.Equal("urn:botframework:azure", callerId);
    }

    public static TheoryData<string> BadHeaders => [null, "", "Bearer", "Bearer a", "Bearer a.b.c", "Basic abc", "Bearer a b", "nonsense"];

    [Theory]
    [MemberData(nameof(BadHeaders))]
    public async Task A_request_without_a_token_is_refused(string header) => Assert.Equal(401, await PostHeaderAsync(header));

    [Fact]
    public async Task A_token_for_another_bot_is_refused() => Assert.Equal(401, await PostAsync(ChannelToken(audience: "other")));

    [Fact]
    public async Task A_token_of_another_issuer_is_refused() => Assert.Equal(401, await PostAsync(ChannelToken(issuer: "https://evil")));

    [Fact]
    public async Task A_token_signed_by_another_key_is_refused() => Assert.Equal(401, await PostAsync(ChannelToken(key: LoopbackIssuer.ForeignKey())));

    [Fact]
    public async Task A_token_with_the_right_key_id_but_another_key_is_refused() =>
        Assert.Equal(401, await PostAsync(ChannelToken(key: LoopbackIssuer.ForeignKey(_channel.Key.KeyId))));

    [Fact]
    public async Task An_unsigned_token_is_refused() => Assert.Equal(401, await PostAsync(ChannelToken(algorithm: null)));

    [Fact]
    public async Task A_token_signed_with_a_shared_secret_is_refused() =>
        Assert.Equal(401, await PostAsync(ChannelToken(key: new SymmetricSecurityKey(new byte[64]), algorithm: SecurityAlgorithms.HmacSha256)));

    [Theory]
    [InlineData(-4, 200)]
    [InlineData(-6, 401)]
    public async Task An_expired_token_is_taken_for_five_minutes_more(int minutes, int status) =>
        Assert.Equal(status, await PostAsync(ChannelToken(validFor: TimeSpan.FromMinutes(minutes))));

    [Theory]
    [InlineData(4, 200)]
    [InlineData(6, 401)]
    public async Task A_token_of_the_future_is_taken_five_minutes_before_its_time(int minutes, int status) =>
        Assert.Equal(status, await PostAsync(ChannelToken(validFor: LoopbackIssuer.Lifetime + TimeSpan.FromMinutes(minutes))));

    [Fact]
    public async Task A_token_without_an_end_is_refused() => Assert.Equal(401, await PostAsync(ChannelToken(validFor: Timeout.InfiniteTimeSpan)));

    [Theory]
    [InlineData("https://service/", 200)]
    [InlineData("https://SERVICE/", 200)]
    [InlineData("https://other/", 401)]
    [InlineData("", 401)]
    [InlineData(null, 401)]
    public async Task A_token_is_good_for_one_service_address(string claimed, int status) =>
        Assert.Equal(status, await PostAsync(ChannelToken(serviceUrl: claimed)));

    [Theory]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us", 200)]
    [InlineData("https://botframework.azure.us", ChannelIssuer, 401)]
    [InlineData("", "https://api.botframework.us", 401)]
    public async Task Each_cloud_takes_the_tokens_of_its_own_service(string service, string issuer, int status)
    {
        var adapter = new CloudAdapter(Configuration(("ChannelService", service)));

        var answer = await Post.ToAsync(adapter, Post.Message(ServiceUrl), Nothing, $"Bearer {ChannelToken(issuer: issuer)}");

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task A_key_speaks_for_its_channels_only() => Assert.Equal(401, await PostAsync(ChannelToken(), channelId: "msteams"));

    [Fact]
    public async Task A_channels_key_that_speaks_for_no_channel_is_refused()
    {
        _channel.NewKey();

        Assert.Equal(401, await PostAsync(ChannelToken()));
    }

    [Theory]
    [InlineData("extra", 200)]
    [InlineData("missing", 401)]
    public async Task Further_endorsements_may_be_demanded(string endorsement, int status)
    {
        var demands = new AuthenticationConfiguration { RequiredEndorsements = [endorsement] };

        Assert.Equal(status, await PostAsync(ChannelToken(), demands: demands));
    }

    [Theory]
    [InlineData("1.0", "appid", 200)]
    [InlineData("2.0", "azp", 200)]
    [InlineData(null, "appid", 200)]
    [InlineData("1.0", "azp", 401)]
    [InlineData("3.0", "appid", 401)]
    public async Task The_Emulator_comes_as_the_bots_own_app(string version, string claim, int status) =>
        Assert.Equal(status, await PostAsync(AppToken(version, claim, App)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1.0")]
    [InlineData("2.0")]
    public async Task An_app_that_is_neither_the_bots_own_nor_an_allowed_bot_is_refused(string version) =>
        Assert.Equal(401, await PostAsync(AppToken(version, version == "2.0" ? "azp" : "appid", "other-bot")));

    [Fact]
    public async Task The_Emulators_tokens_need_no_service_address_and_no_endorsement() =>
        Assert.Equal(200, await PostAsync(AppToken("1.0", "appid", App), channelId: "emulator"));

    [Fact]
    public async Task An_app_token_for_another_audience_is_refused() =>
        Assert.Equal(401, await PostAsync(AppToken("1.0", "appid", App, audience: ChannelIssuer)));

    [Fact]
    public async Task Further_issuers_may_be_allowed()
    {
        var token = AppToken("1.0", "appid", App, issuer: "https://issuer.of.ours/");

        Assert.Equal(401, await PostAsync(token));
        Assert.Equal(200, await PostAsync(token, demands: new AuthenticationConfiguration { ValidTokenIssuers = ["https://issuer.of.ours/"] }));
    }

    [Fact]
    public async Task An_app_token_of_another_organisation_is_refused() =>
        Assert.Equal(401, await PostAsync(AppToken("1.0", "appid", App, issuer: "https://sts.windows.net/33333333-3333-3333-3333-333333333333/")));

    [Fact]
    public async Task Another_bot_is_refused_unless_its_claims_are_checked()
    {
        var token = AppToken("1.0", "appid", "other-bot");
        Assert.Equal(401, await PostAsync(token));

        string callerId = null;
        var demands = new AuthenticationConfiguration { ClaimsValidator = new Allow("other-bot") };
        Assert.Equal(200, await PostAsync(token, demands: demands, bot: turn => callerId = turn.Activity.CallerId));
        Assert.Equal("urn:botframework:aadappid:other-bot", callerId);
        Assert.Equal(401, await PostAsync(AppToken("1.0", "appid", "third-bot"), demands: demands));
    }

    [Fact]
    public async Task Keys_are_read_once_and_again_when_one_is_missing()
    {
        var clock = new Clock();
        var authentication = Authentication(clock: clock);
        await AuthenticateAsync(authentication, ChannelToken());
        await AuthenticateAsync(authentication, ChannelToken());
        Assert.Equal(1, _channel.KeyReads);

        _channel.NewKey("test");
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(authentication, ChannelToken()));
        clock.Now += TimeSpan.FromMinutes(6);
        await AuthenticateAsync(authentication, ChannelToken());
        Assert.Equal(2, _channel.KeyReads);

        clock.Now += TimeSpan.FromHours(25);
        await AuthenticateAsync(authentication, ChannelToken());
        Assert.Equal(3, _channel.KeyReads);
    }

    [Fact]
    public async Task Keys_of_before_stay_in_use_while_the_issuer_is_down()
    {
        var clock = new Clock();
        var authentication = Authentication(clock: clock);
        await AuthenticateAsync(authentication, ChannelToken());

        _channel.Down = true;
        clock.Now += TimeSpan.FromHours(25);

        Assert.NotNull(await AuthenticateAsync(authentication, ChannelToken()));
    }

    [Fact]
    public async Task Without_keys_of_before_a_token_cannot_be_checked_while_the_issuer_is_down()
    {
        _channel.Down = true;

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => AuthenticateAsync(Authentication(), ChannelToken()));

        Assert.Contains(_channel.MetadataUrl, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_made_up_issuer_makes_nobody_read_keys()
    {
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(Authentication(), ChannelToken(issuer: "https://evil")));

        Assert.Equal(0, _channel.KeyReads);
    }

    [Fact]
    public async Task Keys_are_not_read_over_an_open_line()
    {
        var authentication = Authentication(metadataUrl: "http://example.invalid/keys");

        await Assert.ThrowsAsync<InvalidOperationException>(() => AuthenticateAsync(authentication, ChannelToken()));
    }

    [Fact]
    public async Task Without_an_app_anybody_may_call_but_a_token_is_still_checked()
    {
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(Configuration(("MicrosoftAppId", ""))));

        Assert.Equal(200, (await Post.ToAsync(adapter, Post.Message(ServiceUrl), Nothing)).Status);
        Assert.Equal(401, (await Post.ToAsync(adapter, Post.Message(ServiceUrl), Nothing, "Bearer nonsense")).Status);
    }

    [Theory]
    [InlineData("emulator", "skill", "AnonymousSkill", "AnonymousSkill")]
    [InlineData("emulator", "bot", null, ChannelIssuer)]
    [InlineData("test", "skill", null, ChannelIssuer)]
    public async Task Without_an_app_the_Emulator_may_call_the_bot_as_a_skill(string channelId, string role, string appId, string audience)
    {
        var message = Post.Message(ServiceUrl);
        message.ChannelId = channelId;
        message.Recipient = new ChannelAccount("bot", role: role);

        var result = await BotFrameworkAuthenticationFactory.Create().AuthenticateRequestAsync(message, null, default);

        Assert.Equal("anonymous", result.ClaimsIdentity.AuthenticationType);
        Assert.Equal((appId, audience, null), (result.ClaimsIdentity.FindFirst("appid")?.Value, result.Audience, result.CallerId));
    }

    [Fact]
    public async Task Streams_and_requests_without_an_activity_are_checked_too()
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(Configuration());
        var header = $"Bearer {ChannelToken()}";

        Assert.Equal(ChannelIssuer, (await authentication.AuthenticateStreamingRequestAsync(header, "test", default)).Audience);
        Assert.True((await authentication.AuthenticateChannelRequestAsync($"Bearer {AppToken("1.0", "appid", App)}", default)).IsAuthenticated);
        Assert.Equal(ChannelIssuer, authentication.GetOriginatingAudience());
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateStreamingRequestAsync(header, null, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateStreamingRequestAsync(header, "msteams", default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateChannelRequestAsync(null, default));

        var open = BotFrameworkAuthenticationFactory.Create();
        Assert.Equal("anonymous", (await open.AuthenticateStreamingRequestAsync(null, null, default)).ClaimsIdentity.AuthenticationType);
        Assert.Equal("anonymous", (await open.AuthenticateChannelRequestAsync(null, default)).AuthenticationType);
    }

    [Fact]
    public async Task What_this_runtime_leaves_out_it_says()
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(Configuration());

        await Assert.ThrowsAsync<NotSupportedException>(() => authentication.CreateUserTokenClientAsync(new ClaimsIdentity(), default));
        Assert.Throws<NotImplementedException>(authentication.CreateBotFrameworkClient);
    }

    [Theory]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us")]
    [InlineData("", "https://api.botframework.com")]
    public void The_channel_service_chooses_the_addresses(string service, string audience) =>
        Assert.Equal(audience, new ConfigurationBotFrameworkAuthentication(Configuration(("ChannelService", service))).GetOriginatingAudience());

    [Theory]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us")]
    [InlineData(null, "https://api.botframework.com")]
    public void All_but_the_channel_service_may_be_left_out(string service, string audience) => Assert.Equal(
        audience, BotFrameworkAuthenticationFactory.Create(service, true, null, null, null, null, null, null, null, null, null, null, null)
            .GetOriginatingAudience());

    [Fact]
    public async Task All_can_be_chosen_without_a_configuration()
    {
        var authentication = BotFrameworkAuthenticationFactory.Create(
            null, true, null, "scope", "issuer", null, _channel.MetadataUrl, null, "caller", new PasswordServiceClientCredentialFactory(App, "secret", null, null, null), new(), null, null);

        var result = await authentication.AuthenticateRequestAsync(Post.Message(ServiceUrl), $"Bearer {ChannelToken(issuer: "issuer")}", default);

        Assert.Equal(("scope", "caller"), (result.Audience, result.CallerId));
        Assert.NotNull(result.ConnectorFactory);
    }

    [Fact]
    public void An_unknown_channel_service_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ConfigurationBotFrameworkAuthentication(Configuration(("ChannelService", "https://elsewhere"))));

    private static Task Nothing(ITurnContext turn, CancellationToken token) => Task.CompletedTask;

    private static Task<AuthenticateRequestResult> AuthenticateAsync(TokenAuthentication authentication, string token) =>
        authentication.AuthenticateRequestAsync(Post.Message(ServiceUrl), $"Bearer {token}", default);

    private IConfiguration Configuration(params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string>
        {
            ["MicrosoftAppId"] = App,
            ["MicrosoftAppPassword"] = "secret",
            ["MicrosoftAppTenantId"] = Tenant,
            ["ToBotFromChannelOpenIdMetadataUrl"] = _channel.MetadataUrl,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = _emulator.MetadataUrl,
        };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }

    private TokenAuthentication Authentication(TimeProvider clock = null, string metadataUrl = null)
    {
        var endpoints = AuthenticationEndpoints.ForService(null) with { ChannelMetadataUrl = metadataUrl ?? _channel.MetadataUrl };
        return new TokenAuthentication(endpoints, new PasswordServiceClientCredentialFactory(App, "secret", Tenant, null, null), new(), null, null, clock);
    }

    private string ChannelToken(
        string audience = App,
        string issuer = ChannelIssuer,
        string serviceUrl = ServiceUrl,
        SecurityKey key = null,
        string algorithm = SecurityAlgorithms.RsaSha256,
        TimeSpan validFor = default)
    {
        var claims = new Dictionary<string, object> { ["aud"] = audience };
        if (serviceUrl != null)
        {
            claims["serviceurl"] = serviceUrl;
        }

        return _channel.Token(issuer, claims, key, algorithm, validFor);
    }

    private string AppToken(string version, string claim, string appId, string audience = App, string issuer = EmulatorIssuer)
    {
        var claims = new Dictionary<string, object> { ["aud"] = audience, [claim] = appId };
        if (version != null)
        {
            claims["ver"] = version;
        }

        return _emulator.Token(issuer, claims);
    }

    private Task<int> PostAsync(string token, string channelId = "test", AuthenticationConfiguration demands = null, Action<ITurnContext> bot = null) =>
        PostHeaderAsync($"Bearer {token}", channelId, demands, bot);

    private async Task<int> PostHeaderAsync(
        string header, string channelId = "test", AuthenticationConfiguration demands = null, Action<ITurnContext> bot = null)
    {
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(Configuration(), authConfiguration: demands));
        var message = Post.Message(ServiceUrl);
        message.ChannelId = channelId;
        message.CallerId = "urn:botframework:somebody";
        var answer = await Post.ToAsync(adapter, message, (turn, _) =>
        {
            bot?.Invoke(turn);
            return Task.CompletedTask;
        }, header);
        return answer.Status;
    }

    private sealed class Allow(string appId) : ClaimsValidator
    {
        public override Task ValidateClaimsAsync(IList<Claim> claims) =>
            claims.Any(claim => claim.Type == "appid" && claim.Value == appId) ? Task.CompletedTask : throw new UnauthorizedAccessException();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
