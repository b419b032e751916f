using Microsoft.Bot.Builder;

namespace CareerBot.Teams;

/// <summary>What the bot is given for Teams.</summary>
internal static class TeamsServices
{
    public static IServiceCollection AddTeams(this IServiceCollection services) => services
        .AddSingleton<TeamsInstallations>()
        .AddSingleton<TeamsReplies>()
        .AddSingleton<TeamsAnswers>()
        .AddSingleton<NotesSearch>()
        .AddSingleton<TeamsInvokes>();

    /// <summary><paramref name="bot"/> with the manners that Teams asks for.</summary>
    public static IBot Around(IBot bot, IServiceProvider services) =>
        new TeamsBot(bot, services.GetRequiredService<TeamsReplies>(), services.GetRequiredService<TeamsInstallations>(), services.GetRequiredService<TeamsInvokes>(),
            services.GetRequiredService<TeamsAnswers>());
}
