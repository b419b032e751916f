using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Decides what some words are about. Curated words lead: a message that is a phrase of one act or topic is that, and keywords inside
/// it add to the learned scores. Whether it is known at all is weighed from several kinds of evidence.
/// </summary>
internal sealed class Judge
{
    private const double Sure = 0.99;
    private const string OtherSubject = "(another subject)";
    private const int LongestSteering = 12;
    private const int LongestAct = 14;
    private const int Offered = 3;
    private const int Ranked = 5;
    private const float Hopeless = -50;

    private readonly Targets _targets;
    private readonly TargetModel _model;
    private readonly PhraseTable _acts;
    private readonly PhraseTable _keywords;
    private readonly OtherSubjects _others;
    private readonly NamesAside _aside;
    private readonly RecognizerThresholds _thresholds;
    private readonly ConfidenceWeights _weights;

    public Judge(RecognizerSource source, Targets targets, TargetModel model, CuratedWords words, OtherSubjects others, NamesAside aside)
    {
        (_targets, _model, _acts, _keywords, _others, _aside) = (targets, model, words.Acts, words.Keywords, others, aside);
        _thresholds = RecognizerThresholds.From(source.Thresholds);
        _weights = ConfidenceWeights.From(source.Thresholds);
    }

    /// <summary>The acts' phrases.</summary>
    public PhraseTable Acts => _acts;

    /// <summary>The topics' keywords.</summary>
    public PhraseTable Keywords => _keywords;

    /// <summary>From where on it answers and suggests.</summary>
    public RecognizerThresholds Thresholds => _thresholds;

    /// <summary>What the confidence is weighed with.</summary>
    public ConfidenceWeights Weights => _weights;

    /// <summary>Decides about <paramref name="words"/>.</summary>
    /// <param name="words">What is said.</param>
    /// <param name="scratch">What the work is done in.</param>
    /// <param name="refused">Targets that are refused in it.</param>
    /// <param name="years">The years that it names, or null.</param>
    public Judged Decide(TokenBuffer words, Scratch scratch, IReadOnlyList<int> refused, YearRange? years = null)
    {
        if (words.Count == 0)
        {
            return Judged.Nothing;
        }

        if (Whole(words) is { } whole && refused.Count == 0)
        {
            return whole;
        }

        if (years is null && IsMereNumber(words))
        {
            return Judged.Nothing;
        }

        var totals = scratch.Totals.AsSpan(0, _targets.Count);
        var known = _model.Score(words, scratch, totals);
        AddKeywords(words, totals);
        AddOthers(words, totals);
        _model.Strange(words, _others.Own, scratch.Strange);
        _aside.Weigh(words, scratch);
        if (years is { } named)
        {
            AddYears(named, totals);
        }

        foreach (var target in refused)
        {
            totals[target] = Hopeless;
        }

        return Weigh(MaySteer(words.Count, known, years), words.Count, totals, scratch, known);
    }

    // What the keywords in the words say; each counts as much as its words, shared among its owners.
    private void AddKeywords(TokenBuffer words, Span<float> totals)
    {
        for (var i = 0; i < words.Count;)
        {
            var (count, owners) = _keywords.LongestAt(words, i);
            foreach (var owner in owners)
            {
                totals[owner] += MathF.Sqrt(count) / owners.Length * (float)_thresholds.Keyword;
            }

            i += Math.Max(1, count);
        }
    }

    // Where another subject is asked about, all that is outside gains: which of it, the rest decides.
    private void AddOthers(TokenBuffer words, Span<float> totals)
    {
        if (_others.AreAskedIn(words))
        {
            for (var i = 0; i < totals.Length; i++)
            {
                totals[i] += IsOutside(i) ? (float)_thresholds.Other : 0;
            }
        }
    }

    private bool IsOutside(int target) => !_targets.IsInScope[target] && !_targets.IsAct(target);

