using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Finds the named things, people and stages in a text.</summary>
internal sealed class EntityReader
{
    private readonly IReadOnlyList<SourceTerm> _terms;
    private readonly PhraseTable _names;

    public EntityReader(IReadOnlyList<SourceTerm> terms)
    {
        _terms = terms;
        _names = new PhraseTable(terms.SelectMany((term, i) => term.Aliases.Append(term.Name).Select(name => (name, i))), TokenReader.Read);
    }

    /// <summary>Whether a name begins at one of the words from <paramref name="first"/> up to but not with <paramref name="end"/>.</summary>
    public bool Names(TokenBuffer tokens, int first, int end) => _names.FirstIn(tokens, first, end).Count > 0;

    /// <summary>Adds what <paramref name="tokens"/> names, in their order.</summary>
    public void Find(TokenBuffer tokens, List<Entity> into)
    {
        for (var i = 0; i < tokens.Count;)
        {
            var (count, owners) = _names.LongestAt(tokens, i);
            if (count > 0)
            {
                var start = tokens.Source(i).Start;
                var (last, length) = tokens.Source(i + count - 1);
                foreach (var owner in owners)
                {
                    into.Add(new Entity(_terms[owner].Kind, _terms[owner].Id, start, last + length - start));
                }
            }

            i += Math.Max(1, count);
        }
    }
}
