namespace CareerBot.Knowledge.First;

/// <summary>
/// Trains one class against the rest with the squared hinge loss, by dual coordinate descent with shrinking
/// (Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", ICML 2008). The order of the rows is fixed,
/// so the same rows give the same weights on every machine.
/// </summary>
internal static class HingeTrainer
{
    private const double Tolerance = 0.05;

    /// <summary>Trains the weights of one class.</summary>
    /// <param name="rows">The texts.</param>
    /// <param name="isClass">Whether each row is of the class.</param>
    /// <param name="costs">What a mistake on each row costs (C).</param>
    /// <param name="weights">Receives the weights by feature; zero at first.</param>
    /// <param name="mostPasses">The most passes over the rows.</param>
    public static void Train(SparseRows rows, ReadOnlySpan<bool> isClass, ReadOnlySpan<float> costs, Span<float> weights, int mostPasses)
    {
        var count = rows.Rows;
        var alpha = new double[count];
        var diagonal = new double[count];
        var active = new int[count];
        for (var i = 0; i < count; i++)
        {
            active[i] = i;
            diagonal[i] = 0.5 / costs[i];
            foreach (var value in rows.Values(i))
            {
                diagonal[i] += (double)value * value;
            }
        }

        var left = count;
        var limit = double.PositiveInfinity;
        var random = 0x2545F491u;
        for (var pass = 0; pass < mostPasses; pass++)
        {
            Shuffle(active.AsSpan(0, left), ref random);
            var (highest, lowest) = (double.NegativeInfinity, double.PositiveInfinity);
            for (var at = 0; at < left; at++)
            {
                var i = active[at];
                var sign = isClass[i] ? 1.0 : -1.0;
                var gradient = (sign * Dot(rows, i, weights)) - 1 + (alpha[i] * 0.5 / costs[i]);
                var projected = gradient;
                if (alpha[i] == 0)
                {
                    if (gradient > limit)
                    {
                        left--;
                        (active[at], active[left]) = (active[left], active[at]);
                        at--;
                        continue;
                    }

                    projected = Math.Min(gradient, 0);
                }

                highest = Math.Max(highest, projected);
                lowest = Math.Min(lowest, projected);
                if (Math.Abs(projected) > 1e-12)
                {
                    var before = alpha[i];
                    alpha[i] = Math.Max(alpha[i] - (gradient / diagonal[i]), 0);
                    Move(rows, i, (float)((alpha[i] - before) * sign), weights);
                }
            }

            if (highest - lowest <= Tolerance)
            {
                if (left == count)
                {
                    return;
                }

                left = count;
                limit = double.PositiveInfinity;
                continue;
            }

            limit = highest <= 0 ? double.PositiveInfinity : highest;
        }
    }

    private static double Dot(SparseRows rows, int row, ReadOnlySpan<float> weights)
    {
        var features = rows.Features(row);
        var values = rows.Values(row);
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += values[i] * weights[features[i]];
        }

        return sum;
    }

    private static void Move(SparseRows rows, int row, float by, Span<float> weights)
    {
        var features = rows.Features(row);
        var values = rows.Values(row);
        for (var i = 0; i < features.Length; i++)
        {
            weights[features[i]] += by * values[i];
        }
    }

    private static void Shuffle(Span<int> items, ref uint random)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            random ^= random << 13;
            random ^= random >> 17;
            random ^= random << 5;
            var j = (int)(random % (uint)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
