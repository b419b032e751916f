using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.First;

/// <summary>What a recognizer learns from: the examples, keywords and titles of every topic and talk act, in every language.</summary>
internal sealed class TrainingRows
{
    private const string None = "none";
    private const string ElsewhereTopic = "elsewhere";
    private const float KeywordWeight = 0.5f;

    public TrainingRows(CareerKnowledge knowledge, Func<string, string> normal)
    {
        foreach (var topic in knowledge.Topics)
        {
            foreach (var told in topic.Translations.Values.Prepend(topic.Told))
            {
                Add(topic.Intent, topic.Id.Value, told.Examples.Append(told.Title), 1, normal);
                Add(topic.Intent, topic.Id.Value, told.Keywords, KeywordWeight, normal);
            }
        }

        foreach (var examples in knowledge.Elsewhere.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Add(None, ElsewhereTopic, examples.Value, 1, normal);
        }

        foreach (var act in knowledge.Talk)
        {
            foreach (var text in act.Examples.Concat(act.Keywords))
            {
                Intents.Add(new LabelledText(normal(text), act.Id));
            }
        }
    }

    public List<LabelledText> Intents { get; } = [];

    public Dictionary<string, List<LabelledText>> Topics { get; } = new(StringComparer.Ordinal);

    public TextClassifierOptions Options { get; } = new();

    private void Add(string intent, string topic, IEnumerable<string> texts, float weight, Func<string, string> normal)
    {
        if (!Topics.TryGetValue(intent, out var own))
        {
            Topics[intent] = own = [];
        }

        foreach (var text in texts)
        {
            var form = normal(text);
            Intents.Add(new LabelledText(form, intent, weight));
            own.Add(new LabelledText(form, topic, weight));
        }
    }
}
