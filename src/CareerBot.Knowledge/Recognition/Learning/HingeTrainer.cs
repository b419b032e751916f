using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        Parallel.For(0, blocks.Length, block => blocks[block] = Train(block * HingeBlock.Width, classes));
        return blocks;
    }

    /// <summary>Learns the classes from <paramref name="from"/> on, as many as a block holds or what is left of <paramref name="classes"/>.</summary>
    public HingeBlock Train(int from, int classes)
    {
        var block = new HingeBlock(from, Math.Min(HingeBlock.Width, classes - from), rows.Count, features);
        BeginWithNo(block);
        int[] order = [.. Enumerable.Range(0, rows.Count)];
        var active = order.Length;
        for (var pass = 0; pass < options.Passes && active > 0; pass++)
        {
            active = Sweep(order, active, block, isFirst: pass == 0);
        }

        return block;
    }

    // The last feature of every row is the constant one.
    private void BeginWithNo(HingeBlock block)
    {
        if (rows.Count > 0)
        {
            block.Weights.AsSpan(rows.Features(0)[^1] * HingeBlock.Width, HingeBlock.Width).Fill(No);
        }
    }

    // Returns how many rows, the first ones in the order, the next sweep has to look at.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Sweep(int[] order, int active, HingeBlock block, bool isFirst)
    {
        Span<float> scores = stackalloc float[HingeBlock.Width];
        Span<float> steps = stackalloc float[HingeBlock.Width];
        Span<float> sides = stackalloc float[HingeBlock.Width];
        sides.Fill(-1);
        var kept = 0;
        for (var i = 0; i < active; i++)
        {
            var row = order[i];
            var features = rows.Features(row);
            var values = rows.Values(row);
            Score(features, values, block.Weights, scores);
            Mark(sides, classesOf[row], block.From, 1);
            var moved = Step(scores, block.Duals.AsSpan(row * HingeBlock.Width, HingeBlock.Width), steps, sides, _squares[row]);
            Mark(sides, classesOf[row], block.From, -1);
            if (moved)
            {
                Add(features, values, block.Weights, steps);
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

    // Moves what a row tells each class to where it costs least, all classes of the block at once; false where nothing has to move.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Step(ReadOnlySpan<float> scores, Span<float> duals, Span<float> steps, ReadOnlySpan<float> sides, float square)
    {
        var ridge = 1 / (2 * options.Cost);
        var ridges = new Vector<float>(ridge);
        var rates = new Vector<float>(1 / (square + ridge));
        var least = new Vector<float>(options.Tolerance);
        var allScores = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var allDuals = MemoryMarshal.Cast<float, Vector<float>>(duals);
        var allSteps = MemoryMarshal.Cast<float, Vector<float>>(steps);
        var allSides = MemoryMarshal.Cast<float, Vector<float>>(sides);
        var any = Vector<int>.Zero;
        for (var i = 0; i < allScores.Length; i++)
        {
            var (dual, side) = (allDuals[i], allSides[i]);
            var slope = (side * allScores[i]) - Vector<float>.One + (ridges * dual);
            var moved = Vector.Max(dual - (slope * rates), Vector<float>.Zero);
            var step = moved - dual;
            var moves = Vector.GreaterThan(Vector.Abs(slope), least) & ~Vector.Equals(step, Vector<float>.Zero);
            any |= moves;
            allDuals[i] = Vector.ConditionalSelect(moves, moved, dual);
            allSteps[i] = Vector.ConditionalSelect(moves, step * side, Vector<float>.Zero);
        }

        return any != Vector<int>.Zero;
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
