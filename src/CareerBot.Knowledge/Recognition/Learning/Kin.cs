using System.Runtime.CompilerServices;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>
/// Margins of labels together with those that are most like them, against all others. What a family of labels is about is learned
/// from the examples of all of it, where a label's own few examples hold little and those of its kin speak against what they share.
/// </summary>
internal sealed class Kin
{
    private const float Share = 0.4f;

    // How many kin there are in a small family and in a large one; where that were more than half of all labels, there is none.
    private static readonly int[] s_families = [6, 18];

    private readonly int[] _labels;
    private readonly int[][] _likest;

    /// <summary>Finds which labels are alike: those whose examples share rare features.</summary>
    /// <param name="postings">The examples of the labels.</param>
    /// <param name="labels">The label of each example; below 0 it is of none.</param>
    /// <param name="count">The number of labels.</param>
    /// <param name="space">The features of the examples.</param>
    public Kin(Postings postings, int[] labels, int count, FeatureSpace space)
    {
        _labels = labels;
        var products = Products(postings, labels, count, space);
        _likest = [.. Enumerable.Range(0, count)
            .Select(label => Enumerable.Range(0, count)
                .OrderByDescending(other => other == label ? double.PositiveInfinity : Likeness(label, other))
                .ToArray())];

        double Likeness(int one, int other) => products[one, other] / Math.Sqrt(Math.Max(products[other, other], double.Epsilon));
    }

    /// <summary>Learns the margins and adds them to those of the labels.</summary>
    public void AddTo(WeightMatrix weights, SparseRows rows, ClassifierOptions options)
    {
        foreach (var kin in s_families.Where(kin => 2 * kin < _likest.Length))
        {
            var families = Enumerable.Range(0, _likest.Length)
                .SelectMany(label => _likest[label][..(kin + 1)].Select(of => (of, label)))
                .ToLookup(each => each.of, each => each.label);
            int[][] of = [.. Enumerable.Range(0, _likest.Length).Select(label => families[label].ToArray())];
            new HingeTrainer(rows, [.. _labels.Select(label => label < 0 ? [] : of[label])], weights.Features, options).AddTo(weights, Share);
        }
    }

    // The products of the sums of the labels' examples, rare features counting more.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[,] Products(Postings postings, int[] labels, int count, FeatureSpace space)
    {
        var products = new double[count, count];
        var sums = new double[count];
        for (var feature = 0; feature + 1 < space.Size; feature++)
        {
            Array.Clear(sums);
            var rarity = space.Rarity(feature) - 1;
            foreach (var (row, value) in postings[feature])
            {
                sums[labels[row]] += value * rarity;
            }

            for (var one = 0; one < count; one++)
            {
                for (var other = 0; sums[one] > 0 && other < count; other++)
                {
                    products[one, other] += sums[one] * sums[other];
                }
            }
        }

        return products;
    }
}
