using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>What a text can be taken for: the topics and talk acts of a source, and the rest of the world.</summary>
internal sealed class Targets
{
    /// <summary>The label of what is not covered.</summary>
    public const string None = "none";

    private const string ElsewhereId = "~elsewhere";

    private readonly List<SourceTopic> _topics;
    private readonly Dictionary<string, int> _numbers;

    public Targets(RecognizerSource source)
    {
        _topics = [.. source.Topics];
        Elsewhere = source.Elsewhere.Count > 0 ? _topics.Count : -1;
        if (Elsewhere >= 0)
        {
            _topics.Add(new SourceTopic(ElsewhereId, None, SourceKind.OutOfScope));
        }

        _numbers = _topics.Select((topic, i) => (topic.Id, Number: i)).ToDictionary(each => each.Id, each => each.Number, StringComparer.Ordinal);
        Labels = [.. _topics.Select(topic => topic.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        LabelOf = [.. _topics.Select(topic => Array.BinarySearch(Labels, topic.Label, StringComparer.Ordinal))];
        Kept = _topics.Find(topic => topic is { Kind: SourceKind.TalkAct, Refused: Refusal.Meant })?.Id;
        IsInScope = [.. _topics.Select(topic => topic.Label != None)];
    }

    public int Count => _topics.Count;

    /// <summary>The number of the target that stands for the rest of the world, or -1.</summary>
    public int Elsewhere { get; }

    /// <summary>The labels in ordinal order.</summary>
    public string[] Labels { get; }

    /// <summary>The number of each target's label.</summary>
    public int[] LabelOf { get; }

    /// <summary>The talk act that a refusal of another means; null if there is none.</summary>
    public string? Kept { get; }

    /// <summary>Whether each target counts as known.</summary>
    public bool[] IsInScope { get; }

    public SourceTopic this[int target] => _topics[target];

    public bool IsAct(int target) => _topics[target].Kind == SourceKind.TalkAct;

    /// <summary>Out of scope, but by name.</summary>
    public bool IsNamedOutside(int target) => target != Elsewhere && !IsInScope[target] && !IsAct(target);

    /// <summary>The number of a target, or -1.</summary>
    public int Find(string id) => _numbers.GetValueOrDefault(id, -1);

    public string Id(int target) => _topics[target].Id;

    public string Label(int target) => _topics[target].Label;
}
