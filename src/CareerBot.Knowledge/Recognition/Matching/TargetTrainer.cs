using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Learns a <see cref="TargetModel"/> from examples.</summary>
internal sealed class TargetTrainer
{
    // How much the label counts beside the target: what tells labels apart was learned from more examples.
    private const float LabelShare = 2;
    private const float LeastUnit = 1e-6f;

    // Few targets of one label share an example's words; more passes than this changed nothing on questions held out.
    private const int TargetPasses = 3;

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
        var margins = new LabelMargins[labels.Classes];
        Postings? postings = null;
        Parallel.Invoke([() => LearnLabels(labels), () => postings = new Postings(_rows, _targetOf, _space.Size), .. margins.Select((_, label) => (Action)(() => margins[label] = LearnTargets(label)))]);
        var byLabel = new WordStatistics(_rows, _labelOf, labels.Classes, _space, postings!);
        var byTarget = new WordStatistics(_rows, _targetOf, _targets.Count, _space, postings!);
        return new TargetModel(_space, Sum(labels, margins, byLabel, byTarget), [.. Enumerable.Range(0, _targets.Count).Select(_targetOf.Contains)]);
    }

    private void LearnLabels(WeightMatrix labels)
    {
        var trainer = new HingeTrainer(_rows, _labelOf, _space.Size, _options);
        for (var from = 0; from < labels.Classes; from += HingeTrainer.BlockWidth)
        {
            labels.Put(trainer.Train(from, labels.Classes), from, HingeTrainer.BlockWidth);
        }
    }

    private LabelMargins LearnTargets(int label) =>
        LabelMargins.Learn(_rows, _targetOf, [.. Enumerable.Range(0, _targets.Count).Where(target => _targets.LabelOf[target] == label)], _space.Size, _options with { Passes = TargetPasses });

    private PackedMatrix Sum(WeightMatrix labels, LabelMargins[] margins, WordStatistics byLabel, WordStatistics byTarget)
    {
        var (labelFactor, labelUnit) = byLabel.Balance(_options.Statistics, (row, scores) => labels.Score(_rows.Features(row), _rows.Values(row), scores));
        var (targetFactor, targetUnit) = byTarget.Balance(_options.Statistics, (row, scores) => Score(margins, row, scores));
        var (labelScale, targetScale) = (LabelShare / Math.Max(labelUnit, LeastUnit), 1 / Math.Max(targetUnit, LeastUnit));
        var packed = new PackedMatrix(_space.Size, _targets.Count);
        Parallel.For(0, _space.Size, () => (Label: new float[labels.Width], Target: new float[packed.Width]), (feature, _, line) =>
        {
            labels.Row(feature).CopyTo(line.Label);
            Array.Clear(line.Target);
            Array.ForEach(margins, each => each.AddTo(line.Target, feature, 1));
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

    private void Score(LabelMargins[] margins, int row, Span<float> scores)
    {
        var features = _rows.Features(row);
        var values = _rows.Values(row);
        for (var i = 0; i < features.Length; i++)
        {
            foreach (var each in margins)
            {
                each.AddTo(scores, features[i], values[i]);
            }
        }
    }
}
