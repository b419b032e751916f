using CareerBot.Careers;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using Newtonsoft.Json.Linq;

namespace CareerBot.Teams;

/// <summary>The message extension's search: topics of the notes as a list, each of which is put into a message as a card.</summary>
internal sealed class NotesSearch(CareerInService career)
{
    /// <summary>The body of the answer to <c>composeExtension/query</c>.</summary>
    public JObject Answer(JObject? query)
    {
        var served = career.Now;
        var text = QueryOf(query);
        var topics = text.Length == 0 ? served.Openings : Find(served, text);
        return new JObject
        {
            ["composeExtension"] = topics.Count == 0
                ? new JObject { ["type"] = "message", ["text"] = served.Words.Say(Words.Fallback, "teams.nothingFound") }
                : new JObject
                {
                    ["type"] = "result",
                    ["attachmentLayout"] = "list",
                    ["attachments"] = new JArray(topics.Select(topic => Result(served, topic))),
                },
        };
    }

    // On opening, Teams asks with the parameter initialRun and no words.
    private static string QueryOf(JObject? query) =>
        (query?["parameters"] as JArray)?.OfType<JObject>().FirstOrDefault(parameter => (string?)parameter["name"] == "query")?["value"]?.ToString().Trim()
            ?? string.Empty;

    private static List<Topic> Find(Career served, string text) =>
        [.. served.Recognizer.Recognize(text).Topics
            .Select(scored => served.Knowledge.Find(scored.Id))
            .OfType<Topic>()
            .Where(topic => topic.Kind != TopicKind.OutOfScope)];

    private static JObject Result(Career served, Topic topic)
    {
        var told = topic.In(Words.Fallback);
        var lead = served.Words.Fill(told.Lead);
        var text = told.Answer.Length > 0 ? $"{lead}\n\n{served.Words.Fill(told.Answer)}" : lead;
        return new JObject
        {
            ["contentType"] = AdaptiveCards.ContentType,
            ["content"] = ChoiceCard.Answer(told.Title, text),
            ["preview"] = new JObject
            {
                ["contentType"] = "application/vnd.microsoft.card.thumbnail",
                ["content"] = new JObject { ["title"] = told.Title, ["text"] = lead },
            },
        };
    }
}
