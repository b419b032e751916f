using System.Runtime.CompilerServices;
using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Adds up what each feature says of each target: by the target itself and by its label, by margins and by statistics.</summary>
/// <param name="labelOf">The label of each target.</param>
/// <param name="labels">The margins of the labels.</param>
/// <param name="margins">The margins of the targets.</param>
/// <param name="byLabel">The statistics of the labels.</param>
/// <param name="byTarget">The statistics of the targets.</param>
internal sealed class TargetSums(int[] labelOf, WeightMatrix labels, TargetMargins margins, TargetSums.Part byLabel, TargetSums.Part byTarget)
{
    /// <summary>Adds up the features from <paramref name="first"/> up to but not with <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Put(PackedMatrix packed, int first, int end)
    {
        var ofLabels = new float[labels.Width];
        var ofMargins = new float[margins.Width];
        var ofTargets = new float[packed.Width];
        var columnOf = margins.ColumnOf;
        for (var feature = first; feature < end; feature++)
        {
            labels.Row(feature).CopyTo(ofLabels);
            Array.Clear(ofMargins);
            Array.Clear(ofTargets);
            margins.AddTo(ofMargins, feature, 1);

            // The last feature is the constant one, which statistics know nothing of.
            if (feature + 1 < labels.Features)
            {
                byLabel.Statistics.AddTo(ofLabels, feature, byLabel.Factor);
                byTarget.Statistics.AddTo(ofTargets, feature, byTarget.Factor);
            }

            for (var target = 0; target < labelOf.Length; target++)
            {
                ofTargets[target] = ((ofMargins[columnOf[target]] + ofTargets[target]) * byTarget.Scale) + (ofLabels[labelOf[target]] * byLabel.Scale);
            }

            packed.Put(feature, ofTargets);
        }
    }

    /// <summary>Statistics, what they count beside margins, and what both together count.</summary>
    internal readonly record struct Part(WordStatistics Statistics, float Factor, float Scale);
}
