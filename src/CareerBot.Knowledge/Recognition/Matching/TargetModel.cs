using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Scores the targets by what was learned. Margins and word statistics are added up for each: its own, and those of its label,
/// which its targets share. A sum of weights is a weight, so one matrix holds them all.
/// </summary>
internal sealed class TargetModel
{
    private const float Lowest = -100;
    private const string AnyText = "(any text)";

    private readonly FeatureSpace _space;
    private readonly PackedMatrix _weights;
    private readonly int[] _labelOf;
    private readonly float[] _floors;
    private readonly HeldWords _words;

    /// <summary>A model of what was learned.</summary>
    /// <param name="space">The features.</param>
    /// <param name="weights">What each says of the targets, and behind them of the labels.</param>
    /// <param name="labelOf">The label of each target.</param>
    /// <param name="floors">What every feature says of each target, as much as it is rare; not a number for a target without examples.</param>
    /// <param name="words">The words of each target and label.</param>
    internal TargetModel(FeatureSpace space, PackedMatrix weights, int[] labelOf, float[] floors, HeldWords words) =>
        (_space, _weights, _labelOf, _floors, _words) = (space, weights, labelOf, floors, words);

    /// <summary>The room that the scores of a text take.</summary>
    public int Room => _weights.Width;

    /// <summary>For each target, and behind them each label, the share of words that are strange to it, as <see cref="HeldWords.Strange"/> has it.</summary>
    public void Strange(TokenBuffer tokens, PhraseTable names, Span<float> shares) => _words.Strange(tokens, names, shares);

    /// <summary>Scores every target for the words of <paramref name="tokens"/>.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="scratch">What the work is done in.</param>
    /// <param name="totals">Receives a score for each target; a target without examples gets the lowest.</param>
    /// <returns>The share of known words.</returns>
    public float Score(TokenBuffer tokens, Scratch scratch, Span<float> totals)
    {
        var known = _space.Fill(tokens, scratch.Row, scratch.Seen);
        _weights.Score(scratch.Row.Features, scratch.Row.Values, scratch.Scores);
        var ofLabels = scratch.Scores.AsSpan(_labelOf.Length);
        var rarity = _space.Rarity(scratch.Row);
        for (var target = 0; target < totals.Length; target++)
        {
            var floor = _floors[target];
            totals[target] = float.IsNaN(floor) ? Lowest : scratch.Scores[target] + ofLabels[_labelOf[target]] + (rarity * floor);
        }

        return known;
    }

    /// <summary>What of <paramref name="tokens"/> spoke for and against a target; the sum is its score before keywords.</summary>
    public IReadOnlyList<Contribution> Explain(TokenBuffer tokens, int target)
    {
        if (float.IsNaN(_floors[target]))
        {
            return [];
        }

        var row = new FeatureRow();
        _space.Fill(tokens, row, new SeenMarks());
        var values = new Dictionary<int, float>(row.Count);
        for (var i = 0; i < row.Count; i++)
        {
            values[row.Features[i]] = row.Values[i];
        }

        var names = new FeatureNames(_space, tokens, values, feature => Weight(feature, target));
        for (var view = 0; view < FeatureEmitter.Views; view++)
        {
            names.View = view;
            FeatureEmitter.Emit(tokens, view, _space.Shape, ref names);
        }

        return [.. names.Sums.Select(sum => new Contribution(sum.Key, sum.Value)), new Contribution(AnyText, Weight(_space.Size - 1, target))];
    }

    private float Weight(int feature, int target) =>
        _weights[feature, target] + _weights[feature, _labelOf.Length + _labelOf[target]] + (feature + 1 < _space.Size
            ? _space.Rarity(feature) * _floors[target]
            : 0);
}
