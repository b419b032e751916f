using CareerBot.Knowledge.Model;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Turns a topic into what is said: short first, the details on request.</summary>
public sealed class TopicReply(Advisor advisor)
{
    /// <summary>The first reply: the sentence that answers, then the rest or a numbered list.</summary>
    /// <param name="topic">What to tell.</param>
    /// <param name="language">The language to tell it in.</param>
    /// <param name="isAside">Whether another question waits: then nothing is offered, since a yes would be for that one.</param>
    public string First(Topic topic, string language, bool isAside = false)
    {
        var told = topic.In(language);
        var opening = Opening(told, isAside);
        return Attributed(topic, language, told.Points.Count == 0 ? opening : $"{opening}\n\n{List(told)}");
    }

    /// <summary>
    /// The first reply as a message of <paramref name="channelId"/> with
    /// <paramref name="buttons"/>: its list is a card where cards are drawn.
    /// </summary>
    public Activity Message(Topic topic, string language, string? channelId, IReadOnlyList<string> buttons)
    {
        var told = topic.In(language);
        if (!PointsCard.Fits(told, channelId))
        {
            return Replies.Message(First(topic, language), buttons);
        }

        var message = Replies.Message(Attributed(topic, language, Opening(told, isAside: false)), buttons);
        message.Attachments = [PointsCard.Of(told, List(told), id => advisor.Knowledge[id].In(language).Title)];
        return message;
    }

    private static string Opening(Told told, bool isAside) =>
        string.Join(' ', new[] { told.Lead, told.More, isAside ? string.Empty : told.Offer, told.Referral }.Where(sentence => sentence.Length > 0));

    private static string List(Told told) => string.Join('\n', told.Points.Select((point, index) => $"{index + 1}. {point.Text}"));

    /// <summary>The full answer behind "tell me more"; empty if the first reply was all.</summary>
    public string Details(Topic topic, string language)
    {
        var answer = topic.In(language).Answer;
        return answer.Length == 0 ? string.Empty : Attributed(topic, language, answer);
    }

    /// <summary>At most three buttons: "tell me more" if there is more, then where the topic leads.</summary>
    public IReadOnlyList<string> Buttons(Topic topic, string language, bool withMore)
    {
        var buttons = new List<string>(Replies.MostButtons);
        if (withMore && topic.In(language).Answer.Length > 0)
        {
            buttons.Add(advisor.Words.Say(language, "main.button.more"));
        }

        foreach (var next in topic.Next)
        {
            if (buttons.Count == Replies.MostButtons)
            {
                break;
            }

            buttons.Add(advisor.Knowledge[next].In(language).Title);
        }

        return buttons;
    }

    private string Attributed(Topic topic, string language, string text)
    {
        text = advisor.Words.Fill(text);
        return topic.IsFromInstitute
            ? advisor.Words.Say(language, "main.fromInstitute", 0, ("text", text))
            : text;
    }
}
