using CareerBot.Dialogs;
using CareerBot.Dialogs.Sharing;
using CareerBot.Turns;
using CareerBot.Turns.Retention;
using CareerBot.Turns.State;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace CareerBot.Plans;

/// <summary>What links, codes and the erasure of a person need of the host.</summary>
internal static partial class SharingServices
{
    public static IServiceCollection AddSharing(this IServiceCollection services)
    {
        services.AddOptions<SharingOptions>().BindConfiguration("Sharing", SettingsSections.Strictly).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SharingOptions>, Validator>();
        services.AddSingleton(StateKind.Of("sharing.link", StateKinds.Default.SharedLink));
        services.AddSingleton(StateKind.Of("sharing.code", StateKinds.Default.PocketCode));
        services.AddSingleton(StateKind.Of("sharing.wrong", StateKinds.Default.WrongCodes));
        services.AddSingleton(StateKind.Of("sharing.trace", StateKinds.Default.PersonTrace));
        // As long as plans, so that what has expired can be told from what never was.
        foreach (var prefix in (string[])[Vault.LinkPrefix, Vault.CodePrefix, Eraser.TracePrefix])
        {
            services.AddSingleton(new RetentionClass(prefix, options => options.PlanDays));
        }

        services.AddSingleton(provider => new Vault(
            provider.GetRequiredService<IStorage>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<SharingOptions>>().Value));
        services.AddSingleton(provider => new Eraser(
            provider.GetRequiredService<IStorage>(),
            provider.GetRequiredService<Vault>(),
            TurnStorage.EraseConversation));
        return services;
    }

    [OptionsValidator]
    private sealed partial class Validator : IValidateOptions<SharingOptions>;
}
