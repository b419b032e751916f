using System.Net;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Integration;

#pragma warning disable CA1001 // DisposeAsync disposes of it.
public sealed class TokenSourceTests : IAsyncLifetime
{
    private const string App = "11111111-1111-1111-1111-111111111111";
    private const string Tenant = "22222222-2222-2222-2222-222222222222";

    private readonly FakeLogin _login = new();
    private LoopbackConnector _connector;

    public async Task InitializeAsync() => _connector = await LoopbackConnector.StartAsync();

    public async Task DisposeAsync()
    {
        _login.Dispose();
        await _connector.DisposeAsync();
    }

    [Theory]
    [InlineData("SingleTenant", "/22222222-2222-2222-2222-222222222222/oauth2/v2.0/token")]
    [InlineData(null, "/22222222-2222-2222-2222-222222222222/oauth2/v2.0/token")]
    [InlineData("MultiTenant", "/botframework.com/oauth2/v2.0/token")]
    public async Task Calls_carry_a_token_that_was_asked_for_once(string type, string path)
    {
        var adapter = Adapter(("MicrosoftAppType", type), ("MicrosoftAppTenantId", Tenant), ("MicrosoftAppPassword", "secret"));

        await SendAsync(adapter);
        await SendAsync(adapter);

        Assert.All(_connector.Calls, call => Assert.Equal("Bearer fake-token", call.Headers["Authorization"]));
        Assert.Equal(2, _connector.Calls.Count);
        Assert.Contains(path, _login.Paths);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", _login.LastForm, StringComparison.Ordinal);
        Assert.Contains($"client_id={App}", _login.LastForm, StringComparison.Ordinal);
        Assert.Contains("client_secret=secret", _login.LastForm, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SingleTenant", "secret", null, "MicrosoftAppTenantId is required for SingleTenant in configuration.")]
    [InlineData("SingleTenant", null, Tenant, "MicrosoftAppPassword is required for SingleTenant in configuration.")]
    [InlineData("UserAssignedMSI", null, null, "MicrosoftAppTenantId is required for MSI in configuration.")]
    public void What_a_type_needs_must_be_set(string type, string password, string tenant, string message)
    {
        var failure = Assert.Throws<ArgumentException>(() => Adapter(
            ("MicrosoftAppType", type),
            ("MicrosoftAppTenantId", tenant),
            ("MicrosoftAppPassword", password)));

        Assert.Equal(message, failure.Message);
    }

    [Fact]
    public async Task An_identity_of_the_machine_needs_no_password()
    {
        var credentials = new ConfigurationServiceClientCredentialFactory(Configuration(
            ("MicrosoftAppType", "UserAssignedMSI"),
            ("MicrosoftAppTenantId", Tenant)));

        Assert.True(await credentials.IsValidAppIdAsync(App, default));
        Assert.False(await credentials.IsValidAppIdAsync("other", default));
        Assert.False(await credentials.IsAuthenticationDisabledAsync(default));
    }

    [Fact]
    public async Task Without_an_app_nothing_else_is_needed()
    {
        var credentials = new ConfigurationServiceClientCredentialFactory(Configuration(("MicrosoftAppId", null), ("MicrosoftAppTenantId", Tenant)));

        Assert.True(await credentials.IsAuthenticationDisabledAsync(default));
        Assert.Throws<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(Configuration(
            ("MicrosoftAppId", null),
            ("MicrosoftAppType", "SingleTenant"))));
        Assert.Throws<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(Configuration(
            ("MicrosoftAppId", null),
            ("MicrosoftAppTenantId", Tenant),
            ("MicrosoftAppType", "UserAssignedMSI"))));
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string> { ["MicrosoftAppId"] = App, ["ValidateAuthority"] = "false" };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }

    private CloudAdapter Adapter(params (string Key, string Value)[] more) => new(Configuration(more), _login);

    private Task SendAsync(CloudAdapter adapter) => adapter.ContinueConversationAsync(
        App, Post.Message(_connector.Address).GetConversationReference(), (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token), default);

    /// <summary>Answers what goes to the login host; lets all else through.</summary>
    private sealed class FakeLogin : DelegatingHandler, IHttpClientFactory
    {
        public FakeLogin()
            : base(new SocketsHttpHandler())
        {
        }

        public List<string> Paths { get; } = [];

        public string LastForm { get; private set; }

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri.Host != "login.microsoftonline.com")
            {
                return await base.SendAsync(request, cancellationToken);
            }

            Paths.Add(request.RequestUri.AbsolutePath);
            LastForm = await request.Content.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"token_type":"Bearer","expires_in":3600,"access_token":"fake-token"}""", null, "application/json"),
            };
        }
    }
}
