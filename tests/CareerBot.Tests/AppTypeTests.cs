namespace CareerBot.Tests;

public sealed class AppTypeTests
{
    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("", "app", "tenant", "SingleTenant")]
    [InlineData("", "app", "", "")]
    [InlineData("MultiTenant", "app", "tenant", "MultiTenant")]
    public async Task A_registration_without_a_type_is_for_the_tenant_that_it_names(string type, string app, string tenant, string expected)
    {
        await using var host = BotHost.Build([$"--MicrosoftAppType={type}", $"--MicrosoftAppId={app}", "--MicrosoftAppPassword=secret", $"--MicrosoftAppTenantId={tenant}", "--Storage:Kind=Memory"]);

        Assert.Equal(expected, host.Configuration["MicrosoftAppType"]);
    }
}
