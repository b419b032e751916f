using CareerBot.Dialogs;
using CareerBot.Dialogs.Plan;
using CareerBot.Turns;
using CareerBot.Turns.Retention;
using CareerBot.Turns.State;
using Microsoft.Extensions.Options;

namespace CareerBot.Nudges;

/// <summary>What the host needs to remind people of their plans.</summary>
internal static class NudgeServices
{
    public static IServiceCollection AddNudges(this IServiceCollection services)
    {
        services.AddOptions<NudgeOptions>().BindConfiguration("Nudges", SettingsSections.Strictly).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<NudgeOptions>, NudgeOptionsValidator>()
            .AddSingleton(StateKind.Of("nudges", StateKinds.Default.NudgePage))
            // A page is many people's: each entry ends with its plan.
            .AddSingleton(new RetentionClass(NudgeBook.Prefix, _ => null))
            .AddSingleton<NudgeBook>()
            .AddSingleton<NudgeWriter>()
            .AddSingleton<NudgeSender>()
            .AddHostedService(provider => provider.GetRequiredService<NudgeSender>());
    }
}

[OptionsValidator]
internal sealed partial class NudgeOptionsValidator : IValidateOptions<NudgeOptions>;
