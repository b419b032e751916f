using System.Runtime.CompilerServices;
using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Margins of the targets, label by label. What tells a target from those of other labels is told to the label already; so each is
/// learned from the examples of its own label and from those of others that lie near the label's margin, and not from all there are.
/// The only target of a label has the label's own margin.
/// </summary>
internal sealed class TargetMargins
{
    // From how much on a row of another label lies near.
    private const float Near = 0.05f;

    private readonly WeightMatrix _labels;
    private readonly Group[] _groups;

    private TargetMargins(WeightMatrix labels, Group[] groups) => (_labels, _groups) = (labels, groups);

    /// <summary>Learns the targets of rows, block beside block.</summary>
    public static TargetMargins Learn(SparseRows rows, int[] targetOf, Targets targets, LabelMargins labels, ClassifierOptions options)
    {
        Group[] groups = [.. targets.Labels.Select((_, label) => new Group(label, [.. Enumerable.Range(0, targets.Count).Where(target => targets.LabelOf[target] == label)]))];
        Parallel.ForEach(groups.Where(group => group.Targets.Length > 1).OrderByDescending(group => group.Targets.Length), group => group.Learn(rows, targetOf, targets.LabelOf, labels, options));
        return new TargetMargins(labels.Weights, groups);
    }

    /// <summary>Adds the weights of a feature to the targets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(Span<float> line, int feature, float factor)
    {
        foreach (var group in _groups)
        {
            if (group.Targets.Length == 1)
            {
                line[group.Targets[0]] += factor * _labels.Row(feature)[group.Label];
            }
            else
            {
                group.AddTo(line, feature, factor);
            }
        }
    }

    private sealed class Group(int label, int[] targets)
    {
        private RowSelection? _selection;
        private HingeBlock[] _blocks = [];

        public int Label { get; } = label;

        public int[] Targets { get; } = targets;

        public void Learn(SparseRows rows, int[] targetOf, int[] labelOf, LabelMargins labels, ClassifierOptions options)
        {
            int[] chosen = [.. Enumerable.Range(0, rows.Count).Where(row => labelOf[targetOf[row]] == Label || labels.Told(row, Label) > Near)];
            var selection = _selection = new RowSelection(rows, chosen, labels.Weights.Features);
            var trainer = new HingeTrainer(selection.Rows, [.. chosen.Select(row => Array.IndexOf(Targets, targetOf[row]))], selection.Features, options);
            _blocks = new HingeBlock[HingeBlock.Count(Targets.Length)];
            Parallel.For(0, _blocks.Length, block => _blocks[block] = trainer.Train(block * HingeBlock.Width, Targets.Length));
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void AddTo(Span<float> line, int feature, float factor)
        {
            var place = _selection!.Find(feature);
            if (place < 0)
            {
                return;
            }

            foreach (var block in _blocks)
            {
                var weights = block.Weights.AsSpan(place * HingeBlock.Width, block.Classes);
                for (var i = 0; i < weights.Length; i++)
                {
                    line[Targets[block.From + i]] += factor * weights[i];
                }
            }
        }
    }
}
