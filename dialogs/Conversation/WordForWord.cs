using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// What needs no guess: the title of a topic, as it stands on a button, and a question that its curator wrote under it mean that
/// topic, whatever else their words could mean.
/// </summary>
public sealed class WordForWord
{
    private readonly Dictionary<string, Topic> _topics = new(StringComparer.Ordinal);

    /// <summary>The titles and examples of <paramref name="knowledge"/>, in every language; an example of two topics stands for none.</summary>
    public WordForWord(CareerKnowledge knowledge)
    {
        var told = knowledge.Topics.SelectMany(topic => topic.Translations.Values.Append(topic.Told).Select(told => (Told: told, Topic: topic))).ToList();
        var examples = told.SelectMany(each => each.Told.Examples.Select(example => (Said: Text.Plain(example), each.Topic)));
        foreach (var (said, owners) in examples.GroupBy(each => each.Said, each => each.Topic).Select(group => (group.Key, group.Distinct().ToList())))
        {
            if (owners is [var only])
            {
                _topics[said] = only;
            }
        }

        foreach (var (words, topic) in told)
        {
            _topics[Text.Plain(words.Title)] = topic;
        }
    }

    /// <summary>The topic that the whole of <paramref name="text"/> names, but for case and punctuation; null if there is none.</summary>
    public Topic? Find(string text) => _topics.GetValueOrDefault(Text.Plain(text));
}
