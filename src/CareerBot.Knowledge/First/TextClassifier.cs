using System.Numerics;

namespace CareerBot.Knowledge.First;

/// <summary>Settings of a <see cref="TextClassifier"/>.</summary>
internal sealed record TextClassifierOptions
{
    /// <summary>Rows of this label belong to no class: they are only what the classes are not.</summary>
    public string? OutOfScopeLabel { get; init; }

    /// <summary>What a mistake costs in training (C of the squared hinge).</summary>
    public float Cost { get; init; } = 1;

    /// <summary>The most passes over the rows in training.</summary>
    public int MostPasses { get; init; } = 12;

    /// <summary>Below this number of rows the rarity of a feature (idf) is taken into account.</summary>
    public int RarityBelowRows { get; init; } = 3000;

    /// <summary>How much the letters count beside the words, which count 1.</summary>
    public float LetterWeight { get; init; } = 1;
}

/// <summary>A label with its score.</summary>
internal readonly record struct ScoredLabel(string Label, double Score);

/// <summary>
/// A linear classifier of short texts: words and runs of letters, one class against the rest, trained in memory. The same rows
/// give the same scores everywhere: every sum has a fixed order.
/// </summary>
internal sealed class TextClassifier
{
    // Rows of weights are padded to whole vectors.
    private const int LaneWidth = 8;

    [ThreadStatic]
    private static FeatureBuffer? t_buffer;

    private readonly Vocabulary _vocabulary;
    private readonly float[] _weights;
    private readonly float[] _rarity;
    private readonly float[] _wordRarity;
    private readonly float _unknownRarity;
    private readonly int _stride;
    private readonly TextClassifierOptions _options;

    private TextClassifier(Vocabulary vocabulary, float[] weights, float[] rarity, float[] wordRarity, float unknownRarity, string[] labels, int stride, TextClassifierOptions options)
    {
        (_vocabulary, _weights, _rarity, _wordRarity, _unknownRarity, Labels, _stride, _options) = (vocabulary, weights, rarity, wordRarity, unknownRarity, labels, stride, options);
    }

