namespace CareerBot.Security;

/// <summary>The bot's registration with Azure, as the top level of the configuration holds it (the official names, so without a section).</summary>
public sealed class RegistrationOptions
{
    /// <summary><c>SingleTenant</c>, <c>UserAssignedMSI</c> or <c>MultiTenant</c>; settled as SingleTenant where only a tenant is given.</summary>
    public string? MicrosoftAppType { get; set; }

    /// <summary>The application (client) id, a GUID. Without one the bot has no registration and Bot Framework channels stay closed.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>The client secret; a managed identity has none.</summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>The directory (tenant) id of the registration.</summary>
    public string? MicrosoftAppTenantId { get; set; }
}
