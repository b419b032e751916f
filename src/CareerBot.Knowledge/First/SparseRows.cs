namespace CareerBot.Knowledge.First;

/// <summary>Training texts as rows of feature numbers and values, one behind the other.</summary>
internal sealed class SparseRows(int rows)
{
    private int[] _features = new int[1024];
    private float[] _values = new float[1024];
    private readonly int[] _starts = new int[rows + 1];
    private int _row;
    private int _count;

    public int Rows => _row;

    public void Add(int feature, float value)
    {
        if (_count == _features.Length)
        {
            Array.Resize(ref _features, _count * 2);
            Array.Resize(ref _values, _count * 2);
        }

        (_features[_count], _values[_count]) = (feature, value);
        _count++;
    }

    public void EndRow() => _starts[++_row] = _count;

    public ReadOnlySpan<int> Features(int row) => _features.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    public ReadOnlySpan<float> Values(int row) => _values.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);
}
