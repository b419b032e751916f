using System.Runtime.CompilerServices;
using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Margins between the targets of one label, learned from the examples of that label alone: what tells the labels apart is learned
/// once for all of them. So each example is looked at a few times and not once for every target there is.
/// </summary>
internal sealed class LabelMargins
{
    private readonly int[] _targets;
    private readonly int[] _places;
    private readonly float[][] _blocks;

    private LabelMargins(int[] targets, int[] places, float[][] blocks) => (_targets, _places, _blocks) = (targets, places, blocks);

    /// <summary>Learns from the rows whose target is one of <paramref name="targets"/>.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="targetOf">The target of each row.</param>
    /// <param name="targets">The targets of one label.</param>
    /// <param name="features">The number of features of all rows.</param>
    /// <param name="options">How to learn.</param>
    public static LabelMargins Learn(SparseRows rows, int[] targetOf, int[] targets, int features, ClassifierOptions options)
    {
        int[] labels = [.. targetOf.Select(target => Array.IndexOf(targets, target)).Where(label => label >= 0)];
        var places = new int[features];
        var (own, count) = Own(rows, targetOf, targets, places);
        var trainer = new HingeTrainer(own, labels, count, options);
        float[][] blocks = [.. Enumerable.Range(0, (targets.Length + HingeTrainer.BlockWidth - 1) / HingeTrainer.BlockWidth).Select(block => trainer.Train(block * HingeTrainer.BlockWidth, targets.Length))];
        return new LabelMargins(targets, places, blocks);
    }

    /// <summary>Adds the weights of a feature to the targets.</summary>
    public void AddTo(Span<float> line, int feature, float factor)
    {
        if (_places[feature] is var place and > 0)
        {
            for (var i = 0; i < _targets.Length; i++)
            {
                line[_targets[i]] += factor * _blocks[i / HingeTrainer.BlockWidth][((place - 1) * HingeTrainer.BlockWidth) + (i % HingeTrainer.BlockWidth)];
            }
        }
    }

    // The rows of the label, their features numbered anew so that few weights lie close together; places begin at 1.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (SparseRows Rows, int Features) Own(SparseRows rows, int[] targetOf, int[] targets, int[] places)
    {
        int[] chosen = [.. Enumerable.Range(0, rows.Count).Where(row => targets.Contains(targetOf[row]))];
        var own = new SparseRows(chosen.Length, chosen.Sum(row => rows.Features(row).Length));
        var features = new FeatureRow();
        var count = 0;
        foreach (var row in chosen)
        {
            features.Clear();
            foreach (var feature in rows.Features(row))
            {
                if (places[feature] == 0)
                {
                    places[feature] = ++count;
                }

                features.Add(places[feature] - 1, 0);
            }

            own.Add(features.Features, rows.Values(row));
        }

        return (own, count);
    }
}
