using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>What was learned about some labels over a space of features: a column of weights a label.</summary>
internal sealed class Columns
{
    private readonly WeightMatrix _weights;
    private readonly float _scale;

    private Columns(string[] labels, WeightMatrix weights, float unit) => (Labels, _weights, _scale) = (labels, weights, 1 / Math.Max(unit, 1e-6f));

    /// <summary>The labels in ordinal order.</summary>
    public string[] Labels { get; }

    /// <summary>The room that scores take.</summary>
    public int Width => _weights.Width;

    /// <summary>Learns the labels of rows.</summary>
    public static Columns Learn(FeatureSpace space, SparseRows rows, IReadOnlyList<string> labelOfRow, ClassifierOptions options)
    {
        string[] labels = [.. labelOfRow.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var weights = new WeightMatrix(space.Size, labels.Length);
        int[] ofRows = [.. labelOfRow.Select(label => Array.BinarySearch(labels, label, StringComparer.Ordinal))];
        new HingeTrainer(rows, ofRows, weights, options).Train();
        return new Columns(labels, weights, new BayesWeights(rows, ofRows, weights, space).AddTo(options.Statistics));
    }

    /// <summary>Scores a row, in units of the spread of all scores.</summary>
    public void Score(FeatureRow row, Span<float> scores)
    {
        _weights.Score(row.Features, row.Values, 0, scores);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] *= _scale;
        }
    }

    /// <summary>What one unit of a feature adds to the score of a label.</summary>
    public float Weight(int feature, int label) => _weights.Row(feature)[label] * _scale;
}
