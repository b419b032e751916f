using System.Net;
using System.Net.Sockets;
using CareerBot.Security;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.Tests.Security;

/// <summary>What the bot sends to whom, through the clients that its own host makes.</summary>
public sealed class OutgoingGuardTests
{
    [Theory]
    [InlineData("https://10.0.0.1/v3/conversations")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://169.254.169.254/metadata/instance")]
    [InlineData("https://example.com/")]
    [InlineData("https://botframework.com.example.com/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://other.trafficmanager.net/")]
    public async Task In_Production_nothing_is_sent_to_hosts_that_are_not_listed(string address)
    {
        var refusal = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(address, "Production"));
        Assert.Equal(HttpStatusCode.Forbidden, refusal.StatusCode);
    }

    [Fact]
    public async Task A_listed_name_that_leads_into_a_private_network_is_not_followed()
    {
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => SendAsync("https://localhost:1/", "Production", "--Outgoing:Hosts:0=localhost"));
        Assert.Contains("private network", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_developing_a_channel_on_this_machine_is_reached()
    {
        var refusal = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync("http://127.0.0.1:1/", "Development"));
        Assert.Equal(HttpRequestError.ConnectionError, refusal.HttpRequestError);
    }

    [Fact]
    public async Task The_address_that_App_Service_gives_a_program_for_its_identity_is_reached_and_no_other_there()
    {
        const string Given = "--IDENTITY_ENDPOINT=http://127.0.0.1:1/msi/token";
        var reached = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync("http://127.0.0.1:1/msi/token?resource=a", "Production", Given));
        Assert.Equal(HttpRequestError.ConnectionError, reached.HttpRequestError);
        var refusal = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync("http://127.0.0.1:1/other", "Production", Given));
        Assert.Equal(HttpStatusCode.Forbidden, refusal.StatusCode);
    }

    [Fact]
    public async Task A_proxy_in_the_private_network_is_used_for_hosts_that_are_listed()
    {
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        await using var app = BotHost.Build(["--environment", "Production", "--Storage:Kind=Memory", "--urls", "http://127.0.0.1:0"]);
        using var handler = app.Services.GetRequiredService<OutgoingGuard>().CreateHandler();
        handler.Proxy = new WebProxy(IPAddress.Loopback.ToString(), ((IPEndPoint)proxy.LocalEndpoint).Port);
        using var http = new HttpClient(handler);

        using var enough = new CancellationTokenSource();
        var sending = http.GetAsync(new Uri("https://smba.trafficmanager.net/"), enough.Token);
        var accepting = proxy.AcceptTcpClientAsync();
        Assert.Same(accepting, await Task.WhenAny(accepting, sending));
        using var client = await accepting;
        using var reader = new StreamReader(client.GetStream());

        Assert.Equal("CONNECT smba.trafficmanager.net:443 HTTP/1.1", await reader.ReadLineAsync());
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    private static async Task SendAsync(string address, string environment, params string[] settings)
    {
        await using var app = BotHost.Build(["--environment", environment, "--Storage:Kind=Memory", "--urls", "http://127.0.0.1:0", .. settings]);
        using var http = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        using var answer = await http.GetAsync(new Uri(address));
    }
}
