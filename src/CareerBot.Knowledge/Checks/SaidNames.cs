using System.Text.RegularExpressions;
using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Checks;

/// <summary>Finds names, terms and years that topics say and a list of facts does not have.</summary>
internal sealed partial class SaidNames
{
    private const string Year = "year";

    private readonly Names _names;
    private readonly string _all;
    private readonly Dictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _everywhere;

    public SaidNames(CareerKnowledge knowledge, IReadOnlyList<Fact> facts)
    {
        var role = knowledge.Role;
        _names = new Names(knowledge.Terms);
        _all = string.Join(
            '\n',
            facts.Select(fact => FactList.Plain(fact.Text)).Concat([role.Title, role.Plural, role.Field, role.Country, .. role.ShortForms]));
        _everywhere = Ids(_all);
        foreach (var section in facts.GroupBy(fact => Sections.Root(fact.Section)))
        {
            _ids[section.Key] = Ids(string.Join('\n', section.Select(fact => FactList.Plain(fact.Text))));
        }
    }

    /// <summary>The problems of a topic in <paramref name="section"/>, or of one that belongs to none.</summary>
    public IEnumerable<Problem> Unlisted(Topic topic, string? section, Places places)
    {
        var text = FactList.TextOf(topic);
        var found = _names.In(text);
        var strict = section is null ? _everywhere : _ids.GetValueOrDefault(section, []);
        var unlisted = found.Where(named => !(named.Kind is Year or Term.Person ? strict : _everywhere).Contains(named.Id)).Select(named => named.Text);
        var strange = Capitals().Matches(text).Select(match => match.Groups[1])
            .Where(name => found.All(named => !Overlaps(named, name)) && !_all.Contains(name.Value, StringComparison.Ordinal))
            .Select(name => name.Value);

        // "My notes do not name it" repeats what was asked.
        var asked = topic.Kind == TopicKind.Fact ? string.Empty : string.Join('\n', topic.Told.Keywords.Concat(topic.Told.Examples));
        return unlisted.Concat(strange).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name => !asked.Contains(Bare(name), StringComparison.OrdinalIgnoreCase))
            .Select(name => new Problem(
                Rule.Facts,
                places.Of(topic.Id),
                $"'{topic.Id}' names '{name}', which the list of facts does not have{(section is null ? string.Empty : $" under {section}")}; add it there or take it out here"));
    }

    private HashSet<string> Ids(string text) => [.. _names.In(text).Select(named => named.Id)];

    // Several GPUs, the AI's way.
    private static string Bare(string name) => Ending().Replace(name, string.Empty);

    private static bool Overlaps(Named named, Group name) => named.Start < name.Index + name.Length && name.Index < named.Start + named.Text.Length;

    // Words with a capital that do not begin a sentence, a line or a quotation; I stands alone.
    [GeneratedRegex(@"(?<=[\p{Ll}\p{N},;)] )((?!I\b)\p{Lu}[\p{L}\p{N}’'-]*(?: \p{Lu}[\p{L}\p{N}’'-]*)*)")]
    private static partial Regex Capitals();

    [GeneratedRegex("(?:['’]s|s)$")]
    private static partial Regex Ending();
}
