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

    /// <summary>What one unit of a feature adds to the score of a target.</summary>
    public float Weight(int feature, int target) => _isLearned[target] ? _weights[feature, target] : 0;

    /// <summary>The number of a feature, or -1 if no example holds it.</summary>
    public int Find(ulong hash) => _space.Find(hash);
}
