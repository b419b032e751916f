using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads what a language adds to the topics: keywords and examples, and where they are translated, the answers.</summary>
internal sealed class OverlayReader(List<Problem> problems)
{
    /// <summary>By topic, the words in the language of the file.</summary>
    public (IReadOnlyDictionary<string, Told> Topics, IReadOnlyDictionary<string, IReadOnlyList<string>> Terms) Read(MapReader root, IReadOnlyDictionary<string, Topic> topics, IReadOnlySet<string> termIds)
    {
        root.Node("of");
        var told = new Dictionary<string, Told>(StringComparer.Ordinal);
        if (root.Map("topics") is { } map)
        {
            foreach (var id in map.Keys.ToList())
            {
                if (!topics.TryGetValue(id, out var topic))
                {
                    map.Report(id, $"'{id}' is no topic of the file that this one translates; {Nearest.Cure(id, topics.Keys)}");
                }
                else if (map.Map(id) is { } words)
                {
                    told[id] = ToldOf(words, topic.Told);
                }
            }
        }

        var terms = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (root.Map("terms") is { } names)
        {
            foreach (var id in names.Keys.ToList())
            {
                if (termIds.Contains(id))
                {
                    terms[id] = names.Texts(id);
                }
                else
                {
                    names.Report(id, $"'{id}' is no term of the file that this one translates; {Nearest.Cure(id, termIds)}");
                }
            }
        }

        root.Done();
        return (told, terms);
    }

    private Told ToldOf(MapReader map, Told english)
    {
        var points = map.Texts("points");
        if (points.Count > 0 && points.Count != english.Points.Count)
        {
            problems.Add(map.At("points", $"the English topic has {english.Points.Count} points and this one {points.Count}; write one for each, in the same order"));
        }

        var told = english with
        {
            Title = map.TextOr("title", english.Title),
            Lead = map.TextOr("lead", english.Lead),
            More = map.TextOr("more", english.More),
            Answer = map.TextOr("answer", english.Answer),
            Points = points.Count == english.Points.Count && points.Count > 0 ? [.. english.Points.Select((point, i) => point with { Text = points[i] })] : english.Points,
            Keywords = map.Texts("keywords"),
            Examples = map.Texts("examples"),
        };
        map.Done();
        return told;
    }
}
