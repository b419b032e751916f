using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Teams;

/// <summary>Gives the bot's replies the forms that Teams shows, and holds back what it refuses.</summary>
internal static class TeamsReplies
{
    /// <summary>A handler for <see cref="ITurnContext.OnSendActivities"/>.</summary>
    public static Task<ResourceResponse[]> SendAsync(ITurnContext turn, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        activities.RemoveAll(activity => activity.Type is ActivityTypes.Event or ActivityTypes.EndOfConversation or ActivityTypes.Handoff or ActivityTypes.Trace);
        foreach (var message in activities.Where(activity => activity.Type == ActivityTypes.Message))
        {
            if (!Audience.IsPrivate(turn))
            {
                ShowButtonsOnCard(turn, message);
            }
        }

        return activities.Count > 0 ? next() : Task.FromResult<ResourceResponse[]>([]);
    }

    // Suggested actions are shown in personal chats only.
    private static void ShowButtonsOnCard(ITurnContext turn, Activity message)
    {
        if (message.SuggestedActions is not { Actions.Count: > 0 } suggested)
        {
            return;
        }

        var talkTurn = turn.TurnState.Get<TalkHolder>()?.Now.Turn ?? 0;
        message.Attachments = [.. message.Attachments ?? [], ChoiceCard.Of(suggested.Actions.Select(action => action.Title), talkTurn)];
        message.SuggestedActions = null;
    }
}
