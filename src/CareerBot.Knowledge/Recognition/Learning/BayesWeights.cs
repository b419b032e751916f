namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>
/// What the mere word statistics say of each class (the logarithm of how much likelier a feature is there than anywhere), added to
/// learned weights. Margins tell neighbours apart; statistics see what margins have no need of, and mark what is foreign to all.
/// </summary>
internal sealed class BayesWeights
{
    private const float Smoothing = 0.1f;
    private const int Sample = 256;

    private readonly SparseRows _rows;
    private readonly int[] _labels;
    private readonly WeightMatrix _weights;
    private readonly FeatureSpace _space;
    private readonly Postings _postings;
    private readonly double[] _totals;
    private readonly double[] _floor;
    private readonly double _all;
    private readonly double _mass;

    public BayesWeights(SparseRows rows, int[] labels, WeightMatrix weights, FeatureSpace space)
    {
        (_rows, _labels, _weights, _space) = (rows, labels, weights, space);
        _postings = new Postings(rows, labels, weights.Features);
        _totals = new double[weights.Classes];
        _floor = new double[weights.Classes];
        for (var feature = 0; feature + 1 < weights.Features; feature++)
        {
            foreach (var (row, value) in _postings[feature])
            {
                _totals[labels[row]] += value * space.Rarity(feature);
            }
        }

        _all = _totals.Sum();
        _mass = Math.Max(Smoothing * _all / Math.Max(1, weights.Classes), double.Epsilon);
        for (var i = 0; i < _floor.Length; i++)
        {
            _floor[i] = Math.Log(_mass / (_totals[i] + _mass));
        }
    }

    /// <summary>Adds the statistics to the weights, <paramref name="share"/> times as wide as what was learned.</summary>
    /// <returns>The spread of the learned scores: the unit of all scores.</returns>
    public float AddTo(float share)
    {
        var (learned, counted) = Spreads();
        var factor = counted > 0 ? share * learned / counted : 0;
        var line = new float[_weights.Width];
        for (var feature = 0; feature + 1 < _weights.Features; feature++)
        {
            Line(feature, line);
            WeightMatrix.AddScaled(line, (float)factor, _weights.Row(feature));
        }

        return (float)learned;
    }

    // The spread of the scores of a sample of the rows, from the learned weights and from the statistics.
    private (double Learned, double Counted) Spreads()
    {
        var stride = Math.Max(1, _rows.Count / Sample);
        var learned = new float[(((_rows.Count - 1) / stride) + 1) * _weights.Width];
        var counted = new float[learned.Length];
        for (var row = 0; row < _rows.Count; row += stride)
        {
            _weights.Score(_rows.Features(row), _rows.Values(row), 0, learned.AsSpan(row / stride * _weights.Width, _weights.Width));
        }

        var line = new float[_weights.Width];
        for (var feature = 0; feature + 1 < _weights.Features; feature++)
        {
            var isReady = false;
            foreach (var (row, value) in _postings[feature])
            {
                if (row % stride == 0)
                {
                    if (!isReady)
                    {
                        Line(feature, line);
                        isReady = true;
                    }

                    WeightMatrix.AddScaled(line, value, counted.AsSpan(row / stride * _weights.Width, _weights.Width));
                }
            }
        }

        return (Spread(learned), Spread(counted));
    }

    private double Spread(ReadOnlySpan<float> scores)
    {
        var (sum, squares, count) = (0.0, 0.0, 0);
        for (var i = 0; i < scores.Length; i++)
        {
            if (i % _weights.Width < _weights.Classes)
            {
                sum += scores[i];
                squares += (double)scores[i] * scores[i];
                count++;
            }
        }

        var mean = sum / count;
        return Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean)));
    }

    private void Line(int feature, Span<float> line)
    {
        var rarity = _space.Rarity(feature);
        Span<double> counts = stackalloc double[_floor.Length];
        counts.Clear();
        var all = 0.0;
        foreach (var (row, value) in _postings[feature])
        {
            counts[_labels[row]] += value * rarity;
            all += value * rarity;
        }

        var background = all / _all;
        for (var i = 0; i < counts.Length; i++)
        {
            line[i] = all > 0 ? (float)(rarity * (counts[i] > 0 ? Math.Log(((counts[i] / background) + _mass) / (_totals[i] + _mass)) : _floor[i])) : 0;
        }
    }
}