    /// <summary>The labels, in ordinal order; scores are given in this order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Trains on <paramref name="rows"/>; classes are trained side by side, each by itself.</summary>
    /// <param name="rows">Normal texts (see <see cref="TextNormalizer"/>) with their labels.</param>
    /// <param name="options">Settings.</param>
    public static TextClassifier Train(IReadOnlyList<LabelledText> rows, TextClassifierOptions options)
    {
        var labels = rows.Select(row => row.Label).Where(label => label != options.OutOfScopeLabel).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var vocabulary = new Vocabulary();
        var raw = new List<(int[] Features, int WordsEnd)>(rows.Count);
        var seenIn = new List<int>();
        var buffer = new FeatureBuffer();
        foreach (var row in rows)
        {
            FeatureExtractor.Extract(row.Text, buffer);
            var features = new int[buffer.Count];
            for (var i = 0; i < features.Length; i++)
            {
                features[i] = vocabulary.Add(buffer.Hashes[i]);
                if (features[i] == seenIn.Count)
                {
                    seenIn.Add(0);
                }

                seenIn[features[i]]++;
            }

            raw.Add((features, buffer.WordsEnd));
        }

        var useRarity = rows.Count < options.RarityBelowRows;
        var rarity = new float[vocabulary.Count];
        var wordRarity = new float[vocabulary.Count];
        for (var i = 0; i < rarity.Length; i++)
        {
            wordRarity[i] = MathF.Log((1f + rows.Count) / (1f + seenIn[i]));
            rarity[i] = useRarity ? MathF.Log((1f + rows.Count) / (1f + seenIn[i])) + 1 : 1;
        }

        var sparse = Rows(raw, rarity, options.LetterWeight);
        var stride = (labels.Length + LaneWidth - 1) / LaneWidth * LaneWidth;
        var weights = new float[vocabulary.Count * stride];
        var costs = rows.Select(row => options.Cost * row.Weight).ToArray();
        Parallel.For(0, labels.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) }, label =>
        {
            var isClass = rows.Select(row => row.Label == labels[label]).ToArray();
            var own = new float[vocabulary.Count];
            HingeTrainer.Train(sparse, isClass, costs, own, options.MostPasses);
            for (var i = 0; i < own.Length; i++)
            {
                weights[(i * stride) + label] = own[i];
            }
        });

        return new TextClassifier(vocabulary, weights, rarity, wordRarity, MathF.Log(1f + rows.Count), labels, stride, options);
    }

    /// <summary>Scores every label for a normal text, and gives the share of its words that were seen in training, weighed by rarity.</summary>
    /// <param name="normal">The text in normal form.</param>
    /// <param name="scores">Receives one score a label; has room for <see cref="ScoreRoom"/>.</param>
    internal double Score(ReadOnlySpan<char> normal, Span<float> scores)
    {
        var buffer = t_buffer ??= new FeatureBuffer();
        FeatureExtractor.Extract(normal, buffer);
        scores[.._stride].Clear();
        AddPart(buffer, 0, buffer.WordsEnd, 1, scores);
        AddPart(buffer, buffer.WordsEnd, buffer.Count, _options.LetterWeight, scores);
        return KnownShare(buffer);
    }

    /// <summary>The room that <see cref="Score"/> needs.</summary>
    internal int ScoreRoom => _stride;

    /// <summary>What each feature of a normal text adds to a label's score, the strongest first, for explanations.</summary>
    internal double WeightOf(ulong feature, int label) => _vocabulary.Find(feature) is >= 0 and var id ? _weights[(id * _stride) + label] : 0;

    private static SparseRows Rows(List<(int[] Features, int WordsEnd)> raw, float[] rarity, float letterWeight)
    {
        var rows = new SparseRows(raw.Count);
        foreach (var (features, wordsEnd) in raw)
        {
            AddNormed(rows, features.AsSpan(0, wordsEnd), rarity, 1);
            AddNormed(rows, features.AsSpan(wordsEnd), rarity, letterWeight);
            rows.EndRow();
        }

        return rows;
    }

    private static void AddNormed(SparseRows rows, ReadOnlySpan<int> features, float[] rarity, float weight)
    {
        var square = 0.0;
        foreach (var feature in features)
        {
            square += (double)rarity[feature] * rarity[feature];
        }

        var scale = square > 0 ? weight / Math.Sqrt(square) : 0;
        foreach (var feature in features)
        {
            rows.Add(feature, (float)(rarity[feature] * scale));
        }
    }

    private void AddPart(FeatureBuffer buffer, int from, int to, float weight, Span<float> scores)
    {
        var square = 0.0;
        for (var i = from; i < to; i++)
        {
            var id = _vocabulary.Find(buffer.Hashes[i]);
            var rarity = id < 0 ? 1 : _rarity[id];
            buffer.Values[i] = id < 0 ? 0 : rarity;
            square += (double)rarity * rarity;
        }

        var scale = square > 0 ? weight / Math.Sqrt(square) : 0;
        for (var i = from; i < to; i++)
        {
            if (buffer.Values[i] > 0)
            {
                AddRow(_vocabulary.Find(buffer.Hashes[i]), (float)(buffer.Values[i] * scale), scores);
            }
        }
    }

    private void AddRow(int feature, float value, Span<float> scores)
    {
        var row = _weights.AsSpan(feature * _stride, _stride);
        var factor = new Vector<float>(value);
        var at = 0;
        for (; at + Vector<float>.Count <= row.Length; at += Vector<float>.Count)
        {
            // Each lane is one label, so the order of a label's sum does not depend on the width of a vector.
            var sum = new Vector<float>(scores[at..]) + (new Vector<float>(row[at..]) * factor);
            sum.CopyTo(scores[at..]);
        }

        for (; at < row.Length; at++)
        {
            scores[at] += row[at] * value;
        }
    }

    private double KnownShare(FeatureBuffer buffer)
    {
        var (known, all) = (0.0, 0.0);
        for (var i = 0; i < buffer.WordCount; i++)
        {
            var id = _vocabulary.Find(buffer.Words[i]);
            var rarity = id < 0 ? _unknownRarity : _wordRarity[id];
            all += rarity;
            known += id < 0 ? 0 : rarity;
        }

        return all > 0 ? known / all : 0;
    }
}
