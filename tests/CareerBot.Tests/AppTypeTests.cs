using Microsoft.Extensions.Options;

namespace CareerBot.Tests;

public sealed class AppTypeTests
{
    private const string App = "11111111-1111-1111-1111-111111111111";
    private const string Secret = "a-secret-as-long-as-azure-makes-them";

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("", App, "tenant", "SingleTenant")]
    [InlineData("MultiTenant", App, "tenant", "MultiTenant")]
    public async Task A_registration_without_a_type_is_for_the_tenant_that_it_names(string type, string app, string tenant, string expected)
    {
        await using var host = BotHost.Build([$"--MicrosoftAppType={type}", $"--MicrosoftAppId={app}", $"--MicrosoftAppPassword={(app.Length > 0 ? Secret : "")}", $"--MicrosoftAppTenantId={tenant}", "--Storage:Kind=Memory"]);

        Assert.Equal(expected, host.Configuration["MicrosoftAppType"]);
    }

    [Fact]
    public void Half_a_registration_is_refused_before_anything_is_made_of_it()
    {
        var refused = Assert.Throws<OptionsValidationException>(() => BotHost.Build(["--MicrosoftAppType=Foo", $"--MicrosoftAppId={App}", $"--MicrosoftAppPassword={Secret}", "--Storage:Kind=Memory"]));

        Assert.Contains("MicrosoftAppType is not known", refused.Message, StringComparison.Ordinal);
    }
}
