using System.Runtime.CompilerServices;
using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Adds up what each feature says of each target and of each label, by margins and by statistics. What it says of the label counts for
/// every target of the label; it is kept apart, so that a feature that speaks for one label does not say so once for each of its targets.
/// </summary>
/// <param name="labels">The margins of the labels.</param>
/// <param name="margins">The margins of the targets.</param>
/// <param name="byLabel">The statistics of the labels.</param>
/// <param name="byTarget">The statistics of the targets.</param>
internal sealed class TargetSums(WeightMatrix labels, TargetMargins margins, TargetSums.Part byLabel, TargetSums.Part byTarget)
{
    private int Targets => margins.ColumnOf.Length;

    /// <summary>The room of a line: the targets, then the labels.</summary>
    public int Width => PackedMatrix.Room(Targets + labels.Classes);

    /// <summary>What any feature says of a target of a label by not having been seen there, but for its rarity.</summary>
    public float Floor(int target, int label) =>
        (byTarget.Statistics.Floor(target) * byTarget.Factor * byTarget.Scale) + (byLabel.Statistics.Floor(label) * byLabel.Factor * byLabel.Scale);

    /// <summary>Adds up the features from <paramref name="first"/> up to but not with <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PackedLines Lines(int first, int end)
    {
        var lines = new PackedLines(Width);
        var ofMargins = new float[margins.Width];
        var line = new float[Width];
        for (var feature = first; feature < end; feature++)
        {
            Array.Clear(ofMargins);
            Array.Clear(line);
            margins.AddTo(ofMargins, feature, 1);
            var ofTargets = line.AsSpan(0, Targets);
            var ofLabels = line.AsSpan(Targets, labels.Classes);
            labels.Row(feature)[..labels.Classes].CopyTo(ofLabels);

            // The last feature is the constant one, which statistics know nothing of.
            if (feature + 1 < labels.Features)
            {
                byLabel.Statistics.AddSeenTo(ofLabels, feature, byLabel.Factor);
                byTarget.Statistics.AddSeenTo(ofTargets, feature, byTarget.Factor);
            }

            for (var target = 0; target < ofTargets.Length; target++)
            {
                ofTargets[target] = (ofTargets[target] + ofMargins[margins.ColumnOf[target]]) * byTarget.Scale;
            }

            foreach (ref var label in ofLabels)
            {
                label *= byLabel.Scale;
            }

            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Statistics, what they count beside margins, and what both together count.</summary>
    internal readonly record struct Part(WordStatistics Statistics, float Factor, float Scale);
}
