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
    /// <param name="rows">What to learn from.</param>
    /// <param name="targetOf">The target of each row.</param>
    /// <param name="all">The number of targets of all labels.</param>
    /// <param name="labels">The margins of the labels.</param>
    /// <param name="options">How to learn.</param>
    public void Learn(SparseRows rows, int[] targetOf, int all, LabelMargins labels, ClassifierOptions options)
    {
        var places = new int[all];
        Array.Fill(places, -1);
        for (var i = 0; i < Targets.Length; i++)
        {
            places[Targets[i]] = i;
        }

        var (chosen, placeOf) = Choose(rows.Count, targetOf, places, labels);
        var selection = _selection = new RowSelection(rows, chosen.Span, labels.Weights.Features);
        _blocks = new HingeTrainer(selection.Rows, HingeTrainer.OneEach(placeOf.Span, Targets.Length), selection.Features, options).TrainAll(Targets.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (Numbers Rows, Numbers Places) Choose(int rows, int[] targetOf, int[] places, LabelMargins labels)
    {
        var (chosen, placeOf) = (new Numbers(rows), new Numbers(rows));
        for (var row = 0; row < rows; row++)
        {
            var place = places[targetOf[row]];
            if (place >= 0 || labels.Told(row, Label) > Near)
            {
                chosen.Add(row);
                placeOf.Add(place);
            }
        }

        return (chosen, placeOf);
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
