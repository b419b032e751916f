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
        var most = 0f;
        foreach (var weight in line)
        {
            most = MathF.Max(most, MathF.Abs(weight));
        }

        _steps[feature] = most / Most;
        var perStep = new Vector<float>(most > 0 ? Most / most : 0);
        var from = MemoryMarshal.Cast<float, Vector<float>>(line);
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
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (var i = 0; i < features.Length; i++)
        {
            var step = new Vector<float>(values[i] * _steps[features[i]]);
            var line = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(_weights.AsSpan(features[i] * Width, Width));
            for (var j = 0; j < line.Length; j++)
            {
                Vector.Widen(line[j], out var low, out var high);
                Vector.Widen(low, out var first, out var second);
                Vector.Widen(high, out var third, out var fourth);
                sums[4 * j] += step * Vector.ConvertToSingle(first);
                sums[(4 * j) + 1] += step * Vector.ConvertToSingle(second);
                sums[(4 * j) + 2] += step * Vector.ConvertToSingle(third);
                sums[(4 * j) + 3] += step * Vector.ConvertToSingle(fourth);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> Rounded(Vector<float> weights) =>
        Vector.ConvertToInt32(weights + Vector.ConditionalSelect(Vector.LessThan(weights, Vector<float>.Zero), new Vector<float>(-0.5f), new Vector<float>(0.5f)));
}
