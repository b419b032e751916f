using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.Options;

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

    /// <summary>Gives the link that opens a plan in the tab, for turns in Teams; null where there is no tab.</summary>
    public static Func<ITurnContext, string, string?> TabLinks(IServiceProvider services)
    {
        var hasTab = services.GetRequiredService<IOptions<TeamsOptions>>().Value.Tab;
        // In Teams a bot's id is 28: and the id of its app, which the package has too.
        return (turn, token) => hasTab && turn.Activity is { ChannelId: Channels.Msteams, Recipient.Id: ['2', '8', ':', .. var app] }
            ? TeamsTab.DeepLink(app, token)
            : null;
    }

    /// <summary><paramref name="bot"/> with the manners that Teams asks for.</summary>
    public static IBot Around(IBot bot, IServiceProvider services) =>
        new TeamsBot(bot, services.GetRequiredService<TeamsReplies>(), services.GetRequiredService<TeamsInstallations>(), services.GetRequiredService<TeamsInvokes>(),
            services.GetRequiredService<TeamsAnswers>());
}
