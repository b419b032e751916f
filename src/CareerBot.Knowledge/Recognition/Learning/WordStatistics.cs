using System.Runtime.CompilerServices;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>
/// What the mere word statistics say of each class: the logarithm of how much likelier a feature is there than anywhere. Learned
/// margins tell neighbours apart; statistics see what margins have no need of, and mark what is foreign to all.
/// </summary>
internal sealed class WordStatistics
{
    private const int Sample = 256;

    private readonly SparseRows _rows;
    private readonly int[] _labels;
    private readonly FeatureSpace _space;
    private readonly Postings _postings;
    private readonly double[] _totals;
    private readonly float[] _floor;
    private readonly double _all;
    private readonly double _mass;
    private readonly int _stride;
    private readonly double _spread;

    /// <summary>Counts.</summary>
    /// <param name="rows">What to learn from.</param>
    /// <param name="labels">The class of each row; below 0 it is of none.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="space">The features of the rows.</param>
    /// <param name="postings">The rows turned around.</param>
    /// <param name="smoothing">What each class is taken to hold of every feature unseen, as a part of what an average class holds.</param>
    public WordStatistics(SparseRows rows, int[] labels, int classes, FeatureSpace space, Postings postings, float smoothing)
    {
        (_rows, _labels, _space, _postings) = (rows, labels, space, postings);
        _totals = Totals(classes);
        _all = _totals.Sum();
        _mass = Math.Max(smoothing * _all / Math.Max(1, classes), double.Epsilon);
        _floor = [.. _totals.Select(total => (float)Math.Log(_mass / (total + _mass)))];
        _stride = Math.Max(1, rows.Count / Sample);
        _spread = Spread(Scores());
    }

    /// <summary>The factor that makes the scores of the statistics <paramref name="share"/> times as wide as the learned ones.</summary>
    /// <param name="share">How much the statistics shall count.</param>
    /// <param name="score">Scores a row by what was learned.</param>
    /// <returns>The factor, and the spread of the learned scores.</returns>
    public (float Factor, float Learned) Balance(float share, Action<int, Span<float>> score)
    {
        var learned = new float[Sampled * _totals.Length];
        Parallel.For(0, Sampled, i => score(i * _stride, learned.AsSpan(i * _totals.Length, _totals.Length)));

        var wide = Spread(learned);
        return (_spread > 0 ? (float)(share * wide / _spread) : 0, (float)wide);
    }

    /// <summary>What a feature says of a class where it was never seen, but for its rarity.</summary>
    public float Floor(int label) => _floor[label];

    /// <summary>Adds what a feature says of each class, <paramref name="factor"/> times.</summary>
    public void AddTo(Span<float> line, int feature, float factor)
    {
        foreach (var (_, value) in _postings[feature])
        {
            if (value > 0)
            {
                WeightMatrix.AddScaled(_floor, factor * _space.Rarity(feature), line);
                AddSeenTo(line, feature, factor);
                return;
            }
        }
    }

    /// <summary>Adds what a feature says of the classes where it was seen beyond their <see cref="Floor"/>, <paramref name="factor"/> times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddSeenTo(Span<float> line, int feature, float factor)
    {
        var rarity = _space.Rarity(feature);
        Span<double> counts = stackalloc double[_totals.Length];
        counts.Clear();
        var all = 0.0;
        foreach (var (row, value) in _postings[feature])
        {
            counts[_labels[row]] += value * rarity;
            all += value * rarity;
        }

        var background = all / _all;
        foreach (var (row, _) in _postings[feature])
        {
            var label = _labels[row];
            if (counts[label] > 0)
            {
                var said = (float)Math.Log(((counts[label] / background) + _mass) / (_totals[label] + _mass));
                line[label] += factor * rarity * (said - _floor[label]);
                counts[label] = 0;
            }
        }
    }

    private int Sampled => _rows.Count == 0 ? 0 : ((_rows.Count - 1) / _stride) + 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double[] Totals(int classes)
    {
        var totals = new double[classes];
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_labels[row] < 0)
            {
                continue;
            }

            var features = _rows.Features(row);
            var values = _rows.Values(row);

            // The last feature is the constant one, which every row holds.
            for (var i = 0; i + 1 < features.Length; i++)
            {
                totals[_labels[row]] += values[i] * _space.Rarity(features[i]);
            }
        }

        return totals;
    }

    // The scores of a sample of the rows by the statistics.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float[] Scores()
    {
        var scores = new float[Sampled * _totals.Length];
        var line = new float[_totals.Length];
        for (var feature = 0; feature + 1 < _space.Size; feature++)
        {
            var isReady = false;
            foreach (var (row, value) in _postings[feature])
            {
                if (row % _stride != 0)
                {
                    continue;
                }

                if (!isReady)
                {
                    Array.Clear(line);
                    AddTo(line, feature, 1);
                    isReady = true;
                }

                var target = scores.AsSpan(row / _stride * line.Length, line.Length);
                WeightMatrix.AddScaled(line, value, target);
            }
        }

        return scores;
    }

    private static double Spread(ReadOnlySpan<float> scores)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var score in scores)
        {
            sum += score;
            squares += (double)score * score;
        }

        var mean = sum / Math.Max(1, scores.Length);
        return Math.Sqrt(Math.Max(0, (squares / Math.Max(1, scores.Length)) - (mean * mean)));
    }
}
