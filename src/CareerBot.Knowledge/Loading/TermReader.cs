using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads the named things and people, and sees to it that a spelling names one of them only.</summary>
internal sealed class TermReader(List<Problem> problems)
{

    // The recognizer gives these kinds to what is no term of the file.
    private static readonly string[] s_taken = ["stage", "years"];

    private readonly Dictionary<string, (string Term, Place Place)> _spellings = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Term> _terms = [];

    /// <summary>The terms, with the aliases read so far.</summary>
    public IReadOnlyList<Term> Terms => _terms;

    /// <summary>The ids of all terms.</summary>
    public IReadOnlyCollection<string> Ids { get; private set; } = [];

    /// <summary>The ids of the people.</summary>
    public IReadOnlyCollection<string> People { get; private set; } = [];

    /// <summary>Reads the terms and people of a file, and what other languages call them.</summary>
    public void Read(MapReader root, IEnumerable<MapReader> overlays)
    {
        var terms = root.Maps("terms");
        var people = root.Maps("people");
        IdForm.CheckOnce("term", terms.Concat(people), problems);
        _terms.AddRange(terms.Select(map => TermOf(map, isPerson: false)));
        _terms.AddRange(people.Select(map => TermOf(map, isPerson: true)));
        Ids = _terms.Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        People = _terms.Where(term => term.Kind == Term.Person).Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var map in overlays)
        {
            ReadOverlay(map);
        }
    }

    /// <summary>Reports every entry of a lexicon that would turn one term into another.</summary>
    public void CheckLexicon(IEnumerable<(string Spelling, string Word, Place Place)> lexicon)
    {
        foreach (var (spelling, word, place) in lexicon)
        {
            if (_spellings.TryGetValue(spelling, out var from) && _spellings.TryGetValue(word, out var to) && from.Term != to.Term)
            {
                problems.Add(new Problem(
                    Rule.TermOnce,
                    place,
                    $"'{spelling}' names the term '{from.Term}', and this turns it into '{to.Term}'; take it out, they are two things"));
            }
        }
    }

    private void ReadOverlay(MapReader map)
    {
        foreach (var id in map.Keys.ToList())
        {
            var aliases = map.Texts(id);
            var term = _terms.FindIndex(term => term.Id == id);
            if (term < 0)
            {
                map.ReportKey(Rule.Reference, id, $"'{id}' is no term of the file that this one translates; {Nearest.NameCure(id, Ids, "take it out or add it there")}");
                continue;
            }

            _terms[term] = _terms[term] with { Aliases = [.. _terms[term].Aliases, .. aliases] };
            foreach (var alias in aliases)
            {
                Own(alias, id, map.PlaceOf(id, alias));
            }
        }
    }

    private Term TermOf(MapReader map, bool isPerson)
    {
        var id = map.Text("id");
        IdForm.Check(map, "id", id);
        var term = new Term(id, map.Text("name"), isPerson ? Term.Person : KindOf(map), map.Texts("aliases"));
        map.Done();
        Own(term.Name, id, map.PlaceOf("name"));
        foreach (var alias in term.Aliases)
        {
            Own(alias, id, map.PlaceOf("aliases", alias));
        }

        return term;
    }

    private static string KindOf(MapReader map)
    {
        var kind = map.TextOr("kind", "term");
        if (s_taken.Contains(kind))
        {
            map.Report(Rule.Choice, "kind", $"the kind '{kind}' is taken by the recognizer; call it something else");
        }

        return kind;
    }

    private void Own(string spelling, string term, Place place)
    {
        if (spelling.Length == 0 || _spellings.TryAdd(spelling, (term, place)))
        {
            return;
        }

        var (owner, first) = _spellings[spelling];
        var where = first.File == place.File ? $"on line {first.Line}" : $"in {first.File} on line {first.Line}";
        problems.Add(new Problem(Rule.TermOnce, place, owner == term
            ? $"'{spelling}' already names '{term}' {where}; take one out"
            : $"'{spelling}' already names the term '{owner}' {where}; a spelling names one term only"));
    }
}
