using System.Text.RegularExpressions;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// What people tell of themselves before they ask: "I am a B.Com student. Can I become one? How
/// long does it take?" Where the answer depends on it, it is spoken to.
/// </summary>
internal sealed partial class Background(Career career)
{
    private const int MostTold = 2;
    private const int MostTopics = 3;

    // Less sure than this, a sentence of somebody's story may be about anything.
    private const double PlainlyTold = 0.8;

    /// <summary>
    /// The topics to answer with, the circumstances that were told first;
    /// <paramref name="asked"/> itself where nothing depends on them or none were told.
    /// </summary>
    /// <param name="text">The whole message.</param>
    /// <param name="asked">What its questions ask.</param>
    public IReadOnlyList<Topic> Of(string text, IReadOnlyList<Topic> asked)
    {
        var way = career.Knowledge.Roadmap?.Topic;
        var sentences = Ends().Split(text) is [_, _, ..] several
            ? several
            : text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!asked.Any(topic => topic == way || topic.Kind == TopicKind.Circumstance))
        {
            return asked;
        }

        // Who puts no stop between the story and the questions names what they are all the same.
        var told = sentences is [_, _, ..]
            ? sentences.Where(sentence => !career.Hearing.IsQuestion(sentence) && career.Hearing.Says(sentence, "main.hear.introduction"))
                .SelectMany(Told)
                .Distinct()
                .Take(MostTold)
                .ToList()
            : asked.Count < MostTopics && (asked.Count > 1 || AsksWhether(text, asked, way)) && career.Hearing.Says(text, "main.hear.introduction")
                ? [.. Named(text).Take(1)]
                : [];
        if (told.Count == 0)
        {
            return asked;
        }

        return [.. told.Concat(Rest(text, asked, sentences, way)).Distinct().Take(Math.Max(MostTopics, asked.Count))];
    }

    // "I am doing B.Com can I get into AI" names the case that the way was asked for.
    private bool AsksWhether(string text, IReadOnlyList<Topic> asked, Topic? way) => asked[0] == way && career.Hearing.Says(text, "main.hear.whether");

    // "Can she become one?" is answered by what holds for her, and not by the way for everybody, unless that is asked as well.
    // Which other circumstances such a question is like, is a guess beside those that were told.
    private IEnumerable<Topic> Rest(string text, IReadOnlyList<Topic> asked, string[] sentences, Topic? way)
    {
        if (!career.Hearing.Says(text, "main.hear.whether"))
        {
            return career.Hearing.Says(text, "main.hear.whetherTo") ? asked.Where(topic => topic != way) : asked;
        }

        List<string> questions = [.. sentences.Where(career.Hearing.IsQuestion)];
        var asksWay = questions.Count > 1
            && questions.Exists(question => !career.Hearing.Says(question, "main.hear.whether") && !career.Hearing.Says(question, "main.hear.whetherTo"));
        List<Topic> told = [.. sentences.Where(sentence => !questions.Contains(sentence) || NamesThing(sentence)).SelectMany(Told)];
        return asked.Where(topic => topic.Kind == TopicKind.Circumstance
            ? PlainText.HoldsOneOf(text, topic.Told.Keywords) || told.Contains(topic)
            : topic != way || asksWay);
    }

    // "Diploma in mechanical" tells two things: what it is most like, and what it names.
    private IEnumerable<Topic> Told(string sentence) => (Like(sentence) is { } like ? Enumerable.Repeat(like, 1) : []).Concat(Named(sentence));

    private Topic? Like(string sentence) => career.Understood(sentence) is { Decision: Decision.Answer { Topic: var id }, Confidence: >= PlainlyTold }
        && career.Knowledge.Find(id) is { Kind: TopicKind.Circumstance } topic ? topic : null;

    // "Can I skip Python?" is sure of what it asks; "can I still get in?" is like many questions.
    private bool NamesThing(string question) => career.Understood(question).Entities.Count > 0;

    // Circumstances on which the way depends.
    private IEnumerable<Topic> Named(string text) =>
        career.Knowledge.Topics.Where(topic => topic.Kind == TopicKind.Circumstance
            && topic.Intent == career.Knowledge.Roadmap?.Topic.Intent
            && PlainText.HoldsOneOf(text, topic.Told.Keywords));

    // A point within a word ("B.Com") ends no sentence.
    [GeneratedRegex(@"(?<=[.!?।])\s+|\n+")]
    private static partial Regex Ends();
}
