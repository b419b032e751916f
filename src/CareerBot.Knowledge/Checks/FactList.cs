using System.Text.RegularExpressions;
using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Checks;

/// <summary>
/// The list of facts that a knowledge file must tell, and nothing beyond them: tab separated lines <c>section, kind, fact</c> with a
/// header, in <c>*.facts.tsv</c> beside the file. It is held against the knowledge in both directions.
/// </summary>
public sealed partial class FactList
{
    private static readonly string[] s_kinds = ["name", "year", "term", "tool", "item"];

    private readonly string _file;
    private readonly List<Problem> _problems = [];

    private FactList(string file) => _file = file;

    /// <summary>The facts, in their order.</summary>
    public IReadOnlyList<Fact> Facts { get; private set; } = [];

    /// <summary>Reads a list.</summary>
    /// <param name="file">Its name, for the problems.</param>
    /// <param name="text">Its text.</param>
    public static FactList Read(string file, string text)
    {
        var list = new FactList(file);
        list.Facts = [.. text.TrimStart('\uFEFF')
            .Split('\n')
            .Index()
            .Skip(1)
            .Where(line => line.Item.Trim().Length > 0)
            .Select(line => list.FactOf(line.Index + 1, line.Item))
            .OfType<Fact>()];
        return list;
    }

    /// <summary>
    /// What the list and <paramref name="knowledge"/> do not both say, as warnings. Every fact must stand in a topic of its section.
    /// In turn every term, person and name that a topic says must be in the list, a year or a person within the same outermost
    /// section; topics of circumstance and out of scope may repeat a name that their questions bring ("My notes do not name X").
    /// </summary>
    /// <param name="knowledge">The knowledge.</param>
    /// <param name="places">Where its topics stand.</param>
    public IReadOnlyList<Problem> Check(CareerKnowledge knowledge, Places places)
    {
        var sections = new Sections(knowledge);
        var said = new SaidNames(knowledge, Facts);
        return
        [
            .. _problems,
            .. Facts.Select(fact => Missing(fact, sections)).OfType<Problem>(),
            .. sections.Own.SelectMany(section => section.Value.SelectMany(topic => said.Unlisted(topic, Sections.Root(section.Key), places))),
            .. knowledge.Topics.Where(topic => topic is { Kind: not TopicKind.Fact, IsFromInstitute: false })
                .SelectMany(topic => said.Unlisted(topic, null, places)),
        ];
    }

    private Fact? FactOf(int line, string text)
    {
        if (text.TrimEnd('\r').Split('\t') is [var section, var kind, var fact] && s_kinds.Contains(kind))
        {
            return new Fact(section, kind, fact.Trim(), line);
        }

        _problems.Add(new Problem(
            Rule.Facts,
            new Place(_file, line, 1),
            $"the line must hold a section, a kind ({string.Join(", ", s_kinds)}) and a fact, with tabs between them"));
        return null;
    }

    private Problem? Missing(Fact fact, Sections sections)
    {
        var topics = sections.Of(fact.Section).ToList();
        if (topics.Count == 0)
        {
            return new Problem(
                Rule.Facts,
                new Place(_file, fact.Line, 1),
                $"the knowledge has no section '{fact.Section}'; name one of {string.Join(", ", sections.Own.Keys.Order(StringComparer.Ordinal))}");
        }

        var isItem = fact.Kind == "item";
        return topics.Any(topic => Says(TextOf(topic), fact.Text, isItem)) ? null
            : new Problem(Rule.Facts, new Place(_file, fact.Line, 1), $"no topic of '{fact.Section}' says '{fact.Text}'; write it there or mend the list");
    }

    private static bool Says(string text, string fact, bool isItem)
    {
        var plain = Plain(fact);
        return isItem ? text.Contains(plain, StringComparison.OrdinalIgnoreCase)
            : Regex.IsMatch(text, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(plain)}(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    // What a topic says, as a reader sees it.
    internal static string TextOf(Topic topic)
    {
        var told = topic.Told;
        return Plain(string.Join('\n', [told.Title, told.Lead, told.More, .. told.Points.Select(point => point.Text), told.Answer]));
    }

    // Markdown's marks and line breaks stand between words that belong together.
    internal static string Plain(string text) => Spaces().Replace(Marks().Replace(text, string.Empty), " ");

    [GeneratedRegex(@"\*\*|[*_`]|(?m:^\s*(?:[-#]|\d+\.)\s+)")]
    private static partial Regex Marks();

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex Spaces();
}
