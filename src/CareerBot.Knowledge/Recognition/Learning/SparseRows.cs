namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Rows of few features among many, one after the other in two arrays that are made for them.</summary>
internal sealed class SparseRows(int rows, int entries)
{
    private readonly List<int> _starts = new(rows + 1) { 0 };
    private readonly int[] _features = new int[entries];
    private readonly float[] _values = new float[entries];

    public int Count => _starts.Count - 1;

    public ReadOnlySpan<int> Features(int row) => _features.AsSpan(_starts[row].._starts[row + 1]);

    public ReadOnlySpan<float> Values(int row) => _values.AsSpan(_starts[row].._starts[row + 1]);

    public void Add(ReadOnlySpan<int> features, ReadOnlySpan<float> values)
    {
        var start = _starts[^1];
        features.CopyTo(_features.AsSpan(start));
        values.CopyTo(_values.AsSpan(start));
        _starts.Add(start + features.Length);
    }
}
