using CareerBot.Security;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;

namespace CareerBot.Tests.Security;

public sealed class RegistrationTests
{
    private const string App = "11111111-1111-1111-1111-111111111111";
    private const string Tenant = "22222222-2222-2222-2222-222222222222";
    private const string Secret = "a-secret-as-long-as-azure-makes-them";

    [Theory]
    [InlineData("Production", "", "", "", "", "")]
    [InlineData("Production", "SingleTenant", App, Secret, Tenant, "")]
    [InlineData("Production", "MultiTenant", App, Secret, "", "")]
    [InlineData("Production", "UserAssignedMSI", App, "", Tenant, "")]
    [InlineData("Development", "SingleTenant", App, "short", Tenant, "")]
    [InlineData("Production", "SingleTenant", App, "short", Tenant, "MicrosoftAppPassword is too short")]
    [InlineData("Production", "SingleTenant", App, "", Tenant, "MicrosoftAppPassword is missing")]
    [InlineData("Development", "SingleTenant", App, " ", Tenant, "MicrosoftAppPassword is missing")]
    [InlineData("Production", "SingleTenant", App, Secret, "", "MicrosoftAppTenantId is missing")]
    [InlineData("Production", "UserAssignedMSI", App, "", "", "MicrosoftAppTenantId is missing")]
    [InlineData("Production", "", App, Secret, "", "MicrosoftAppTenantId is missing")]
    [InlineData("Production", "SingleTenant", "hello", Secret, Tenant, "MicrosoftAppId is not a GUID")]
    [InlineData("Production", "Single", App, Secret, Tenant, "MicrosoftAppType is not known: set SingleTenant, UserAssignedMSI or MultiTenant")]
    [InlineData("Production", "", "", Secret, "", "MicrosoftAppPassword is set without MicrosoftAppId")]
    public void Half_a_registration_is_refused_with_what_is_missing(string environment, string type, string app, string password, string tenant, string problem)
    {
        var validator = new RegistrationValidator(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment));

        var result = validator.Validate(
            Options.DefaultName,
            new() { MicrosoftAppType = type, MicrosoftAppId = app, MicrosoftAppPassword = password, MicrosoftAppTenantId = tenant });

        Assert.Equal(problem.Length == 0, result.Succeeded);
        Assert.StartsWith(problem, result.FailureMessage ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, result.FailureMessage ?? "", StringComparison.Ordinal);
    }
}
