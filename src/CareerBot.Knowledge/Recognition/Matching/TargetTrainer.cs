using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Learns a <see cref="TargetModel"/> from examples.</summary>
internal sealed class TargetTrainer
{
    private const float LeastUnit = 1e-6f;

    private readonly Targets _targets;
    private readonly ClassifierOptions _options;
    private readonly FeatureSpace _space;
    private readonly SparseRows _rows;
    private readonly int[] _targetOf;
    private readonly int[] _labelOf;

    private TargetTrainer(IReadOnlyList<Example> examples, Targets targets, ClassifierOptions options, FeatureSpace space, SparseRows rows)
    {
        (_targets, _options, _space, _rows) = (targets, options, space, rows);
        _targetOf = [.. examples.Select(example => example.Target)];
        _labelOf = [.. _targetOf.Select(target => targets.LabelOf[target])];
    }

    /// <summary>Learns from examples; targets without any get no weights.</summary>
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
        return new TargetTrainer(examples, targets, options, space, rows).Learn();
    }

    private TargetModel Learn()
    {
        var labels = new WeightMatrix(_space.Size, _targets.Labels.Length);
        TargetMargins? margins = null;
        Postings? postings = null;
        Parallel.Invoke(
            () => margins = TargetMargins.Learn(_rows, _targetOf, _targets.Count, _space.Size, _options),
            () => LearnLabels(labels),
            () => postings = new Postings(_rows, _targetOf, _space.Size));
        var byLabel = new WordStatistics(_rows, _labelOf, labels.Classes, _space, postings!);
        var byTarget = new WordStatistics(_rows, _targetOf, _targets.Count, _space, postings!);
        return new TargetModel(_space, Sum(labels, margins!, byLabel, byTarget), [.. Enumerable.Range(0, _targets.Count).Select(_targetOf.Contains)]);
    }

    private void LearnLabels(WeightMatrix labels)
    {
        var trainer = new HingeTrainer(_rows, _labelOf, _space.Size, _options);
        for (var from = 0; from < labels.Classes; from += HingeTrainer.BlockWidth)
        {
            labels.Put(trainer.Train(from, labels.Classes), from, HingeTrainer.BlockWidth);
        }
    }

    private PackedMatrix Sum(WeightMatrix labels, TargetMargins margins, WordStatistics byLabel, WordStatistics byTarget)
    {
        var (labelFactor, labelUnit) = byLabel.Balance(_options.Statistics, (row, scores) => labels.Score(_rows.Features(row), _rows.Values(row), scores));
        var (targetFactor, targetUnit) = byTarget.Balance(_options.Statistics, (row, scores) => Score(margins, row, scores));
        var (labelScale, targetScale) = (1 / Math.Max(labelUnit, LeastUnit), 1 / Math.Max(targetUnit, LeastUnit));
        var packed = new PackedMatrix(_space.Size, _targets.Count);
        Parallel.For(0, _space.Size, () => (Label: new float[labels.Width], Target: new float[packed.Width]), (feature, _, line) =>
        {
            labels.Row(feature).CopyTo(line.Label);
            Array.Clear(line.Target);
            margins.AddTo(line.Target, feature, 1);
            if (feature + 1 < _space.Size)
            {
                byLabel.AddTo(line.Label, feature, labelFactor);
                byTarget.AddTo(line.Target, feature, targetFactor);
            }

            for (var target = 0; target < _targets.Count; target++)
            {
                line.Target[target] = (line.Target[target] * targetScale) + (line.Label[_targets.LabelOf[target]] * labelScale);
            }

            packed.Put(feature, line.Target);
            return line;
        }, _ => { });
        return packed;
    }

    private void Score(TargetMargins margins, int row, Span<float> scores)
    {
        var features = _rows.Features(row);
        var values = _rows.Values(row);
        for (var i = 0; i < features.Length; i++)
        {
            margins.AddTo(scores, features[i], values[i]);
        }
    }
}
