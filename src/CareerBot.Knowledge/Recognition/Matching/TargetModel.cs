using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Scores the targets by what was learned. Three things are added up for each: margins of its own, those of its label,
/// which its targets share, and the word statistics of both. A sum of weights is a weight, so one matrix holds them all.
/// </summary>
internal sealed class TargetModel
{
    private const float Lowest = -100;
    private const string AnyText = "(any text)";

    private readonly FeatureSpace _space;
    private readonly PackedMatrix _weights;
    private readonly bool[] _isLearned;

    internal TargetModel(FeatureSpace space, PackedMatrix weights, bool[] isLearned) =>
        (_space, _weights, _isLearned) = (space, weights, isLearned);

    /// <summary>The room that the scores of a text take.</summary>
    public int Room => _weights.Width;

    /// <summary>Scores every target for the words of <paramref name="tokens"/>.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="scratch">What the work is done in.</param>
    /// <param name="totals">Receives a score for each target; a target without examples gets the lowest.</param>
    /// <returns>The share of known words.</returns>
    public float Score(TokenBuffer tokens, Scratch scratch, Span<float> totals)
    {
        var known = _space.Fill(tokens, scratch.Row, scratch.Seen);
        _weights.Score(scratch.Row.Features, scratch.Row.Values, scratch.Scores);
        for (var target = 0; target < totals.Length; target++)
        {
            totals[target] = _isLearned[target] ? scratch.Scores[target] : Lowest;
        }

        return known;
    }

    /// <summary>What of <paramref name="tokens"/> spoke for and against a target; the sum is its score before keywords.</summary>
    public IReadOnlyList<Contribution> Explain(TokenBuffer tokens, int target)
    {
        if (!_isLearned[target])
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

        var names = new FeatureNames(_space, tokens, values, feature => _weights[feature, target]);
        for (var view = 0; view < FeatureEmitter.Views; view++)
        {
            names.View = view;
            FeatureEmitter.Emit(tokens, view, _space.Shape, ref names);
        }

        return [.. names.Sums.Select(sum => new Contribution(sum.Key, sum.Value)), new Contribution(AnyText, _weights[_space.Size - 1, target])];
    }
}
