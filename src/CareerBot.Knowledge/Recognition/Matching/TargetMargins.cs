using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Margins of each target against all others, as they were learned: some neighbouring targets a block.</summary>
internal sealed class TargetMargins
{
    private readonly int _targets;
    private readonly float[][] _blocks;

    private TargetMargins(int targets, float[][] blocks) => (_targets, _blocks) = (targets, blocks);

    /// <summary>Learns the targets of rows, block beside block.</summary>
    public static TargetMargins Learn(SparseRows rows, int[] targetOf, int targets, int features, ClassifierOptions options)
    {
        var trainer = new HingeTrainer(rows, targetOf, features, options);
        var blocks = new float[(targets + HingeTrainer.BlockWidth - 1) / HingeTrainer.BlockWidth][];
        Parallel.For(0, blocks.Length, block => blocks[block] = trainer.Train(block * HingeTrainer.BlockWidth, targets));
        return new TargetMargins(targets, blocks);
    }

    /// <summary>Adds the weights of a feature to the targets.</summary>
    public void AddTo(Span<float> line, int feature, float factor)
    {
        for (var i = 0; i < _targets; i++)
        {
            line[i] += factor * _blocks[i / HingeTrainer.BlockWidth][(feature * HingeTrainer.BlockWidth) + (i % HingeTrainer.BlockWidth)];
        }
    }
}
