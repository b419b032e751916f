using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>What other languages add to the topics: keywords and examples, and where they are translated, the answers.</summary>
internal sealed class Overlays
{
    private static readonly string[] s_refusal = ["gap", "closest", "step", "ask"];

    private readonly List<(string Language, Dictionary<string, MapReader> Topics, MapReader Map)> _languages = [];
    private readonly List<MapReader> _terms = [];

    /// <summary>The languages, in the order of their files.</summary>
    public IEnumerable<string> Languages => _languages.Select(each => each.Language);

    /// <summary>What each language calls the terms.</summary>
    public IReadOnlyList<MapReader> Terms => _terms;

    /// <summary>Takes in the file of <paramref name="language"/> that belongs to <paramref name="main"/>.</summary>
    public void Add(MapReader root, string language, string main)
    {
        SharedReader.CheckLanguage(root, language);
        CheckOwner(root, main);
        if (root.Map("topics") is { } topics)
        {
            _languages.Add((
                language,
                topics.Keys.Select(id => (id, map: topics.Map(id)))
                    .Where(pair => pair.map is not null)
                    .ToDictionary(pair => pair.id, pair => pair.map!, StringComparer.Ordinal),
                topics));
        }

        if (root.Map("terms") is { } terms)
        {
            _terms.Add(terms);
        }

        root.Done();
    }

    /// <summary>Reports the file's <c>of</c> if it names another file than <paramref name="main"/>.</summary>
    public static void CheckOwner(MapReader root, string main)
    {
        var owner = root.Text("of");
        if (owner.Length > 0 && owner != main)
        {
            root.Report(Rule.Overlay, "of", $"'of' names '{owner}', and by its name the file belongs to '{main}'; make them the same");
        }
    }

    /// <summary>The topics of each language.</summary>
    public IReadOnlyDictionary<string, MapReader> Places => _languages.ToDictionary(each => each.Language, each => each.Map, StringComparer.Ordinal);

    /// <summary>Where the words of a topic stand in each language that has some.</summary>
    public IEnumerable<(string Language, MapReader Map)> PlacesOf(TopicId id) =>
        _languages.Where(each => each.Topics.ContainsKey(id.Value)).Select(each => (each.Language, each.Topics[id.Value]));

    /// <summary><paramref name="topic"/> with its words in the other languages.</summary>
    public Topic Translate(Topic topic)
    {
        var told = new Dictionary<string, Told>(StringComparer.Ordinal);
        var shared = topic.Shared.ToList();
        foreach (var (language, map) in PlacesOf(topic.Id))
        {
            told[language] = topic.Kind == TopicKind.OutOfScope ? RefusalOf(map, topic.Told) : ToldOf(map, topic.Told);
            shared.AddRange(map.Texts("shared"));
            map.Done();
        }

        return told.Count == 0 ? topic : topic with { Translations = told, Shared = shared };
    }

    /// <summary>Reports translations of topics that there are not.</summary>
    public void CheckIds(IReadOnlyCollection<string> ids)
    {
        var known = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var (_, topics, map) in _languages)
        {
            foreach (var id in topics.Keys.Where(id => !known.Contains(id)))
            {
                map.ReportKey(Rule.Reference, id, $"'{id}' is no topic of the file that this one translates; {Nearest.NameCure(id, ids, "take it out or write it there")}");
            }
        }
    }

    private static Told ToldOf(MapReader map, Told english)
    {
        var points = map.Texts("points");
        if (points.Count > 0 && points.Count != english.Points.Count)
        {
            map.Report(
                Rule.Overlay,
                "points",
                $"the English topic has {english.Points.Count} points and this one {points.Count}; write one for each, in the same order");
        }

        return Common(map, english) with
        {
            Lead = map.TextOr("lead", english.Lead),
            More = map.TextOr("more", english.More),
            Answer = map.TextOr("answer", english.Answer),
            Points = points.Count == english.Points.Count ? [.. english.Points.Select((point, i) => point with { Text = points[i] })] : english.Points,
        };
    }

    private static Told RefusalOf(MapReader map, Told english)
    {
        var common = Common(map, english);
        return s_refusal.Any(map.Has)
            ? common with { Lead = map.Text("gap"), More = map.Text("closest"), Offer = map.Text("step"), Referral = map.Text("ask") }
            : common;
    }

    private static Told Common(MapReader map, Told english) => english with
    {
        Title = map.TextOr("title", english.Title),
        Keywords = map.Texts("keywords"),
        Examples = map.Texts("examples"),
    };
}
