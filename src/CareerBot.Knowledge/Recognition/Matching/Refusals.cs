using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Finds the topics that a message refuses by name: "I don't want the maths part", "maths nahi chahiye".</summary>
internal sealed class Refusals(Cues cues, PhraseTable keywords, Targets targets)
{
    private const int Reach = 5;

    /// <summary>The targets refused in <paramref name="words"/>; none as a rule.</summary>
    public IReadOnlyList<int> In(TokenBuffer words)
    {
        if (cues.Find(CueKinds.RefuseNext, words) is (var next and >= 0, var count))
        {
            return Named(words, next + count, Math.Min(words.Count, next + count + Reach));
        }

        return cues.Find(CueKinds.RefuseBefore, words) is (var before and > 0, _) ? Named(words, Math.Max(0, before - Reach), before) : [];
    }

    /// <summary>
    /// Where what is wanted begins behind something that is refused and a pause: "not the skills, the roadmap", "skills nahi chahiye, roadmap
    /// batao"; 0 if nothing is refused so.
    /// </summary>
    public int Instead(ReadOnlySpan<char> text, TokenBuffer words)
    {
        var (next, count) = cues.At(CueKinds.Not, words, 0) is var not and > 0 ? (0, not) : cues.Find(CueKinds.RefuseNext, words);
        for (var i = next + count + 1; next >= 0 && i < words.Count && i <= next + count + Reach; i++)
        {
            if (Splitter.IsBreak(text, words, i))
            {
                return i;
            }
        }

        for (var i = 1; i < words.Count; i++)
        {
            var length = Math.Max(cues.At(CueKinds.NotBefore, words, i), cues.At(CueKinds.RefuseBefore, words, i));
            if (length > 0 && i + length < words.Count && i <= Reach && Splitter.IsBreak(text, words, i + length))
            {
                return i + length;
            }
        }

        return 0;
    }

    /// <summary>
    /// Where something begins that is refused behind a pause, at the end: "skills chahiye, history nahi", "the skills, not the history"; 0 if
    /// nothing is refused so.
    /// </summary>
    public int AtEnd(ReadOnlySpan<char> text, TokenBuffer words)
    {
        var last = words.Count - 1;
        while (last > 0 && !Splitter.IsBreak(text, words, last))
        {
            last--;
        }

        return last > 0
            && words.Count - last <= Reach
            && (cues.At(CueKinds.Not, words, last) > 0 || Ends(CueKinds.NotBefore, words, last) || Ends(CueKinds.RefuseBefore, words, last))
            ? last
            : 0;
    }

    private bool Ends(string kind, TokenBuffer words, int after) =>
        Enumerable.Range(after + 1, words.Count - after - 1).Any(at => cues.At(kind, words, at) == words.Count - at);

    /// <summary>The words of a command that is refused: "cancel" in "don't cancel" and "cancel mat karo"; none as a rule.</summary>
    public (int First, int End) Spared(TokenBuffer words) =>
        cues.Find(CueKinds.Spare, words) is (var next and >= 0 and < Reach, var count) ? (next + count, words.Count)
        : cues.Find(CueKinds.SpareBefore, words) is (var before and > 0, _) ? (0, before)
        : (0, 0);

    /// <summary>The topics that are named from a word up to another.</summary>
    public IReadOnlyList<int> NamedIn(TokenBuffer words, int first, int end) => Named(words, first, end);

    /// <summary>The words that refuse, or null.</summary>
    public string? Cue(TokenBuffer words) =>
        cues.Find(CueKinds.RefuseNext, words) is (var next and >= 0, var count) ? words.Join(next, count)
        : cues.Find(CueKinds.RefuseBefore, words) is (var before and > 0, var length) ? words.Join(before, length)
        : null;

    private List<int> Named(TokenBuffer words, int first, int end)
    {
        var named = new List<int>();
        for (var i = first; i < end;)
        {
            var (count, owners) = keywords.LongestAt(words, i);
            if (i + count <= end)
            {
                named.AddRange(owners.Where(owner => targets.IsInScope[owner] && !named.Contains(owner)));
            }

            i += Math.Max(1, count);
        }

        return named;
    }
}
