using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Reads a text into words.</summary>
internal delegate void WordSource(ReadOnlySpan<char> text, TokenBuffer into);

/// <summary>The features and weights behind a classifier.</summary>
internal sealed class TextModel
{
    private const float KnownShare = 3;
    private const float GapShare = 0.1f;

    // A label does not claim a text whose score lies below this part of the unit, or no more than this above what it says of any text.
    private const float LeastClaim = -0.3f;
    private const float LeastSaid = 0.01f;

    private readonly FeatureSpace _space;
    private readonly WeightMatrix _weights;
    private readonly float _unit;
    private readonly int _remainder;
    private readonly float _leastClaim;
    private readonly Pool<Scratch> _scratches;

    private TextModel(string[] labels, FeatureSpace space, WeightMatrix weights, float unit, int remainder)
    {
        (Labels, _space, _weights, _unit, _remainder) = (labels, space, weights, unit, remainder);
        _leastClaim = unit * LeastClaim;
        for (var label = 0; label < labels.Length; label++)
        {
            _leastClaim = label == remainder ? _leastClaim : MathF.Max(_leastClaim, weights.Row(space.Size - 1)[label] + (unit * LeastSaid));
        }

        _scratches = new Pool<Scratch>(() => new Scratch(weights.Width));
    }

    public string[] Labels { get; }

    public FeatureSpace Space => _space;

    public WeightMatrix Weights => _weights;

    /// <summary>The spread of the learned scores.</summary>
    public float Unit => _unit;

    public static TextModel Train(IReadOnlyList<LabelledText> examples, ClassifierOptions options, WordSource? words = null)
    {
        words ??= TokenReader.Read;
        string[] labels = [.. examples.Select(example => example.Label)
            .Where(label => !options.OutOfScope.Contains(label))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        if (labels.Length == 0)
        {
            throw new ArgumentException("There is no example of anything in scope; give at least one.", nameof(examples));
        }

        var fitter = new FeatureFitter(examples.Count);
        var classes = new List<int>(examples.Count + labels.Length);
        var tokens = new TokenBuffer();
        var mixed = MixedOrder.Of(examples.Concat(options.UseLabelNames ? LabelNames.Of(labels) : []), example => example.Text);
        foreach (var (text, label) in mixed)
        {
            words(text, tokens);
            fitter.Add(tokens);
            classes.Add(Array.BinarySearch(labels, label, StringComparer.Ordinal) is var found and >= 0 ? found : -1);
        }

        int[] ofRows = [.. classes];
        var (space, rows) = fitter.Finish(ofRows);
        var weights = new WeightMatrix(space.Size, labels.Length);
        var unit = Learn(rows, ofRows, weights, space, options, options.UseLabelNames ? new NameWords(labels) : null);
        return new TextModel(labels, space, weights, unit, Array.FindIndex(labels, options.Remainder.Contains));
    }

    // Margins, those of shared words and of kin, and statistics side by side; the spread of the margins is the unit of all scores.
    private static float Learn(SparseRows rows, int[] labels, WeightMatrix weights, FeatureSpace space, ClassifierOptions options, NameWords? names)
    {
        new HingeTrainer(rows, HingeTrainer.OneEach(labels, weights.Classes), space.Size, options).AddTo(weights);
        names?.AddTo(weights, rows, labels, options);
        var postings = new Postings(rows, labels, space.Size);
        new Kin(postings, labels, weights.Classes, space).AddTo(weights, rows, options);
        var statistics = new WordStatistics(rows, labels, weights.Classes, space, postings, options.Smoothing);
        var (factor, unit) = statistics.Balance(options.Statistics, (row, scores) => weights.Score(rows.Features(row), rows.Values(row), scores));
        Parallel.For(0, space.Size - 1, feature => statistics.AddTo(weights.Row(feature), feature, factor));
        return unit;
    }

    public Scratch Borrow() => _scratches.Borrow();

    public void Return(Scratch scratch) => _scratches.Return(scratch);

    /// <summary>Scores the words in the scratch. What no label claims belongs to the remainder, if there is one.</summary>
    /// <returns>The share of known words.</returns>
    public float Score(Scratch scratch)
    {
        var known = _space.Fill(scratch.Tokens, scratch.Row, scratch.Seen);
        _weights.Score(scratch.Row.Features, scratch.Row.Values, scratch.Scores);
        if (_remainder >= 0)
        {
            scratch.Scores[_remainder] = MathF.Max(scratch.Scores[_remainder], _leastClaim);
        }

        return known;
    }

    /// <summary>How much a text looks like the examples: by its best score, how far that leads, and the words that they know.</summary>
    public double Scope(float best, float gap, float known) => ((best + (GapShare * gap)) / Math.Max(_unit, 1e-6f)) + (KnownShare * known);

    /// <summary>What one prediction works in.</summary>
    internal sealed class Scratch(int width)
    {
        public TokenBuffer Tokens { get; } = new();

        public FeatureRow Row { get; } = new();

        public SeenMarks Seen { get; } = new();

        public float[] Scores { get; } = new float[width];
    }
}
