using Microsoft.Extensions.Options;

namespace CareerBot.Security;

/// <summary>
/// Refuses half a registration at the start, where the person who can mend it looks. Left alone it would open
/// <c>/api/messages</c> for a bot that could answer nobody.
/// </summary>
internal sealed class RegistrationValidator(IHostEnvironment environment) : IValidateOptions<RegistrationOptions>
{
    // Client secrets of Azure have 40 characters; what is shorter than this was typed by hand.
    private const int ShortestSecret = 16;

    private const string Managed = "UserAssignedMSI";

    private static readonly string[] s_types = ["SingleTenant", Managed, "MultiTenant"];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RegistrationOptions options)
    {
        List<string> problems = [.. string.IsNullOrWhiteSpace(options.MicrosoftAppId) ? WithoutId(options) : WithId(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> WithoutId(RegistrationOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.MicrosoftAppPassword))
        {
            yield return "MicrosoftAppPassword is set without MicrosoftAppId: set the registration's client id too, or neither.";
        }
    }

    private IEnumerable<string> WithId(RegistrationOptions options)
    {
        if (!Guid.TryParse(options.MicrosoftAppId, out _))
        {
            yield return "MicrosoftAppId is not a GUID: copy the Application (client) ID of the registration.";
        }

        if (!s_types.Contains(options.MicrosoftAppType, StringComparer.OrdinalIgnoreCase))
        {
            yield return string.IsNullOrWhiteSpace(options.MicrosoftAppType)
                ? "MicrosoftAppTenantId is missing: a registration belongs to one tenant. Set it, or MicrosoftAppType to what the registration is."
                : $"MicrosoftAppType is not known: set {string.Join(", ", s_types[..^1])} or {s_types[^1]}.";
            yield break;
        }

        if (string.IsNullOrWhiteSpace(options.MicrosoftAppTenantId) && !Is(options, "MultiTenant"))
        {
            yield return $"MicrosoftAppTenantId is missing: {options.MicrosoftAppType} needs the registration's directory (tenant) ID.";
        }

        if (!Is(options, Managed) && SecretFault(options.MicrosoftAppPassword ?? string.Empty) is { } fault)
        {
            yield return fault;
        }
    }

    private string? SecretFault(string secret) =>
        string.IsNullOrWhiteSpace(secret)
            ? $"MicrosoftAppPassword is missing: set the registration's client secret, or MicrosoftAppType={Managed} for a managed identity."
        : secret.Length < ShortestSecret && !environment.IsDevelopment()
            ? "MicrosoftAppPassword is too short to be a client secret: copy the secret's Value (not its ID) from the registration."
        : null;

    private static bool Is(RegistrationOptions options, string type) => string.Equals(options.MicrosoftAppType, type, StringComparison.OrdinalIgnoreCase);
}
