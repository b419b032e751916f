using CareerBot.Turns;
using CareerBot.Turns.Delivery;
using Microsoft.Extensions.Options;

namespace CareerBot.Security;

/// <summary>The clients that the bot sends requests with.</summary>
internal static class Outgoing
{
    /// <summary>Guards every client that a factory makes, and notes when a channel wants to be left alone.</summary>
    public static IServiceCollection AddOutgoing(this IServiceCollection services)
    {
        services.AddOptions<OutgoingOptions>().BindConfiguration("Outgoing", SettingsSections.Strictly).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OutgoingOptions>, OutgoingOptionsValidator>();
        services.AddSingleton<OutgoingGuard>();
        services.AddTransient<OutgoingGuardHandler>();
        services.AddTransient<ChannelPauseHandler>();
        return services.AddHttpClient().ConfigureHttpClientDefaults(http => http
            .AddHttpMessageHandler<OutgoingGuardHandler>()
            .AddHttpMessageHandler<ChannelPauseHandler>()
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<OutgoingGuard>().CreateHandler()));
    }
}
