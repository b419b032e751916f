using System.Runtime.CompilerServices;
using System.Numerics;
using System.Runtime.InteropServices;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>
/// A weight for each feature and class, the classes of a feature side by side. Every sum goes through its features in one order,
/// class by class, so wide registers and narrow ones give the same bits.
/// </summary>
internal sealed class WeightMatrix
{
    private const int Lane = 16;

    private readonly float[] _weights;

    public WeightMatrix(int features, int classes)
    {
        (Features, Classes) = (features, classes);
        Width = (classes + Lane - 1) / Lane * Lane;
        _weights = Cleared.Array<float>(features * Width);
    }

    public int Features { get; }

    public int Classes { get; }

    /// <summary>The room that scores take: the classes, filled up to whole registers.</summary>
    public int Width { get; }

    public Span<float> Row(int feature) => _weights.AsSpan(feature * Width, Width);

    /// <summary>Adds what a block learned, <paramref name="factor"/> times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(HingeBlock block, float factor = 1)
    {
        var room = Math.Min(HingeBlock.Width, Width - block.From);
        for (var feature = 0; feature < Features; feature++)
        {
            AddScaled(block.Weights.AsSpan(feature * HingeBlock.Width, room), factor, Row(feature)[block.From..]);
        }
    }

    /// <summary>The scores of a row; no more of them than <paramref name="scores"/> holds.</summary>
    public void Score(ReadOnlySpan<int> features, ReadOnlySpan<float> values, Span<float> scores)
    {
        scores.Clear();
        for (var i = 0; i < features.Length; i++)
        {
            AddScaled(_weights.AsSpan(features[i] * Width, scores.Length), values[i], scores);
        }
    }

    /// <summary>Adds <paramref name="source"/> times <paramref name="factor"/> to the beginning of <paramref name="target"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(ReadOnlySpan<float> source, float factor, Span<float> target)
    {
        target = target[..source.Length];
        var from = MemoryMarshal.Cast<float, Vector<float>>(source);
        var to = MemoryMarshal.Cast<float, Vector<float>>(target);
        var factors = new Vector<float>(factor);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += factors * from[i];
        }

        for (var i = to.Length * Vector<float>.Count; i < target.Length; i++)
        {
            target[i] += factor * source[i];
        }
    }
}
