using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>
/// One class against the rest, squared hinge loss, by coordinate descent on the dual (Hsieh et al., "A dual coordinate descent
/// method for large-scale linear SVM", ICML 2008). A block of classes is trained in one sweep with weights of its own that stay
/// near the processor; blocks are independent, so they may run side by side and still give the same weights. A row that lies
/// safely on its side of every margin of the block is not looked at again.
/// </summary>
internal sealed class HingeTrainer(SparseRows rows, int[] labels, WeightMatrix weights, ClassifierOptions options)
{
    private const int BlockWidth = 16;
    private const float Still = 1e-5f;
    private const float Close = 0.02f;
    private const float Safe = 0.2f;

    private readonly float[] _squares = Squares(rows);

    /// <summary>Learns the weights. A label below 0 is of no class.</summary>
    public void Train() =>
        Parallel.For(0, (weights.Width + BlockWidth - 1) / BlockWidth, block => TrainBlock(block * BlockWidth));

    private void TrainBlock(int from)
    {
        var block = new Block(from, Math.Min(BlockWidth, weights.Classes - from), rows.Count, weights.Features);
        var order = new int[rows.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var shuffle = new Shuffle(1);
        var active = order.Length;
        for (var pass = 0; pass < options.Passes && active > 0; pass++)
        {
            shuffle.Apply(order.AsSpan(0, active));
            (var worst, active) = Sweep(order, active, block);
            if (worst < Close)
            {
                break;
            }
        }

        for (var feature = 0; feature < weights.Features; feature++)
        {
            block.Weights.AsSpan(feature * BlockWidth, BlockWidth).CopyTo(weights.Row(feature)[from..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (float Worst, int Active) Sweep(int[] order, int active, Block block)
    {
        Span<float> scores = stackalloc float[BlockWidth];
        Span<float> steps = stackalloc float[BlockWidth];
        var worst = 0f;
        var kept = 0;
        for (var i = 0; i < active; i++)
        {
            var row = order[i];
            var features = rows.Features(row);
            var values = rows.Values(row);
            Score(features, values, block.Weights, scores);
            var (moved, isSafe) = Step(scores, block.Duals.AsSpan(row * BlockWidth, BlockWidth), steps, labels[row] - block.From, _squares[row], block.Classes);
            if (moved > 0)
            {
                Add(features, values, block.Weights, steps);
                worst = Math.Max(worst, moved);
            }

            if (!isSafe)
            {
                order[kept++] = row;
            }
        }

        return (worst, kept);
    }

    private (float Worst, bool IsSafe) Step(ReadOnlySpan<float> scores, Span<float> duals, Span<float> steps, int own, float square, int classes)
    {
        steps.Clear();
        var ridge = 1 / (2 * options.Cost);
        var worst = 0f;
        var isSafe = true;
        for (var i = 0; i < classes; i++)
        {
            var side = i == own ? 1f : -1f;
            var slope = (side * scores[i]) - 1 + (ridge * duals[i]);
            if (slope >= 0 && duals[i] == 0)
            {
                isSafe &= slope > Safe;
                continue;
            }

            isSafe = false;
            var moved = Math.Max(duals[i] - (slope / (square + ridge)), 0);
            var step = moved - duals[i];
            if (Math.Abs(step) > Still)
            {
                duals[i] = moved;
                steps[i] = step * side;
                worst = Math.Max(worst, Math.Abs(slope));
            }
        }

        return (worst, isSafe);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Score(ReadOnlySpan<int> features, ReadOnlySpan<float> values, float[] weights, Span<float> scores)
    {
        scores.Clear();
        var to = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var from = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan());
        var lanes = to.Length;
        for (var i = 0; i < features.Length; i++)
        {
            var line = from.Slice(features[i] * lanes, lanes);
            var value = new Vector<float>(values[i]);
            for (var lane = 0; lane < lanes; lane++)
            {
                to[lane] += value * line[lane];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ReadOnlySpan<int> features, ReadOnlySpan<float> values, float[] weights, ReadOnlySpan<float> steps)
    {
        var by = MemoryMarshal.Cast<float, Vector<float>>(steps);
        var all = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan());
        var lanes = by.Length;
        for (var i = 0; i < features.Length; i++)
        {
            var line = all.Slice(features[i] * lanes, lanes);
            var value = new Vector<float>(values[i]);
            for (var lane = 0; lane < lanes; lane++)
            {
                line[lane] += value * by[lane];
            }
        }
    }

    private static float[] Squares(SparseRows rows)
    {
        var squares = new float[rows.Count];
        for (var row = 0; row < squares.Length; row++)
        {
            foreach (var value in rows.Values(row))
            {
                squares[row] += value * value;
            }
        }

        return squares;
    }

    private sealed class Block(int from, int classes, int rows, int features)
    {
        public int From { get; } = from;

        public int Classes { get; } = classes;

        public float[] Duals { get; } = new float[rows * BlockWidth];

        public float[] Weights { get; } = new float[features * BlockWidth];
    }
}
