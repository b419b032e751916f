using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>The features that the examples hold, numbered so that frequent ones lie together. The last number is the constant feature.</summary>
internal sealed class FeatureSpace
{
    private readonly FeatureTable _table;
    private readonly float[] _rarity;
    private readonly float _unseen;
    private readonly float[]? _telling;

    public FeatureSpace(FeatureTable table, float[] rarity, float unseen, FeatureShape shape, float[]? telling) =>
        (_table, _rarity, _unseen, Shape, _telling) = (table, rarity, unseen, shape, telling);

    /// <summary>Which features count.</summary>
    public FeatureShape Shape { get; }

    /// <summary>The number of features, the constant one included.</summary>
    public int Size => _table.Count + 1;

    /// <summary>How rare a feature is among the examples: 1 or more.</summary>
    public float Rarity(int feature) => feature < _rarity.Length ? 1 + _rarity[feature] : 1;

    /// <summary>How rare the features of a row are together, each as much as it counts there; the constant one, its last, does not count.</summary>
    public float Rarity(FeatureRow row)
    {
        var sum = 0f;
        for (var i = 0; i + 1 < row.Count; i++)
        {
            sum += row.Values[i] * Rarity(row.Features[i]);
        }

        return sum;
    }

    /// <summary>Turns words into a row: each view has the length that <see cref="FeatureEmitter.Weights"/> gives it.</summary>
    /// <returns>The share of known words, from 0 to 1, rare ones counting more.</returns>
    public float Fill(TokenBuffer tokens, FeatureRow row, SeenMarks seen)
    {
        row.Clear();
        seen.Begin(_table.Count);
        for (var view = 0; view < FeatureEmitter.Views; view++)
        {
            var start = row.Count;
            var sink = new Finder(_table, row, seen);
            FeatureEmitter.Emit(tokens, view, Shape, ref sink);
            Level(row.Features[start..], row.Values[start..], FeatureEmitter.Weights[view], sink.Unknown);
        }

        row.Add(_table.Count, 1);
        return KnownShare(tokens);
    }

    /// <summary>
    /// Gives the values of one view their common length. Where it is known what features tell,
    /// those that tell more get more of it and unknown ones nothing.
    /// </summary>
    public void Level(ReadOnlySpan<int> features, Span<float> values, float weight, int unknown = 0)
    {
        if (_telling is null)
        {
            values.Fill(weight / MathF.Sqrt(Math.Max(1, values.Length + unknown)));
            return;
        }

        var squares = 0f;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _telling[features[i]];
            squares += values[i] * values[i];
        }

        var factor = weight / MathF.Sqrt(squares);
        foreach (ref var value in values)
        {
            value *= factor;
        }
    }

    /// <summary>The number of a feature, or -1.</summary>
    public int Find(ulong hash) => _table.Find(hash);

    private float KnownShare(TokenBuffer tokens)
    {
        var (known, all) = (0f, 0f);
        for (var i = 0; i < tokens.Count; i++)
        {
            var number = _table.Find(tokens.Name(i));
            var rarity = number >= 0 ? _rarity[number] : _unseen;
            all += rarity;
            known += number >= 0 ? rarity : 0;
        }

        return all > 0 ? known / all : 0;
    }

    private struct Finder(FeatureTable table, FeatureRow row, SeenMarks seen) : IFeatureSink
    {
        public int Unknown { get; private set; }

        public void Add(ulong hash, int first, int second)
        {
            var number = table.Find(hash);
            Unknown += number < 0 ? 1 : 0;
            if (number >= 0 && seen.IsNew(number))
            {
                row.Add(number, 0);
            }
        }
    }
}
