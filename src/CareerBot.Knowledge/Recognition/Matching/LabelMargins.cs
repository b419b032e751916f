using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Margins of each label against all others.</summary>
internal sealed class LabelMargins
{
    private readonly HingeBlock[] _blocks;

    private LabelMargins(HingeBlock[] blocks, WeightMatrix weights) => (_blocks, Weights) = (blocks, weights);

    /// <summary>The weights of the labels.</summary>
    public WeightMatrix Weights { get; }

    /// <summary>Learns from all rows.</summary>
    public static LabelMargins Learn(SparseRows rows, int[] labelOf, int labels, int features, ClassifierOptions options)
    {
        var blocks = new HingeTrainer(rows, HingeTrainer.OneEach(labelOf, labels), features, options).TrainAll(labels);
        var weights = new WeightMatrix(features, labels);
        Array.ForEach(blocks, block => weights.Add(block));
        return new LabelMargins(blocks, weights);
    }

    /// <summary>How much the margin of a label had to be told about a row; 0 if the row lies on its side of it by itself.</summary>
    public float Told(int row, int label) => _blocks[label / HingeBlock.Width].Duals[(row * HingeBlock.Width) + (label % HingeBlock.Width)];
}
