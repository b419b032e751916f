using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Says which years a question is about that names one: "since 2006" and "after 2006" reach till
/// today, "before 1986" and "up to 1986" back to the first dated topic.
/// </summary>
internal sealed class YearReach
{
    private const int WordsBetween = 2;
    private const int LongestCue = 3;

    private static readonly string[] s_before = [CueKinds.Since, CueKinds.Before, CueKinds.UpTo];
    private static readonly string[] s_beforeOn = [.. s_before, CueKinds.From];

    private readonly Cues _cues;
    private readonly int? _first;

    public YearReach(Cues cues, RecognizerSource source) =>
        (_cues, _first) = (cues, source.Topics.Select(topic => topic.FromYear).Min());

    /// <summary>The years of <paramref name="named"/>, which stand in <paramref name="words"/>, as far as the words beside them reach.</summary>
    public YearRange Of((int From, int To, int Start, int Length) named, TokenBuffer words)
    {
        var (first, end) = Place(named, words);
        var years = new YearRange(named.From, named.To);
        if ((named.From != named.To && !years.IsDecade) || first == end)
        {
            return years;
        }

        var before = Before(words, first, _cues.At(CueKinds.On, words, end) > 0 ? s_beforeOn : s_before);
        return before is CueKinds.Since or CueKinds.From || _cues.At(CueKinds.Onwards, words, end) > 0 ? new YearRange(named.From, YearRange.Lasting)
            : _first < named.From && (before == CueKinds.Before || _cues.At(CueKinds.Until, words, end) > 0) ? new YearRange(_first.Value, named.From - 1)
            : _first < named.To && (before == CueKinds.UpTo || _cues.At(CueKinds.Through, words, end) > 0) ? new YearRange(_first.Value, named.To)
            : years;
    }

    // The cue that ends just before the word at first, or with a word or two ("the year") between. The one that begins first counts: "no later
    // than" holds "later than".
    private string? Before(TokenBuffer words, int first, string[] kinds)
    {
        for (var at = Math.Max(0, first - WordsBetween - LongestCue); at < first; at++)
        {
            foreach (var kind in kinds)
            {
                if (_cues.At(kind, words, at) is var count and > 0 && at + count <= first && at + count >= first - WordsBetween)
                {
                    return kind;
                }
            }
        }

        return null;
    }

    // The first word of the years and the first one behind them.
    private static (int First, int End) Place((int From, int To, int Start, int Length) named, TokenBuffer words)
    {
        var first = 0;
        while (first < words.Count && words.Source(first).Start + words.Source(first).Length <= named.Start)
        {
            first++;
        }

        var end = first;
        while (end < words.Count && words.Source(end).Start < named.Start + named.Length)
        {
            end++;
        }

        return (first, end);
    }
}
