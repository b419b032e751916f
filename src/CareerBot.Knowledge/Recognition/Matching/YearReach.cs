using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Says which years a question is about that names one: "since 2006" and "after 2006" reach till today, "before 1986" and "up to 1986" back to the first dated topic.</summary>
internal sealed class YearReach
{
    private const int WordsBetween = 2;

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

        return Opens(words, first, end) ? new YearRange(named.From, YearRange.Lasting)
            : _first < named.From && (_cues.At(CueKinds.Until, words, end) > 0 || IsBefore(CueKinds.Before, words, first)) ? new YearRange(_first.Value, named.From - 1)
            : _first < named.To && (_cues.At(CueKinds.Through, words, end) > 0 || IsBefore(CueKinds.UpTo, words, first)) ? new YearRange(_first.Value, named.To)
            : years;
    }

    private bool Opens(TokenBuffer words, int first, int end) => _cues.At(CueKinds.Onwards, words, end) > 0 || IsBefore(CueKinds.Since, words, first)
        || (_cues.At(CueKinds.On, words, end) > 0 && IsBefore(CueKinds.From, words, first));

    // Whether a cue ends just before the word at first, or with a word or two ("the year") between.
    private bool IsBefore(string kind, TokenBuffer words, int first)
    {
        for (var at = Math.Max(0, first - WordsBetween - 2); at < first; at++)
        {
            if (_cues.At(kind, words, at) is var count and > 0 && at + count <= first && at + count >= first - WordsBetween)
            {
                return true;
            }
        }

        return false;
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