    // What is dated in the years that are named gains by them.
    private void AddYears(YearRange named, Span<float> totals)
    {
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] += IsIn(named, i) ? (float)_thresholds.Year : 0;
        }
    }

    private bool IsIn(YearRange named, int target) =>
        _targets[target].FromYear is { } from && from <= named.To && (_targets[target].ToYear ?? YearRange.Lasting) >= named.From;

    /// <summary>The curated words that speak for a target, and what each adds to its score.</summary>
    public IReadOnlyList<Contribution> KeywordsOf(int target, TokenBuffer words, YearRange? years)
    {
        var spoken = new List<Contribution>();
        for (var i = 0; i < words.Count;)
        {
            var (count, owners) = _keywords.LongestAt(words, i);
            if (owners.Contains(target))
            {
                spoken.Add(new Contribution(words.Join(i, count), MathF.Sqrt(count) / owners.Length * (float)_thresholds.Keyword));
            }

            i += Math.Max(1, count);
        }

        if (IsOutside(target) && _others.AreAskedIn(words))
        {
            spoken.Add(new Contribution(OtherSubject, _thresholds.Other));
        }

        if (years is { } named && IsIn(named, target))
        {
            spoken.Add(new Contribution(named.ToString(), _thresholds.Year));
        }

        return spoken;
    }

    private Judged? Whole(TokenBuffer words)
    {
        if (_acts.Whole(words, 0, words.Count) is [var act, ..])
        {
            return Certain(new Decision.Act(_targets.Id(act)), act);
        }

        return _keywords.Whole(words, 0, words.Count) is [var topic] ? Certain(Naming(topic), topic) : null;
    }

    // A number that is no year says nothing by itself, whatever examples it stands in: "I am 42".
    private static bool IsMereNumber(TokenBuffer words) => words.Count == 1 && !words[0].ContainsAnyExceptInRange('0', '9');

    private Decision Naming(int target) =>
        _targets.IsNamedOutside(target) ? new Decision.OutOfScope(_targets.Id(target)) : new Decision.Answer(_targets.Id(target));

    private Judged Certain(Decision decision, int target)
    {
        var confidence = _targets.IsInScope[target] ? Sure : 1 - Sure;
        return new Judged(decision, _targets.Label(target), _targets.Label(target), Math.Round(confidence, 6))
        {
            Topics = _targets.IsAct(target) ? [] : [new ScoredTopic(_targets.Id(target), 1, Sure)],
            Rivals = (target, -1),
            IsWholePhrase = true,
        };
    }

    private Judged Weigh(bool maySteer, int words, ReadOnlySpan<float> totals, Scratch said, float known)
    {
        var standings = Standings.Of(totals, _targets, target => IsOpen(target, words, maySteer));
        if (standings.Best < 0)
        {
            return Judged.Nothing;
        }

        var evidence = Of(standings.Best, standings.Next, standings.Outside, totals, said);
        var confidence = Math.Round(evidence.Confidence(_weights), 6);
        var best = _targets.Label(standings.Best);
        var decision = Decide(standings, evidence, confidence, totals, said, known);
        var isKnown = decision is Decision.Answer || (decision is Decision.Act && confidence >= _thresholds.Answer);
        return new Judged(decision, isKnown ? best : Targets.None, best, confidence)
        {
            // Of words that nobody knows no topic is nearer than another.
            Topics = known > 0 ? Rank(totals, said, standings) : [],
            Evidence = evidence,
            Rivals = isKnown || standings.Outside < 0 ? (standings.Best, standings.Next) : (standings.Outside, standings.Best),
        };
    }

    // Steering words count only where they are nearly all that is said: "next to my college" is no "next". A year steers nothing
    // ("before 1943"), nor does a single word that is known and yet no phrase of any act: "last" is merely like "cancel my last question".
    private static bool MaySteer(int words, float known, YearRange? years) => words <= LongestSteering && years is null && !(words == 1 && known >= 1);

    private bool IsOpen(int target, int words, bool maySteer) => !_targets.IsAct(target) || (_targets[target].IsWhole ? maySteer : words <= LongestAct);

    private Decision Decide(Standings standings, Evidence evidence, double confidence, ReadOnlySpan<float> totals, Scratch said, float known)
    {
        if (confidence >= _thresholds.Answer)
        {
            return _targets.IsAct(standings.Best) ? ActOf(standings.Best, totals) : new Decision.Answer(_targets.Id(standings.Best));
        }

        var outside = standings.Outside;
        // Of words that nobody knows, nothing can be said by name: they are no "yes" and no other subject.
        if (outside >= 0 && known > 0 && evidence.OverNone < 0)
        {
            if (_targets.IsAct(outside))
            {
                var own = Of(outside, standings.Best, _targets.Elsewhere, totals, said).Confidence(_weights);
                return own >= _thresholds.Answer ? ActOf(outside, totals) : new Decision.Unknown();
            }

            if (_targets.IsNamedOutside(outside) && totals[outside] >= _thresholds.Outside)
            {
                return new Decision.OutOfScope(_targets.Id(outside));
            }
        }

        // Topics are offered where a topic is nearest; the confidence of a talk act says nothing for them.
        return known > 0 && confidence >= _thresholds.Suggest && !_targets.IsAct(standings.Best) && Near(totals) is { Count: > 1 } near
            ? new Decision.Suggest(near) : new Decision.Unknown();
    }

    private Decision ActOf(int act, ReadOnlySpan<float> totals) => totals[act] >= _thresholds.Act ? new Decision.Act(_targets.Id(act)) : new Decision.Unknown();

    private Evidence Of(int best, int next, int outside, ReadOnlySpan<float> totals, Scratch said) => new(
        totals[best],
        outside < 0 ? 1 : totals[best] - totals[outside],
        next < 0 ? 1 : totals[best] - totals[next],
        said.Strange[_targets.Count + _targets.LabelOf[best]],
        said.Strange[best],
        said.Behind[_targets.LabelOf[best]]);

    private List<string> Near(ReadOnlySpan<float> totals) => [.. Top(totals, Offered).Select(_targets.Id)];

    private List<int> Top(ReadOnlySpan<float> totals, int most)
    {
        var top = new List<int>(most + 1);
        for (var i = 0; i < totals.Length; i++)
        {
            if (_targets.IsAct(i) || !_targets.IsInScope[i] || (top.Count == most && totals[i] <= totals[top[^1]]))
            {
                continue;
            }

            var place = top.Count;
            while (place > 0 && totals[i] > totals[top[place - 1]])
            {
                place--;
            }

            top.Insert(place, i);
            if (top.Count > most)
            {
                top.RemoveAt(most);
            }
        }

        return top;
    }

    private ScoredTopic[] Rank(ReadOnlySpan<float> totals, Scratch said, Standings standings)
    {
        var top = Top(totals, Ranked);
        var ranked = new ScoredTopic[top.Count];
        for (var i = 0; i < ranked.Length; i++)
        {
            var target = top[i];
            var rival = target == standings.Best ? standings.Next : standings.Best;
            var confidence = Of(target, rival, standings.Outside, totals, said).Confidence(_weights);
            ranked[i] = new ScoredTopic(_targets.Id(target), Math.Round(totals[target], 6), Math.Round(confidence, 6));
        }

        return ranked;
    }
}
