using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// A weight for each feature and column in one byte, with one step for each feature: a quarter of the room, and of what scoring has
/// to fetch. The sums run column by column in one order, so wide registers and narrow ones give the same bits.
/// </summary>
internal sealed class PackedMatrix
{
    private const int Lane = 32;
    private const float Most = sbyte.MaxValue;

    // So many features are added at once: their lines fit into the nearest memory.
    private const int Together = 128;

    private readonly sbyte[] _weights;
    private readonly float[] _steps;

    public PackedMatrix(int features, int columns)
    {
        Width = (columns + Lane - 1) / Lane * Lane;
        _weights = new sbyte[features * Width];
        _steps = new float[features];
    }

    /// <summary>The room that scores take: the columns, filled up to whole registers.</summary>
    public int Width { get; }

    public float this[int feature, int column] => _steps[feature] * _weights[(feature * Width) + column];

    /// <summary>Takes the weights of a feature, <see cref="Width"/> of them, rounded to one of 255 steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Put(int feature, ReadOnlySpan<float> line)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(line);
        var most = Largest(from);
        _steps[feature] = most / Most;
        var perStep = new Vector<float>(most > 0 ? Most / most : 0);
        var packed = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(_weights.AsSpan(feature * Width, Width));
        for (var i = 0; i < packed.Length; i++)
        {
            var low = Vector.Narrow(Rounded(from[4 * i] * perStep), Rounded(from[(4 * i) + 1] * perStep));
            var high = Vector.Narrow(Rounded(from[(4 * i) + 2] * perStep), Rounded(from[(4 * i) + 3] * perStep));
            packed[i] = Vector.Narrow(low, high);
        }
    }

    /// <summary>The scores of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(ReadOnlySpan<int> features, ReadOnlySpan<float> values, Span<float> scores)
    {
        scores.Clear();
        Span<float> steps = stackalloc float[Together];
        for (var i = 0; i < features.Length; i += Together)
        {
            var part = features.Slice(i, Math.Min(Together, features.Length - i));
            for (var j = 0; j < part.Length; j++)
            {
                steps[j] = values[i + j] * _steps[part[j]];
            }

            Add(part, steps[..part.Length], scores);
        }
    }

    // Some columns after the other: the sums of a few stay in registers, and many features are fetched at once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ReadOnlySpan<int> features, ReadOnlySpan<float> steps, Span<float> scores)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var lines = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(_weights.AsSpan());
        var lanes = Width / Vector<sbyte>.Count;
        for (var lane = 0; lane < lanes; lane++)
        {
            var to = sums.Slice(4 * lane, 4);
            var (one, two, three, four) = (to[0], to[1], to[2], to[3]);
            for (var i = 0; i < features.Length; i++)
            {
                var step = new Vector<float>(steps[i]);
                Vector.Widen(lines[(features[i] * lanes) + lane], out var low, out var high);
                Vector.Widen(low, out var first, out var second);
                Vector.Widen(high, out var third, out var fourth);
                one += step * Vector.ConvertToSingle(first);
                two += step * Vector.ConvertToSingle(second);
                three += step * Vector.ConvertToSingle(third);
                four += step * Vector.ConvertToSingle(fourth);
            }

            (to[0], to[1], to[2], to[3]) = (one, two, three, four);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Largest(ReadOnlySpan<Vector<float>> line)
    {
        var largest = Vector<float>.Zero;
        foreach (var weights in line)
        {
            largest = Vector.Max(largest, Vector.Abs(weights));
        }

        var most = 0f;
        for (var i = 0; i < Vector<float>.Count; i++)
        {
            most = MathF.Max(most, largest[i]);
        }

        return most;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> Rounded(Vector<float> weights) =>
        Vector.ConvertToInt32(weights + Vector.ConditionalSelect(Vector.LessThan(weights, Vector<float>.Zero), new Vector<float>(-0.5f), new Vector<float>(0.5f)));
}
