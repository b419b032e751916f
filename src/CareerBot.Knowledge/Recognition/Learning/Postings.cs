namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Rows turned around: for each feature the rows of some class that hold it.</summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private readonly (int Row, float Value)[] _entries;

    public Postings(SparseRows rows, int[] labels, int features)
    {
        _starts = new int[features + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var feature in labels[row] >= 0 ? rows.Features(row) : [])
            {
                _starts[feature + 1]++;
            }
        }

        for (var feature = 0; feature < features; feature++)
        {
            _starts[feature + 1] += _starts[feature];
        }

        _entries = new (int, float)[_starts[features]];
        Fill(rows, labels);
    }

    public ReadOnlySpan<(int Row, float Value)> this[int feature] => _entries.AsSpan(_starts[feature].._starts[feature + 1]);

    private void Fill(SparseRows rows, int[] labels)
    {
        var next = _starts.AsSpan(0, _starts.Length - 1).ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            if (labels[row] < 0)
            {
                continue;
            }

            var features = rows.Features(row);
            var values = rows.Values(row);
            for (var i = 0; i < features.Length; i++)
            {
                _entries[next[features[i]]++] = (row, values[i]);
            }
        }
    }
}
