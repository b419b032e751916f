using System.Text.RegularExpressions;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Checks;

/// <summary>Something of the knowledge that a text names.</summary>
/// <param name="Kind"><c>year</c>, or the kind of the term: framework, person, …</param>
/// <param name="Id">The year as it is written, or the id of the term.</param>
/// <param name="Text">As it is written in the text.</param>
/// <param name="Start">Where it begins in the text.</param>
public readonly record struct Named(string Kind, string Id, string Text, int Start);

/// <summary>
/// Finds the terms, people and years of a knowledge in any text: words of a dialog, a page, code. Longer names win; letter case
/// does not matter, but in short names (CNN, ml) it does.
/// </summary>
public sealed partial class Names
{
    private const int ShortName = 3;
    private const string YearKind = "year";

    private readonly Dictionary<string, Term> _terms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Regex? _spellings;

    /// <summary>The names of <paramref name="terms"/>, with their aliases.</summary>
    public Names(IEnumerable<Term> terms)
    {
        foreach (var term in terms)
        {
            foreach (var spelling in term.Aliases.Prepend(term.Name))
            {
                _terms.TryAdd(spelling, term);
            }
        }

        if (_terms.Count > 0)
        {
            var all = _terms.Keys.OrderByDescending(spelling => spelling.Length).ThenBy(spelling => spelling, StringComparer.Ordinal).Select(Regex.Escape);
            _spellings = new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', all)})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }
    }

    /// <summary>What <paramref name="text"/> names, in its order.</summary>
    public IReadOnlyList<Named> In(string text)
    {
        var found = Years().Matches(text).Select(match => new Named(YearKind, match.Value, match.Value, match.Index));
        var terms = (_spellings?.Matches(text) ?? Enumerable.Empty<Match>()).Where(match => IsMeant(match.Value)).Select(match => TermAt(match));
        return [.. found.Concat(terms).OrderBy(named => named.Start)];
    }

    private Named TermAt(Match match)
    {
        var term = _terms[match.Value];
        return new Named(term.Kind, term.Id, match.Value, match.Index);
    }

    // "it" is no IT and "gan" may be a word, so a short name counts only in capitals or as it is written in the knowledge.
    private bool IsMeant(string text) =>
        text.Length > ShortName || text.All(char.IsUpper) || _terms[text].Aliases.Append(_terms[text].Name).Contains(text, StringComparer.Ordinal);

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[12]\d{3}(?:s(?!\p{L})|(?![\p{L}\p{N}]))")]
    private static partial Regex Years();
}
