using CareerBot.DirectLine.Endpoints;
using CareerBot.DirectLine.Streams;
using CareerBot.DirectLine.Tokens;
using CareerBot.Turns;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareerBot.DirectLine;

/// <summary>Puts Direct Line into a host.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Adds the embedded Direct Line with its options from the sections <c>DirectLine</c> and <c>Widget</c>. Needs
    /// <c>AddTurns</c>; the host then calls <see cref="DirectLineEndpoints.MapDirectLine"/>.
    /// </summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection("DirectLine"), SettingsSections.Strictly).ValidateOnStart();
        services.AddOptions<WidgetOptions>().Bind(configuration.GetSection("Widget"), SettingsSections.Strictly).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>();
        services.AddSingleton<IValidateOptions<WidgetOptions>, WidgetOptionsValidator>();
        services.AddSingleton<DirectLineAdapter>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<TokenSigner>();
        services.AddSingleton<TokenIssuer>();
        services.AddSingleton<PageTokens>();
        services.AddSingleton<Callers>();
        services.AddSingleton<Origins>();
        services.AddSingleton<Limits>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<StreamRegistry>();
        services.AddSingleton<StreamEndpoint>();
        return services;
    }
}
