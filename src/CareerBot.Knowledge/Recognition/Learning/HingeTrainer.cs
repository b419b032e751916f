using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>
/// One class against the rest, squared hinge loss, by coordinate descent on the dual (Hsieh et al., "A dual coordinate descent
/// method for large-scale linear SVM", ICML 2008). A block of classes is trained in one sweep with weights of its own that stay
/// near the processor; blocks are independent, so they may run side by side and still give the same weights. Every class begins
/// with "no" for every text, which is nearly always right, so only what speaks against that has to be learned. From the second
/// sweep on, a row that lies on its side of every margin of the block, or nearly so, is not looked at again. The rows are gone
/// through as they lie: in memory that is read once and in order, which takes half the time of any other order.
/// </summary>
/// <param name="rows">What to learn from, in an order that is as good as random: not class by class.</param>
/// <param name="classesOf">The classes of each row, mostly one or none.</param>
/// <param name="features">The number of features.</param>
/// <param name="options">The price of a wrong side, the most passes, and what is near enough.</param>
internal sealed class HingeTrainer(SparseRows rows, int[][] classesOf, int features, ClassifierOptions options)
{
    // The score of a text that speaks neither for a class nor against it.
    private const float No = -1;

    private readonly float[] _squares = Squares(rows);

    /// <summary>The classes of rows that have one at most; below 0 a row has none.</summary>
    public static int[][] OneEach(ReadOnlySpan<int> classOf, int classes)
    {
        int[][] ones = [.. Enumerable.Range(0, classes).Select(one => new[] { one })];
        var each = new int[classOf.Length][];
        for (var row = 0; row < each.Length; row++)
        {
            each[row] = classOf[row] < 0 ? [] : ones[classOf[row]];
        }

        return each;
    }

    /// <summary>Learns all of <paramref name="classes"/>, block beside block.</summary>
    public HingeBlock[] TrainAll(int classes)
    {
        var blocks = new HingeBlock[HingeBlock.Count(classes)];
        Parallel.For(0, blocks.Length, number => Train(blocks[number] = new HingeBlock(rows.Count, features), number * HingeBlock.Width));
        return blocks;
    }

    /// <summary>Learns all classes of <paramref name="weights"/> and adds what was learned, <paramref name="factor"/> times.</summary>
    public void AddTo(WeightMatrix weights, float factor = 1) => Parallel.For(
        0,
        HingeBlock.Count(weights.Classes),
        () => new HingeBlock(rows.Count, features),
        (number, _, block) =>
        {
            block.Clear();
            Train(block, number * HingeBlock.Width);
            weights.Add(block, factor);
            return block;
        },
        _ => { });

    // Learns the classes from one on, as many as a block holds.
    private void Train(HingeBlock block, int from)
    {
        block.From = from;
        BeginWithNo(block);
        int[] order = [.. Enumerable.Range(0, rows.Count)];
        var active = order.Length;
        for (var pass = 0; pass < options.Passes && active > 0; pass++)
        {
            active = Sweep(order, active, block, isFirst: pass == 0);
        }
    }

    // The last feature of every row is the constant one.
    private void BeginWithNo(HingeBlock block)
    {
        if (rows.Count > 0)
        {
            block.Weights.AsSpan(rows.Features(0)[^1] * HingeBlock.Width, HingeBlock.Width).Fill(No);
        }
    }

    // A line is one vector: narrower processors take it in parts. Returns how many rows, the first ones in the order, the next sweep has to look at.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Sweep(int[] order, int active, HingeBlock block, bool isFirst)
    {
        Span<float> sides = stackalloc float[HingeBlock.Width];
        sides.Fill(-1);
        var weights = MemoryMarshal.Cast<float, Vector512<float>>(block.Weights.AsSpan());
        var duals = MemoryMarshal.Cast<float, Vector512<float>>(block.Duals.AsSpan());
        var kept = 0;
        for (var i = 0; i < active; i++)
        {
            var row = order[i];
            var features = rows.Features(row);
            var values = rows.Values(row);
            var scores = Score(features, values, weights);
            Mark(sides, classesOf[row], block.From, 1);
            var steps = Step(scores, ref duals[row], Vector512.Create<float>(sides), _squares[row]);
            Mark(sides, classesOf[row], block.From, -1);
            var moved = steps != Vector512<float>.Zero;
            if (moved)
            {
                Add(features, values, weights, steps);
            }

            if (moved || isFirst)
            {
                order[kept++] = row;
            }
        }

        return kept;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mark(Span<float> sides, int[] classes, int from, float side)
    {
        foreach (var own in classes)
        {
            if ((uint)(own - from) < HingeBlock.Width)
            {
                sides[own - from] = side;
            }
        }
    }

    // Moves what a row tells each class to where it costs least, all classes of the block at once; all 0 where nothing has to move.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Step(Vector512<float> scores, ref Vector512<float> duals, Vector512<float> sides, float square)
    {
        var ridge = 1 / (2 * options.Cost);
        var slopes = (sides * scores) - Vector512<float>.One + (ridge * duals);
        var moved = Vector512.Max(duals - (slopes * (1 / (square + ridge))), Vector512<float>.Zero);
        var moves = Vector512.GreaterThan(Vector512.Abs(slopes), Vector512.Create(options.Tolerance));
        var steps = Vector512.ConditionalSelect(moves, moved - duals, Vector512<float>.Zero);
        duals = Vector512.ConditionalSelect(moves, moved, duals);
        return steps * sides;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Score(ReadOnlySpan<int> features, ReadOnlySpan<float> values, ReadOnlySpan<Vector512<float>> weights)
    {
        var scores = Vector512<float>.Zero;
        values = values[..features.Length];
        for (var i = 0; i < features.Length; i++)
        {
            scores += values[i] * weights[features[i]];
        }

        return scores;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ReadOnlySpan<int> features, ReadOnlySpan<float> values, Span<Vector512<float>> weights, Vector512<float> steps)
    {
        values = values[..features.Length];
        for (var i = 0; i < features.Length; i++)
        {
            weights[features[i]] += values[i] * steps;
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
