using System.Collections.Frozen;
using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>The titles of topics: what stands on a button means its topic when it is typed, whatever else its words could mean.</summary>
public sealed class Titles
{
    private readonly FrozenDictionary<string, Topic> _topics;

    /// <summary>The titles of <paramref name="knowledge"/>, in every language.</summary>
    public Titles(CareerKnowledge knowledge) => _topics = knowledge.Topics
        .SelectMany(topic => topic.Translations.Values.Append(topic.Told).Select(told => (Title: Text.Plain(told.Title), Topic: topic)))
        .DistinctBy(each => each.Title, StringComparer.Ordinal)
        .ToFrozenDictionary(each => each.Title, each => each.Topic, StringComparer.Ordinal);

    /// <summary>The topic whose title is the whole of <paramref name="text"/>, but for case and punctuation; null if there is none.</summary>
    public Topic? Find(string text) => _topics.GetValueOrDefault(Text.Plain(text));
}
