using System.Runtime.CompilerServices;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>The features of one text, being filled. Used again and again.</summary>
internal sealed class FeatureRow
{
    private int[] _features = new int[512];
    private float[] _values = new float[512];

    public int Count { get; private set; }

    public Span<int> Features => _features.AsSpan(0, Count);

    public Span<float> Values => _values.AsSpan(0, Count);

    public void Clear() => Count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int feature, float value)
    {
        if (Count == _features.Length)
        {
            Array.Resize(ref _features, Count * 2);
            Array.Resize(ref _values, Count * 2);
        }

        (_features[Count], _values[Count]) = (feature, value);
        Count++;
    }
}
