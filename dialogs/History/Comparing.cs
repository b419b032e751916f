using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.History;

/// <summary>Holds what was told last against one another: "compare both", "what is the difference between all three".</summary>
internal sealed class Comparing(Advisor advisor)
{
    private const int Three = 3;

    /// <summary>How to answer <paramref name="heard"/> after <paramref name="topic"/> was told; null if it compares nothing.</summary>
    public WalkOptions? Find(Heard heard, Talk talk, Topic topic) => topic.Kind == TopicKind.OutOfScope ? null
        : Is(heard, "main.hear.compareThem") ? OfTwo(heard, talk, topic)
        : Is(heard, "main.hear.compareThree") && LastTold(talk, topic) is { Count: Three } three ? Beside(heard, topic, three)
        : null;

    // What compares of itself tells more of that.
    private WalkOptions? OfTwo(Heard heard, Talk talk, Topic topic)
    {
        // Two entries that were listed are told beside one another.
        if (Leaned.Of(advisor.Knowledge, topic, talk).Events is [var one, var other])
        {
            return Beside(heard, topic, [one.Topic, other.Topic]);
        }

        var before = talk.Trail.LastOrDefault() is { } id && id != topic.Id.Value ? advisor.Knowledge.Find(id) : null;
        return Array.Find([topic, before], each => each is not null
            && advisor.Career.Hearing.Says(each.Told.Title, "main.hear.compared")
            && advisor.Replies.Details(each, heard.Language).Length > 0) is { } compared
            ? new WalkOptions(compared.Id) { InDetail = true }
            : before is { Kind: not TopicKind.OutOfScope } ? Beside(heard, topic, [before, topic])
            : null;
    }

    // Oldest first.
    private List<Topic> LastTold(Talk talk, Topic topic) =>
        [.. talk.Trail.Select(advisor.Knowledge.Find)
            .OfType<Topic>()
            .Append(topic)
            .Where(each => each.Kind != TopicKind.OutOfScope)
            .Distinct()
            .TakeLast(Three)];

    private WalkOptions Beside(Heard heard, Topic topic, List<Topic> told) => new(topic.Id)
    {
        Said = string.Join("\n\n", told.Select(each => Named(each, heard)).Prepend(Head(heard, told.Count))),
    };

    private string Head(Heard heard, int count) =>
        advisor.Words.Say(heard.Language, count < Three ? "main.beside" : "main.besideMore", Text.Words(heard.Text));

    private string Named(Topic topic, Heard heard) => $"**{topic.In(heard.Language).Title}:** {advisor.Words.Fill(topic.In(heard.Language).Lead)}";

    private bool Is(Heard heard, string key) => advisor.Career.Hearing.Is(heard.Text, key);
}
