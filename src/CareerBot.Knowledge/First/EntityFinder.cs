using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.First;

/// <summary>Finds the terms, people and years that a text names.</summary>
internal sealed class EntityFinder
{
    private readonly KeywordIndex _names;
    private readonly Term[] _terms;

    public EntityFinder(CareerKnowledge knowledge)
    {
        _terms = [.. knowledge.Terms];
        _names = new KeywordIndex(_terms.SelectMany((term, owner) => term.Aliases.Append(term.Name).Select(name => (TextNormalizer.Normalize(name), owner))));
    }

    public IReadOnlyList<Entity> Find(string text)
    {
        var found = Years.Find(text).Select(years => new Entity("years", years.From == years.To ? $"{years.From}" : $"{years.From}-{years.To}", years.Start, years.Length)).ToList();
        var normal = TextNormalizer.Normalize(text);
        _names.Find(normal, ref found, (ref List<Entity> state, int[] owners, int _, int start, int end) =>
        {
            foreach (var owner in owners)
            {
                state.Add(new Entity(_terms[owner].Kind, _terms[owner].Id, start, end - start));
            }
        });
        return found;
    }
}
