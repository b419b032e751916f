using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Finds the years that an answer is about where the message names none: from the dated topics of the knowledge.</summary>
internal sealed class TopicYears
{
    private readonly Targets _targets;
    private readonly PhraseTable _keywords;
    private readonly Dictionary<string, int[]> _datedByPerson;
    private readonly Dictionary<string, int[]> _datedByThing;
    private readonly Cues _cues;
    private readonly HashSet<string> _people;

    public TopicYears(RecognizerSource source, Targets targets, PhraseTable keywords, EntityReader names, Cues cues)
    {
        (_targets, _keywords, _cues) = (targets, keywords, cues);
        List<int> dated = [.. Enumerable.Range(0, targets.Count).Where(target => targets[target].FromYear is not null)];
        _datedByPerson = ByName(dated.SelectMany(target => targets[target].People.Select(person => (person, target))));
        _people = [.. source.Topics.SelectMany(topic => topic.People)];
        _datedByThing = ByName(dated
            .Where(target => targets[target].People.Count > 0)
            .SelectMany(target => Things(target, names).Select(thing => (thing, target))));
    }

    /// <summary>The years of an answer with <paramref name="topic"/>; none where nothing is dated.</summary>
    public IReadOnlyList<YearRange> Of(string topic, TokenBuffer words, IReadOnlyList<Entity> entities)
    {
        var answered = _targets.Find(topic);
        var named = Named(answered, words, entities);
        var dated = Dated(entities);
        return answered < 0 ? []
            : IsDated(answered) && (named.Contains(answered) || !dated.Contains(answered)) ? [Years(answered)]
            : Thing(words, entities) is { } thing
                && (dated.Count == 0 || dated.Contains(thing))
                && (dated.Count > 0 || _targets[answered].NamedYears.Count == 0)
                ? [Years(thing)]
            : dated.Count == 1 && IsOfOneLabel(answered, dated) ? [Years(dated[0])]
            : _targets[answered].NamedYears is { Count: > 0 } own ? own
            : named.Count > 0 && named.TrueForAll(target => Years(target) == Years(named[0])) ? [Years(named[0])]
            : dated.Count > 0 && (IsDated(answered) || named.Count == 0) && IsOfOneLabel(answered, dated)
                ? [.. dated.Select(Years).Distinct().OrderBy(years => years.From)]
            : IsDated(answered) ? [Years(answered)] : [];
    }

    /// <summary>
    /// The years within the decade <paramref name="named"/> of the people and things that the message names beside it: "what did she write in
    /// the sixties" is about a year. Where it names none, or no decade, that itself.
    /// </summary>
    public IReadOnlyList<YearRange> Within(YearRange named, TokenBuffer words, IReadOnlyList<Entity> entities)
    {
        if (!named.IsDecade)
        {
            return [named];
        }

        var inside = Named(null, words, entities)
            .Concat(Dated(entities))
            .Select(Years)
            .Where(each => each.From == each.To && each.From >= named.From && each.To <= named.To);
        List<YearRange> years = [.. inside.Distinct().OrderBy(each => each.From)];
        return years.Count > 0 ? years : [named];
    }

    private static Dictionary<string, int[]> ByName(IEnumerable<(string Name, int Target)> named) => named
        .GroupBy(each => each.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(each => each.Target).Distinct().ToArray(), StringComparer.Ordinal);

    // The things that the title and the first sentence of a dated topic name.
    private HashSet<string> Things(int target, EntityReader names)
    {
        var found = new List<Entity>();
        var tokens = new TokenBuffer();
        foreach (var text in _targets[target].Words.SelectMany(words => words.Keywords.Take(1).Concat(words.OwnText.Take(1))))
        {
            TokenReader.Read(text, tokens);
            names.Find(tokens, found);
        }

        return [.. found.Select(entity => entity.Id).Where(id => !_people.Contains(id))];
    }

    // The one dated topic that begins with a thing which the message names, if it is asked when or by whom: "when did CNNs come up".
    private int? Thing(TokenBuffer words, IReadOnlyList<Entity> entities)
    {
        List<int> things = [.. entities.SelectMany(entity => _datedByThing.GetValueOrDefault(entity.Id) ?? []).Distinct()];
        return things is [var thing] && _cues.Find(CueKinds.When, words).Count > 0 ? thing : null;
    }

    private bool IsDated(int target) => _targets[target].FromYear is not null;

    private bool IsOfOneLabel(int answered, List<int> dated) => dated.Exists(target => _targets.LabelOf[target] == _targets.LabelOf[answered]);

    private YearRange Years(int target) => new(_targets[target].FromYear!.Value, _targets[target].ToYear ?? YearRange.Lasting);

    // What is dated and holds all the people that are named; where nothing does, what holds one of them.
    private List<int> Dated(IReadOnlyList<Entity> entities)
    {
        List<int[]> byPerson = [.. entities.Select(entity => entity.Id)
            .Distinct(StringComparer.Ordinal)
            .Select(id => _datedByPerson.GetValueOrDefault(id))
            .OfType<int[]>()];
        List<int> all = [.. byPerson.SelectMany(targets => targets).Distinct().Order()];
        List<int> together = all.FindAll(target => byPerson.TrueForAll(targets => targets.Contains(target)));
        return together.Count > 0 ? together : all;
    }

    // The dated topics of the answer's label, or of any, that are named by a keyword of their own which is more than the name of a person.
    private List<int> Named(int? answered, TokenBuffer words, IReadOnlyList<Entity> entities)
    {
        var named = new List<int>();
        for (var i = 0; answered is not < 0 && i < words.Count;)
        {
            var (count, owners) = _keywords.LongestAt(words, i);
            if (count > 0 && !IsPerson(words, i, count, entities))
            {
                named.AddRange(owners.Where(owner => IsDated(owner)
                    && (answered is not { } topic || _targets.LabelOf[owner] == _targets.LabelOf[topic])
                    && !named.Contains(owner)));
            }

            i += Math.Max(1, count);
        }

        return named;
    }

    private bool IsPerson(TokenBuffer words, int first, int count, IReadOnlyList<Entity> entities)
    {
        var start = words.Source(first).Start;
        var (last, length) = words.Source(first + count - 1);
        return entities.Any(entity => _people.Contains(entity.Id) && entity.Start <= start && last + length <= entity.Start + entity.Length);
    }
}
