using System.Runtime.CompilerServices;
using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>The targets of one label and their margins.</summary>
/// <param name="label">The label.</param>
/// <param name="targets">Its targets.</param>
internal sealed class MarginGroup(int label, int[] targets)
{
    // From how much on a row of another label lies near.
    private const float Near = 0.02f;

    private RowSelection? _selection;
    private HingeBlock[] _blocks = [];
    private int _start;

    public int Label { get; } = label;

    public int[] Targets { get; } = targets;

    /// <summary>The room that its targets take in a line.</summary>
    public int Width => HingeBlock.Count(Targets.Length) * HingeBlock.Width;

    /// <summary>Gives its targets their places in a line, from <paramref name="start"/> on.</summary>
    public void Place(int start, int[] columnOf)
    {
        _start = start;
        for (var i = 0; i < Targets.Length; i++)
        {
            columnOf[Targets[i]] = start + i;
        }
    }

    /// <summary>Learns from the rows of the label and from those of others that lie near its margin.</summary>
    public void Learn(SparseRows rows, int[] targetOf, int[] labelOf, LabelMargins labels, ClassifierOptions options)
    {
        int[] chosen = [.. Enumerable.Range(0, rows.Count).Where(row => labelOf[targetOf[row]] == Label || labels.Told(row, Label) > Near)];
        var selection = _selection = new RowSelection(rows, chosen, labels.Weights.Features);
        _blocks = new HingeTrainer(selection.Rows, [.. chosen.Select(row => Array.IndexOf(Targets, targetOf[row]))], selection.Features, options).TrainAll(Targets.Length);
    }

    /// <summary>Adds the weights of a feature to a line, <paramref name="factor"/> times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(Span<float> line, int feature, float factor)
    {
        var place = _selection!.Find(feature);
        if (place < 0)
        {
            return;
        }

        for (var i = 0; i < _blocks.Length; i++)
        {
            WeightMatrix.AddScaled(_blocks[i].Weights.AsSpan(place * HingeBlock.Width, HingeBlock.Width), factor, line[(_start + (i * HingeBlock.Width))..]);
        }
    }
}
