namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Rows of few features among many, one after the other in two arrays that are made for them.</summary>
internal sealed class SparseRows(int rows, int entries)
{
    private readonly int[] _starts = new int[rows + 1];
    private readonly int[] _features = new int[entries];
    private readonly float[] _values = new float[entries];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Features(int row) => _features.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    public ReadOnlySpan<float> Values(int row) => _values.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    public void Add(ReadOnlySpan<int> features, ReadOnlySpan<float> values)
    {
        var start = _starts[Count];
        features.CopyTo(_features.AsSpan(start));
        values.CopyTo(_values.AsSpan(start));
        _starts[++Count] = start + features.Length;
    }
}
