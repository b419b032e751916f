using System.Runtime.CompilerServices;
using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Learns a <see cref="TargetModel"/> from examples.</summary>
internal sealed class TargetTrainer
{
    private const float LeastUnit = 1e-6f;

    // So many features are added up by one hand.
    private const int PartSize = 2048;

    private readonly Targets _targets;
    private readonly ClassifierOptions _options;
    private readonly FeatureSpace _space;
    private readonly SparseRows _rows;
    private readonly HeldWords _words;
    private readonly int[] _targetOf;
    private readonly int[] _labelOf;

    private TargetTrainer(IReadOnlyList<Example> examples, Targets targets, ClassifierOptions options, FeatureSpace space, SparseRows rows, HeldWords words)
    {
        (_targets, _options, _space, _rows, _words) = (targets, options, space, rows, words);
        _targetOf = [.. examples.Select(example => example.Target)];
        _labelOf = [.. _targetOf.Select(target => targets.LabelOf[target])];
    }

    /// <summary>Learns from examples; targets without any get no weights.</summary>
    public static TargetModel Learn(IReadOnlyList<Example> examples, Targets targets, Wording wording, ClassifierOptions options)
    {
        var fitter = new FeatureFitter(examples.Count);
        var words = new HeldWords.Collector(targets.Count, targets.Labels.Length);
        var tokens = new TokenBuffer();
        var mixed = MixedOrder.Of(examples, example => example.Text);
        foreach (var example in mixed)
        {
            wording.Read(example.Text, tokens);
            fitter.Add(tokens);
            words.Add(tokens, example.Target, targets.LabelOf[example.Target]);
        }

        var (space, rows) = fitter.Finish();
        return new TargetTrainer(mixed, targets, options, space, rows, words.Finish()).Learn();
    }

    private TargetModel Learn()
    {
        LabelMargins? labels = null;
        WordStatistics? byLabel = null;
        WordStatistics? byTarget = null;
        Parallel.Invoke(
            () => labels = LabelMargins.Learn(_rows, _labelOf, _targets.Labels.Length, _space.Size, _options),
            () =>
            {
                var postings = new Postings(_rows, _targetOf, _space.Size);
                byLabel = new WordStatistics(_rows, _labelOf, _targets.Labels.Length, _space, postings, _options.Smoothing);
                byTarget = new WordStatistics(_rows, _targetOf, _targets.Count, _space, postings, _options.Smoothing);
            });
        var margins = TargetMargins.Learn(_rows, _targetOf, _targets, labels!, _options);
        return Sum(labels!.Weights, margins, byLabel!, byTarget!);
    }

    private TargetModel Sum(WeightMatrix labels, TargetMargins margins, WordStatistics byLabel, WordStatistics byTarget)
    {
        var (labelFactor, labelUnit) = byLabel.Balance(_options.Statistics, (row, scores) => labels.Score(_rows.Features(row), _rows.Values(row), scores));
        var (targetFactor, targetUnit) = byTarget.Balance(_options.Statistics, (row, scores) => Score(margins, row, scores));
        var sums = new TargetSums(
            labels,
            margins,
            new TargetSums.Part(byLabel, labelFactor, 1 / Math.Max(labelUnit, LeastUnit)),
            new TargetSums.Part(byTarget, targetFactor, 1 / Math.Max(targetUnit, LeastUnit)));
        var parts = new PackedLines[(_space.Size + PartSize - 1) / PartSize];
        Parallel.For(0, parts.Length, part => parts[part] = sums.Lines(part * PartSize, Math.Min((part + 1) * PartSize, _space.Size)));
        var floors = _targets.LabelOf.Select((label, target) => _targetOf.Contains(target) ? sums.Floor(target, label) : float.NaN);
        return new TargetModel(_space, new PackedMatrix(sums.Width, parts), _targets.LabelOf, [.. floors], _words);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score(TargetMargins margins, int row, Span<float> scores)
    {
        var features = _rows.Features(row);
        var values = _rows.Values(row);
        var line = new float[margins.Width];
        for (var i = 0; i < features.Length; i++)
        {
            margins.AddTo(line, features[i], values[i]);
        }

        for (var target = 0; target < scores.Length; target++)
        {
            scores[target] = line[margins.ColumnOf[target]];
        }
    }
}
