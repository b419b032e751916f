using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Emulator;

/// <summary>
/// The bot outside Development: what the SDK traces for the Emulator's inspector, the
/// dialogs' memory, is for its developer alone and is not sent.
/// </summary>
internal sealed class UntracedBot(IBot bot) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        turnContext.OnSendActivities((_, activities, next) =>
        {
            activities.RemoveAll(activity => activity.Type == ActivityTypes.Trace);
            return activities.Count > 0 ? next() : Task.FromResult<ResourceResponse[]>([]);
        });
        return bot.OnTurnAsync(turnContext, cancellationToken);
    }
}
