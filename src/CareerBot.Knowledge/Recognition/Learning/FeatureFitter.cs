using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Collects the features of the examples and turns the examples into rows.</summary>
internal sealed class FeatureFitter
{
    private const int ManyExamples = 3000;

    private readonly FeatureTable _table = new(1 << 15);
    private readonly SeenMarks _seen = new();
    private readonly List<int> _frequencies = [];
    private readonly List<byte> _views = [];
    private readonly List<int[]> _rows = [];
    private readonly List<int> _row = [];

    public void Add(TokenBuffer tokens)
    {
        _seen.Begin(_table.Count);
        _row.Clear();
        for (var view = 0; view < FeatureEmitter.Views; view++)
        {
            var sink = new Collector(this, (byte)view);
            FeatureEmitter.Emit(tokens, view, ref sink);
        }

        _rows.Add([.. _row]);
    }

    /// <summary>The space of all features seen, and a row for each example in its order.</summary>
    public (FeatureSpace Space, SparseRows Rows) Finish()
    {
        var (numbers, count) = Number();
        var rarity = new float[count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] >= 0)
            {
                rarity[numbers[i]] = (float)Math.Log((1.0 + _rows.Count) / (1.0 + _frequencies[i]));
            }
        }

        var space = new FeatureSpace(_table.Renumber(numbers, count), rarity, (float)Math.Log(1.0 + _rows.Count));
        return (space, Rows(numbers, count));
    }

    // Where examples abound, a feature of one example alone tells nothing. The most frequent come first.
    private (int[] Numbers, int Count) Number()
    {
        var fewest = _rows.Count >= ManyExamples ? 2 : 1;
        var order = new int[_frequencies.Count];
        var keys = new long[_frequencies.Count];
        for (var i = 0; i < order.Length; i++)
        {
            (order[i], keys[i]) = (i, ((long)-_frequencies[i] << 32) + i);
        }

        Array.Sort(keys, order);
        var numbers = new int[order.Length];
        var count = 0;
        foreach (var feature in order)
        {
            numbers[feature] = _frequencies[feature] >= fewest ? count++ : -1;
        }

        return (numbers, count);
    }

    private SparseRows Rows(int[] numbers, int count)
    {
        var rows = new SparseRows(_rows.Count, _rows.Sum(features => 1 + features.Count(feature => numbers[feature] >= 0)));
        var row = new FeatureRow();
        foreach (var features in _rows)
        {
            row.Clear();
            var start = 0;
            for (var i = 0; i < features.Length; i++)
            {
                if (numbers[features[i]] is var number and >= 0)
                {
                    row.Add(number, 0);
                }

                if (i + 1 == features.Length || _views[features[i + 1]] != _views[features[i]])
                {
                    FeatureSpace.Level(row.Values[start..], FeatureEmitter.Weights[_views[features[i]]]);
                    start = row.Count;
                }
            }

            row.Add(count, 1);
            rows.Add(row.Features, row.Values);
        }

        return rows;
    }

    private readonly struct Collector(FeatureFitter fitter, byte view) : IFeatureSink
    {
        public void Add(ulong hash, int first, int second)
        {
            var number = fitter._table.FindOrAdd(hash);
            if (number == fitter._frequencies.Count)
            {
                fitter._frequencies.Add(0);
                fitter._views.Add(view);
            }

            if (fitter._seen.IsNew(number))
            {
                fitter._frequencies[number]++;
                fitter._row.Add(number);
            }
        }
    }
}
