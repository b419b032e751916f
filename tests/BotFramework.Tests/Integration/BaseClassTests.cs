using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

public class BaseClassTests
{
    [Fact]
    public async Task An_adapter_of_the_bots_own_can_check_its_callers_itself()
    {
        var adapter = new OwnAdapter(new OwnAuthentication());
        List<string> heard = [];
        BotCallbackHandler bot = (turn, _) =>
        {
            heard.Add($"{turn.Activity.Text} {turn.Activity.CallerId} {turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey)}");
            return Task.CompletedTask;
        };

        await adapter.HandleAsync("header", new Activity("message", text: "one"), bot);
        await adapter.HandleAsync(
            new AuthenticateRequestResult { CallerId = "me", Audience = "you", ClaimsIdentity = new() },
            new Activity("message", text: "two"),
            bot);
        await adapter.RunAsync(new Activity("event", text: "three"), bot);

        Assert.Equal(["one caller audience", "two me you", "three  audience"], heard);
        Assert.Equal("app", adapter.IdentityOf("app").FindFirst("appid").Value);
        Assert.Equal(string.Empty, adapter.IdentityOf(null).FindFirst("aud").Value);
    }

    [Fact]
    public async Task What_an_authentication_leaves_open_it_says()
    {
        var authentication = new OwnAuthentication();

        Assert.Throws<NotImplementedException>(authentication.CreateBotFrameworkClient);
        Assert.Throws<NotImplementedException>(authentication.GetOriginatingAudience);
        await Assert.ThrowsAsync<NotImplementedException>(() => authentication.AuthenticateChannelRequestAsync("header", default));
    }

    [Theory]
    [InlineData(null, "caller", null)]
    [InlineData("app", "caller", "caller")]
    public async Task Without_an_app_nobody_is_known_as_caller(string appId, string callerId, string expected)
    {
        var credentials = new PasswordServiceClientCredentialFactory { AppId = appId, Password = "secret" };

        Assert.Equal(expected, await new OwnAuthentication().CallerIdAsync(credentials, new ClaimsIdentity(), callerId));
        Assert.Equal("secret", credentials.Password);
        Assert.Null(credentials.TenantId);
    }

    [Fact]
    public async Task An_identity_of_the_machine_is_an_app()
    {
        Assert.Equal("appId", Assert.Throws<ArgumentNullException>(() => new ManagedIdentityServiceClientCredentialsFactory(" ")).ParamName);
        Assert.True(await new ManagedIdentityServiceClientCredentialsFactory("app").IsValidAppIdAsync("app", default));
    }

    [Fact]
    public async Task A_client_of_other_bots_and_of_tokens_can_be_written()
    {
        using var client = new OwnClient();
        using var tokens = new OwnTokens();

        var answer = await client.PostActivityAsync("from", "to", new Uri("https://a"), new Uri("https://b"), "c1", new Activity());

        Assert.Equal(200, answer.Status);
        var state = JObject.Parse(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(OwnTokens.State(new Activity { ChannelId = "test" }))));
        Assert.Equal(("name", "app", "test"), ((string)state["ConnectionName"], (string)state["MsAppId"], (string)state["Conversation"]["channelId"]));
    }

    private sealed class OwnAdapter(BotFrameworkAuthentication authentication) : CloudAdapterBase(authentication)
    {
        public ClaimsIdentity IdentityOf(string appId) => CreateClaimsIdentity(appId);

        public Task<InvokeResponse> HandleAsync(string header, Activity activity, BotCallbackHandler bot) =>
            ProcessActivityAsync(header, activity, bot, default);

        public Task<InvokeResponse> HandleAsync(AuthenticateRequestResult caller, Activity activity, BotCallbackHandler bot) =>
            ProcessActivityAsync(caller, activity, bot, default);

        public Task RunAsync(Activity activity, BotCallbackHandler bot)
        {
            Assert.NotNull(Logger);
            Assert.IsType<OwnAuthentication>(BotFrameworkAuthentication);
            return ProcessProactiveAsync(new ClaimsIdentity(), activity, "audience", bot, default);
        }
    }

    private sealed class OwnAuthentication : BotFrameworkAuthentication
    {
        public Task<string> CallerIdAsync(ServiceClientCredentialsFactory credentials, ClaimsIdentity identity, string callerId) =>
            GenerateCallerIdAsync(credentials, identity, callerId, default);

        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
            Task.FromResult(new AuthenticateRequestResult { CallerId = "caller", Audience = "audience", ClaimsIdentity = new ClaimsIdentity(authHeader) });

        public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
            string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => null;

        public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
            Task.FromResult<UserTokenClient>(new OwnTokens());
    }

    private sealed class OwnClient : BotFrameworkClient
    {
        public override Task<InvokeResponse<T>> PostActivityAsync<T>(
            string fromBotId, string toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
            Task.FromResult(new InvokeResponse<T> { Status = 200 });
    }

    private sealed class OwnTokens : UserTokenClient
    {
        public static string State(Activity activity) => CreateTokenExchangeState("app", "name", activity);

        public override Task<TokenResponse> ExchangeTokenAsync(
            string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
            string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<SignInResource> GetSignInResourceAsync(
            string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<TokenStatus[]> GetTokenStatusAsync(string userId, string channelId, string includeFilter, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<TokenResponse> GetUserTokenAsync(
            string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
