using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Scores the targets by what was learned: a column for each target and one for each label, which its targets share.</summary>
internal sealed class TargetModel
{
    private readonly FeatureSpace _space;
    private readonly Columns _targets;
    private readonly Columns _labels;
    private readonly int[] _columnOfTarget;
    private readonly int[] _columnOfLabel;

    private TargetModel(FeatureSpace space, Columns targets, Columns labels, Targets known)
    {
        (_space, _targets, _labels) = (space, targets, labels);
        _columnOfTarget = [.. Enumerable.Range(0, known.Count).Select(target => Array.BinarySearch(targets.Labels, known.Id(target), StringComparer.Ordinal))];
        _columnOfLabel = [.. Enumerable.Range(0, known.Count).Select(target => Array.BinarySearch(labels.Labels, known.Label(target), StringComparer.Ordinal))];
    }

    /// <summary>The room that the scores of a text take.</summary>
    public int Room => _targets.Width + _labels.Width;

    public static TargetModel Learn(IReadOnlyList<Example> examples, Targets targets, Wording wording, ClassifierOptions options)
    {
        var fitter = new FeatureFitter();
        var tokens = new TokenBuffer();
        foreach (var example in examples)
        {
            wording.Read(example.Text, tokens);
            fitter.Add(tokens);
        }

        var (space, rows) = fitter.Finish();
        var byTarget = Columns.Learn(space, rows, [.. examples.Select(example => targets.Id(example.Target))], options);
        var byLabel = Columns.Learn(space, rows, [.. examples.Select(example => targets.Label(example.Target))], options);
        return new TargetModel(space, byTarget, byLabel, targets);
    }

    /// <summary>Scores every target for the words of <paramref name="tokens"/>.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="scratch">What the work is done in.</param>
    /// <param name="totals">Receives a score for each target; a target without examples gets the lowest.</param>
    /// <returns>The share of known words.</returns>
    public float Score(TokenBuffer tokens, Scratch scratch, Span<float> totals)
    {
        var known = _space.Fill(tokens, scratch.Row, scratch.Seen);
        var byTarget = scratch.Scores.AsSpan(0, _targets.Width);
        var byLabel = scratch.Scores.AsSpan(_targets.Width, _labels.Width);
        _targets.Score(scratch.Row, byTarget);
        _labels.Score(scratch.Row, byLabel);
        for (var target = 0; target < totals.Length; target++)
        {
            totals[target] = _columnOfTarget[target] < 0 ? -100 : byTarget[_columnOfTarget[target]] + byLabel[_columnOfLabel[target]];
        }

        return known;
    }

    /// <summary>What one unit of a feature adds to the score of a target.</summary>
    public float Weight(int feature, int target) =>
        _columnOfTarget[target] < 0 ? 0 : _targets.Weight(feature, _columnOfTarget[target]) + _labels.Weight(feature, _columnOfLabel[target]);

    /// <summary>The number of a feature, or -1 if no example holds it.</summary>
    public int Find(ulong hash) => _space.Find(hash);
}
