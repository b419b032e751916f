using CareerBot.Careers;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Feedback;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CareerBot.Teams;

/// <summary>Gives the bot's replies the forms that Teams shows, and holds back what it refuses.</summary>
internal sealed class TeamsReplies(CareerInService career)
{
    private const string MessageSchema = "https://schema.org/Message";
    private const int LongestAbstract = 160;

    /// <summary>A handler for <see cref="ITurnContext.OnSendActivities"/>.</summary>
    public Task<ResourceResponse[]> SendAsync(ITurnContext turn, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        activities.RemoveAll(activity => activity.Type is ActivityTypes.Event or ActivityTypes.EndOfConversation or ActivityTypes.Handoff or ActivityTypes.Trace);
        foreach (var message in activities.Where(activity => activity.Type == ActivityTypes.Message))
        {
            Cite(turn, message);
            if (!Audience.IsPrivate(turn))
            {
                ShowButtonsOnCard(turn, message);
            }
        }

        return activities.Count > 0 ? next() : Task.FromResult<ResourceResponse[]>([]);
    }

    // An answer from the notes names its topic, and asks whether it helped. It is curated text, so nothing calls it made by AI.
    private void Cite(ITurnContext turn, Activity message)
    {
        if (Rated.TopicOf(message) is not { } id || career.Now.Knowledge.Find(id) is not { } topic || string.IsNullOrEmpty(message.Text))
        {
            return;
        }

        TeamsAnswers.Note(turn, message, id);

        message.Text += " [1]";
        message.Entities = [.. message.Entities ?? [], new Entity(MessageSchema) { Properties = Citation(topic) }];
        message.ChannelData = new JObject { ["feedbackLoop"] = new JObject { ["type"] = "default" } };
    }

    private JObject Citation(Topic topic)
    {
        var about = career.Now.Words.Say(Words.Fallback, "teams.citation", 0, ("section", topic.Intent));
        return new JObject
        {
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["citation"] = new JArray(new JObject
            {
                ["@type"] = "Claim",
                ["position"] = 1,
                ["appearance"] = new JObject
                {
                    ["@type"] = "DigitalDocument",
                    ["name"] = topic.In(Words.Fallback).Title,
                    ["abstract"] = about.Length <= LongestAbstract ? about : about[..LongestAbstract],
                },
            }),
        };
    }

    // Suggested actions are shown in personal chats only.
    private static void ShowButtonsOnCard(ITurnContext turn, Activity message)
    {
        if (message.SuggestedActions is not { Actions.Count: > 0 } suggested)
        {
            return;
        }

        var talkTurn = turn.TurnState.Get<TurnHolder<Talk>>()?.Now.Turn ?? 0;
        message.Attachments = [.. message.Attachments ?? [], ChoiceCard.Of(suggested.Actions.Select(action => action.Title), talkTurn)];
        message.SuggestedActions = null;
    }
}
