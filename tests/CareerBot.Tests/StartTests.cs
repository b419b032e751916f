using System.Net;
using System.Net.Sockets;
using System.Text;
using CareerBot.Dialogs.Sharing;
using CareerBot.Tests.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CareerBot.Tests;

/// <summary>A start with settings that cannot be used ends with a sentence; one with odd but good ones does what they say.</summary>
public sealed class StartTests
{
    // The made-up profession, since it is read and learned in no time.
    private static readonly string[] s_usual =
    [
        $"--Knowledge:Path={CommandLine.LighthouseKeeper}", $"--Knowledge:File={CommandLine.LighthouseKeeperFile}",
        "--Storage:Kind=Memory", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error",
    ];

    [Theory]
    [InlineData("--Retention:Days=abc", "'abc' at 'Retention:Days': write a whole number.")]
    [InlineData("--Retention:Days=99999999999", "'Retention:Days': write a whole number.")]
    [InlineData("--Storage:Patience=10 s", "'Storage:Patience': write hours, minutes and seconds, as in 00:00:10.")]
    [InlineData("--Storage:Kind=Postgress", "'Postgress' at 'Storage:Kind': write Sqlite or Postgres or Memory.")]
    [InlineData("--Storage:Knid=Memory", "no setting 'Knid' in that section: write one of Kind, Path, ConnectionString, Patience.")]
    [InlineData("--Knowledge:Paht=knowledge", "no setting 'Paht' in that section: write one of Path, File.")]
    [InlineData("--DirectLine:Secrets=abc", "no setting 'Secrets' in that section")]
    [InlineData("--Turns:Timeouts=00:00:10", "no setting 'Timeouts' in that section")]
    [InlineData("--Nudges:Day=Sonntag", "'Nudges:Day': write Sunday or Monday")]
    [InlineData("--Teams:Tab=ja", "'Teams:Tab': write true or false.")]
    [InlineData("--Outgoing:AllowPrivate=ja", "'Outgoing:AllowPrivate': write true or false.")]
    [InlineData("--Outgoing:Hosts=https://channel.example.edu", "'https://channel.example.edu', which is no host")]
    [InlineData("--Outgoing:Hosts=*.example.edu", "'*.example.edu', which is no host")]
    [InlineData("--Proxies:Hops=0", "Hops")]
    [InlineData("--Logging:LogLevel:Default=Loud", "'Loud'")]
    [InlineData("--urls=nowhere", "Invalid url: 'nowhere'")]
    [InlineData("--urls=http://127.0.0.1:99999", "a port is a number from 0 to 65535")]
    [InlineData("--urls=http://192.0.2.1:5000", "--urls http://127.0.0.1:PORT")]
    [InlineData("--DirectLine:PublicUrl=bot.example.edu", "write scheme and host")]
    [InlineData("--DirectLine:PublicUrl=ftp://bot.example.edu", "write scheme and host")]
    [InlineData("--DirectLine:PublicUrl=https://bot.example.edu/?a=b", "write scheme and host")]
    public async Task A_setting_that_cannot_be_used_is_told_in_a_sentence(string setting, string told)
    {
        var (code, _, error) = await CommandLine.RunAsync([.. s_usual, setting]);
        Assert.Equal(1, code);
        Assert.Contains(told, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_may_be_given_as_one_value()
    {
        await using var app = await StartAsync("--Widget:Origins=https://one.example.edu, https://two.example.edu");
        foreach (var origin in (string[])["https://one.example.edu", "https://two.example.edu"])
        {
            Assert.Equal(HttpStatusCode.OK, await TokenAsync(app, origin));
        }

        Assert.Equal(HttpStatusCode.Forbidden, await TokenAsync(app, "https://three.example.edu"));
    }

    [Fact]
    public async Task An_empty_public_address_is_as_good_as_none()
    {
        await using var app = await StartAsync("--DirectLine:PublicUrl=");
        Assert.Equal(HttpStatusCode.OK, await TokenAsync(app, AddressOf(app).GetLeftPart(UriPartial.Authority)));
    }

    [Fact]
    public async Task Who_listens_on_the_network_as_well_gives_out_no_address_of_this_machine()
    {
        await using var app = await StartAsync("--urls=http://127.0.0.1:0;http://0.0.0.0:0");
        using var http = new HttpClient { BaseAddress = AddressOf(app) };
        Assert.Contains("DirectLine:PublicUrl is not set", await http.GetStringAsync("/health/ready"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    public async Task A_page_is_shown_to_who_names_no_host_that_can_be_one(string host)
    {
        await using var app = await StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, AddressOf(app).Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(client.GetStream());
        Assert.Equal("HTTP/1.1 200 OK", await reader.ReadLineAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/roadmap.svg")]
    [InlineData("/about/privacy")]
    [InlineData("/teams/plan")]
    public async Task What_can_be_read_can_be_asked_for_without_its_content(string path)
    {
        await using var app = await StartAsync();
        using var http = new HttpClient { BaseAddress = AddressOf(app) };
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("POST", "/api/messages")]
    [InlineData("GET", "/plan/TOKEN")]
    [InlineData("GET", "/data/TOKEN.json")]
    public async Task While_the_storage_is_away_every_door_says_so_and_that_it_passes(string method, string path)
    {
        using var folder = new TemporaryFolder();
        await using var app = await StartAsync(
            "--environment=Development",
            "--Storage:Kind=Sqlite",
            $"--Storage:Path={folder.At("bot.db")}",
            "--Logging:LogLevel:Default=None");
        await using (var beside = new SqliteConnection($"Data Source={folder.At("bot.db")}"))
        {
            await beside.OpenAsync();
            await using var command = beside.CreateCommand();
            command.CommandText = "DROP TABLE item; DROP TABLE handled";
            await command.ExecuteNonQueryAsync();
        }

        using var http = new HttpClient { BaseAddress = AddressOf(app) };
        using var request = new HttpRequestMessage(new HttpMethod(method), path.Replace("TOKEN", Secrets.NewToken(), StringComparison.Ordinal))
        {
            Content = Message("1", port: 1),
        };
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("try again soon", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_behind_a_reply_that_its_channel_does_not_take_is_asked_for_again()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var app = await StartAsync(
            "--environment=Development",
            "--Turns:Timeout=00:00:01",
            "--Outbox:Timeout=00:00:10",
            "--Logging:LogLevel:Default=None");
        using var http = new HttpClient { BaseAddress = AddressOf(app) };
        var first = http.PostAsync("/api/messages", Message("1", ((IPEndPoint)silent.LocalEndpoint).Port));
        using var channel = await silent.AcceptTcpClientAsync();

        using var second = await http.PostAsync("/api/messages", Message("2", ((IPEndPoint)silent.LocalEndpoint).Port));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Contains("send the activity again", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        channel.Close();
        (await first).Dispose();
    }

    [Fact]
    public async Task A_token_whose_issuer_cannot_be_asked_for_its_keys_is_neither_believed_nor_called_bad()
    {
        var app = Guid.NewGuid().ToString();
        await using var bot = await StartAsync(
            $"--MicrosoftAppId={app}",
            $"--MicrosoftAppTenantId={Guid.NewGuid()}",
            "--MicrosoftAppPassword=a-secret-as-long-as-azure-makes-them",
            "--ToBotFromChannelOpenIdMetadataUrl=https://127.0.0.1:1/keys",
            "--Outgoing:AllowPrivate=true",
            "--Logging:LogLevel:Default=None");
        using var http = new HttpClient { BaseAddress = AddressOf(bot) };
        var token = new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = "https://api.botframework.com",
                Audience = app,
                SigningCredentials = new(new SymmetricSecurityKey(new byte[32]), SecurityAlgorithms.HmacSha256),
            });
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);

        using var answer = await http.PostAsync("/api/messages", Message("1", port: 1));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("cannot be checked", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static StringContent Message(string id, int port) => new(
        $$$"""{"type":"message","id":"{{{id}}}","text":"hi","channelId":"emulator","serviceUrl":"http://127.0.0.1:{{{port}}}","conversation":{"id":"c"},"from":{"id":"u"}}""", Encoding.UTF8, "application/json");

    private static async Task<WebApplication> StartAsync(params string[] settings)
    {
        var app = BotHost.Build([.. s_usual, "--environment", "Production", .. settings]);
        await app.StartAsync();
        return app;
    }

    private static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static async Task<HttpStatusCode> TokenAsync(WebApplication app, string origin)
    {
        using var http = new HttpClient { BaseAddress = AddressOf(app) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/directline/token") { Headers = { { "Origin", origin } } };
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
