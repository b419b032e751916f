using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Recognition;

/// <summary>Makes a <see cref="RecognizerSource"/> of the loaded knowledge.</summary>
public static class KnowledgeSource
{
    private const string English = "en";

    /// <summary>Everything in <paramref name="knowledge"/> that recognition can use.</summary>
    public static RecognizerSource From(CareerKnowledge knowledge) => new()
    {
        Topics = [.. new TopicSources(knowledge).All(), .. knowledge.Talk.GroupBy(act => act.Id, StringComparer.Ordinal).Select(Act)],
        Terms = [.. knowledge.Terms.Select(term => new SourceTerm(term.Id, term.Name, term.Kind, term.Aliases)), .. Stages(knowledge)],
        Lexicon = knowledge.Lexicon,
        Cues = Cues(knowledge),
        Numbers = knowledge.Spoken.Numbers,
        Years = knowledge.Spoken.Years,
        Elsewhere = [.. knowledge.Elsewhere.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value)],
        Thresholds = knowledge.Thresholds,
    };

    private static IEnumerable<SourceTerm> Stages(CareerKnowledge knowledge) =>
        (knowledge.Roadmap?.Stages ?? []).Select(stage => new SourceTerm(stage.Topic.Id.Value, stage.Topic.Told.Title, "stage", []));

    private static Dictionary<string, IReadOnlyList<string>> Cues(CareerKnowledge knowledge)
    {
        // What this career is called is another subject to other careers alone.
        string[] own = [knowledge.Role.Title, knowledge.Role.Plural, knowledge.Role.Field, .. knowledge.Role.ShortForms];
        var aliases = knowledge.Terms.ToLookup(term => term.Name, term => term.Aliases, StringComparer.OrdinalIgnoreCase);
        return knowledge.Cues.ToDictionary(
            pair => pair.Key,
            IReadOnlyList<string> (pair) => pair.Key switch
            {
                CueKinds.Other => [.. pair.Value.Except(own, StringComparer.OrdinalIgnoreCase)],
                CueKinds.Thing => [.. pair.Value, .. pair.Value.SelectMany(name => aliases[name].SelectMany(names => names))],
                _ => pair.Value,
            },
            StringComparer.Ordinal);
    }

    private static SourceTopic Act(IEnumerable<TalkAct> languages)
    {
        var first = languages.First();
        return new SourceTopic(first.Id, first.Intent, SourceKind.TalkAct)
        {
            Label = first.Label,
            IsWhole = first.IsWhole,
            Refused = languages.Max(act => act.Refused),
            Words = [.. languages.Select(act => new SourceWords(act.Language) { Keywords = act.Keywords, Examples = act.Examples })],
        };
    }

    private sealed class TopicSources(CareerKnowledge knowledge)
    {
        private readonly YearReader _years = new(knowledge.Spoken.Numbers, knowledge.Spoken.Years);
        private readonly Dictionary<TopicId, Era> _eras = (knowledge.History?.Eras ?? []).ToDictionary(era => era.Topic.Id);
        private readonly Dictionary<TopicId, HistoryEvent> _events = (knowledge.History?.Events ?? []).ToDictionary(happened => happened.Topic.Id);
        private readonly Dictionary<TopicId, Highlight> _highlights =
            (knowledge.History?.Highlights?.Items ?? []).ToDictionary(highlight => highlight.Topic.Id);

        // What opens a list of dated entries is about all of them, whatever year its first sentence begins with.
        private readonly HashSet<TopicId> _openings =
        [
            .. new[] { knowledge.History?.Topic, knowledge.History?.Milestones?.Topic, knowledge.History?.Highlights?.Topic }
                .OfType<Topic>()
                .Select(topic => topic.Id),
        ];

        public IEnumerable<SourceTopic> All() => knowledge.Topics.Select(Source);

        private SourceTopic Source(Topic topic) => new(topic.Id.Value, topic.Intent, Kind(topic.Kind))
        {
            Also = topic.Also,
            Words = [Words(English, topic.Told), .. topic.Translations.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => Words(pair.Key, pair.Value))],
            Shared = topic.Shared,
            FromYear = _eras.GetValueOrDefault(topic.Id)?.From ?? Year(topic.Id),
            ToYear = _eras.TryGetValue(topic.Id, out var era) ? era.To : Year(topic.Id),
            NamedYears = topic.Kind == TopicKind.Fact && !_openings.Contains(topic.Id)
                ? [.. _years.Find(topic.Told.Lead).Select(years => new YearRange(years.From, years.To)).Distinct()]
                : [],
            IsOpening = _openings.Contains(topic.Id),
            People = _events.GetValueOrDefault(topic.Id)?.People ?? [],
        };

        private int? Year(TopicId id) => _events.GetValueOrDefault(id)?.Year ?? _highlights.GetValueOrDefault(id)?.Year;

        private static SourceWords Words(string language, Told told) => new(language)
        {
            Keywords = [told.Title, .. told.Keywords],
            Examples = told.Examples,
            OwnText = [told.Lead, told.More, .. told.Points.Select(point => point.Text)],
        };

        private static SourceKind Kind(TopicKind kind) => kind switch
        {
            TopicKind.Fact => SourceKind.Topic,
            TopicKind.Circumstance => SourceKind.Circumstance,
            _ => SourceKind.OutOfScope,
        };
    }
}
