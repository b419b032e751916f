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
/// <param name="rows">What to learn from.</param>
/// <param name="labels">The class of each row; below 0 it is of none.</param>
/// <param name="features">The number of features.</param>
/// <param name="options">The price of a wrong side and the most passes.</param>
internal sealed class HingeTrainer(SparseRows rows, int[] labels, int features, ClassifierOptions options)
{
    private const float Still = 1e-5f;
    private const float Close = 0.02f;
    private const float Safe = 0.2f;

    private readonly float[] _squares = Squares(rows);

    /// <summary>Learns all of <paramref name="classes"/>, block beside block.</summary>
    public HingeBlock[] TrainAll(int classes)
    {
        var blocks = new HingeBlock[HingeBlock.Count(classes)];
        Parallel.For(0, blocks.Length, block => blocks[block] = Train(block * HingeBlock.Width, classes));
        return blocks;
    }

    /// <summary>Learns the classes from <paramref name="from"/> on, as many as a block holds or what is left of <paramref name="classes"/>.</summary>
    public HingeBlock Train(int from, int classes)
    {
        var block = new HingeBlock(from, Math.Min(HingeBlock.Width, classes - from), rows.Count, features);
        int[] order = [.. Enumerable.Range(0, rows.Count)];
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

        return block;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (float Worst, int Active) Sweep(int[] order, int active, HingeBlock block)
    {
        Span<float> scores = stackalloc float[HingeBlock.Width];
        Span<float> steps = stackalloc float[HingeBlock.Width];
        var worst = 0f;
        var kept = 0;
        for (var i = 0; i < active; i++)
        {
            var row = order[i];
            var features = rows.Features(row);
            var values = rows.Values(row);
            Score(features, values, block.Weights, scores);
            var (moved, isSafe) = Step(scores, block.Duals.AsSpan(row * HingeBlock.Width, HingeBlock.Width), steps, labels[row] - block.From, _squares[row], block.Classes);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
        var to = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var from = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan());
        if (to.Length == 2)
        {
            (to[0], to[1]) = InTwo(features, values, from);
            return;
        }

        to.Clear();
        for (var i = 0; i < features.Length; i++)
        {
            var line = from.Slice(features[i] * to.Length, to.Length);
            var value = new Vector<float>(values[i]);
            for (var lane = 0; lane < to.Length; lane++)
            {
                to[lane] += value * line[lane];
            }
        }
    }

    // The same sums where two registers hold a line: they never leave them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector<float> First, Vector<float> Second) InTwo(ReadOnlySpan<int> features, ReadOnlySpan<float> values, ReadOnlySpan<Vector<float>> from)
    {
        var (first, second) = (Vector<float>.Zero, Vector<float>.Zero);
        values = values[..features.Length];
        for (var i = 0; i < features.Length; i++)
        {
            var line = from.Slice(features[i] * 2, 2);
            var value = new Vector<float>(values[i]);
            first += value * line[0];
            second += value * line[1];
        }

        return (first, second);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
}
