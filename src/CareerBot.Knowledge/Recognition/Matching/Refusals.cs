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
