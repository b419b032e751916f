using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Hears what is asked of a thing without hearing of which: a name speaks so plainly for its topic that "is X open source" sounds like
/// "what is X". Where the rest, by itself, is like what is asked of other things, the name alone speaks for the topic.
/// </summary>
/// <param name="targets">What a text can be taken for.</param>
/// <param name="model">What was learned.</param>
/// <param name="cues">The names.</param>
internal sealed class NamesAside(Targets targets, TargetModel model, Cues cues)
{
    // In a long story much else speaks beside the name, and to score it twice would take long.
    private const int LongestQuestion = 16;

    // A word that nobody wrote: what stands beside it has no neighbour that is known.
    private const string Nameless = "\u25a2";

    /// <summary>Fills <see cref="Scratch.Behind"/> for some words.</summary>
    public void Weigh(TokenBuffer words, Scratch scratch)
    {
        var behind = scratch.Behind.AsSpan();
        behind.Clear();
        if (words.Count > LongestQuestion || !SetAside(words, scratch.Nameless))
        {
            return;
        }

        var totals = scratch.NamelessTotals.AsSpan();
        model.Score(scratch.Nameless, scratch, totals);
        behind.Fill(float.NegativeInfinity);
        var outside = float.NegativeInfinity;
        for (var i = 0; i < totals.Length; i++)
        {
            if (!targets.IsAct(i))
            {
                ref var best = ref targets.IsInScope[i] ? ref behind[targets.LabelOf[i]] : ref outside;
                best = Math.Max(best, totals[i]);
            }
        }

        foreach (ref var label in behind)
        {
            label = Math.Min(0, label - outside);
        }
    }

    // Whether there is a name, and something besides.
    private bool SetAside(TokenBuffer words, TokenBuffer rest)
    {
        rest.Clear();
        var named = 0;
        for (var i = 0; i < words.Count;)
        {
            if (cues.At(CueKinds.Thing, words, i) is var count and > 0)
            {
                rest.Add(Nameless, 0, 0);
                named++;
                i += count;
            }
            else
            {
                rest.Add(words, i, ++i);
            }
        }

        return named > 0 && rest.Count > named;
    }
}
