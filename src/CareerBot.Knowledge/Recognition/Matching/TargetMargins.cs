using System.Runtime.CompilerServices;
using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Margins of the targets, label by label. What tells a target from those of other labels is told to the label already; so each is
/// learned from the examples of its own label and from those of others that lie near the label's margin, and not from all there are.
/// The only target of a label has the label's own margin. Lines hold the targets of each label side by side, then the labels.
/// </summary>
internal sealed class TargetMargins
{
    private readonly WeightMatrix _labels;
    private readonly MarginGroup[] _groups;
    private readonly int _end;

    private TargetMargins(WeightMatrix labels, MarginGroup[] groups, int targets)
    {
        (_labels, _groups) = (labels, groups);
        ColumnOf = new int[targets];
        foreach (var group in groups)
        {
            group.Place(_end, ColumnOf);
            _end += group.Width;
        }
    }

    /// <summary>The room that a line takes.</summary>
    public int Width => _end + _labels.Width;

    /// <summary>The place of each target in a line.</summary>
    public int[] ColumnOf { get; }

    /// <summary>Learns the targets of rows, label beside label.</summary>
    public static TargetMargins Learn(SparseRows rows, int[] targetOf, Targets targets, LabelMargins labels, ClassifierOptions options)
    {
        MarginGroup[] all = [.. targets.Labels.Select((_, label) => new MarginGroup(
            label,
            [.. Enumerable.Range(0, targets.Count).Where(target => targets.LabelOf[target] == label)]))];
        MarginGroup[] groups = [.. all.Where(group => group.Targets.Length > 1)];
        Parallel.ForEach(groups.OrderByDescending(group => group.Targets.Length), group => group.Learn(rows, targetOf, targets.Count, labels, options));
        var margins = new TargetMargins(labels.Weights, groups, targets.Count);
        foreach (var group in all.Where(group => group.Targets.Length == 1))
        {
            margins.ColumnOf[group.Targets[0]] = margins._end + group.Label;
        }

        return margins;
    }

    /// <summary>Adds the weights of a feature to a line, <paramref name="factor"/> times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(Span<float> line, int feature, float factor)
    {
        foreach (var group in _groups)
        {
            group.AddTo(line, feature, factor);
        }

        WeightMatrix.AddScaled(_labels.Row(feature), factor, line[_end..]);
    }
}
