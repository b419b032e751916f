using Microsoft.AspNetCore.Hosting;

namespace CareerBot.Tests;

/// <summary>Where the bot listens when nobody names an address, and when a container image names only a port.</summary>
public class AddressTests
{
    [Theory]
    [InlineData(null, "http://127.0.0.1:3978")]
    [InlineData("--http_ports=8080", null)]
    [InlineData("--https_ports=8443", null)]
    [InlineData("--urls=http://127.0.0.1:5000", "http://127.0.0.1:5000")]
    public async Task The_own_address_is_taken_only_where_no_other_is_named(string? setting, string? address)
    {
        await using var host = BotHost.Build(["--Storage:Kind=Memory", .. setting is null ? Array.Empty<string>() : [setting]]);

        Assert.Equal(address, host.Configuration[WebHostDefaults.ServerUrlsKey]);
    }
}
