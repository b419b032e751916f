namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>
/// One class against the rest, squared hinge loss, by coordinate descent on the dual. All classes of a block are trained in one
/// sweep; blocks are independent, so they may run side by side and still give the same weights.
/// </summary>
internal sealed class HingeTrainer(SparseRows rows, int[] labels, WeightMatrix weights, ClassifierOptions options)
{
    private const int BlockWidth = 80;
    private const float Still = 1e-5f;
    private const float Close = 0.02f;

    private readonly float[] _squares = Squares(rows);

    /// <summary>Learns the weights. A label below 0 is of no class.</summary>
    public void Train()
    {
        var blocks = (weights.Width + BlockWidth - 1) / BlockWidth;
        Parallel.For(0, blocks, block => TrainBlock(block * BlockWidth, Math.Min(BlockWidth, weights.Width - (block * BlockWidth))));
    }

    private void TrainBlock(int from, int width)
    {
        var order = new int[rows.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var block = new Block(from, Math.Min(width, weights.Classes - from), new float[rows.Count * width], new float[width], new float[width]);
        var shuffle = new Shuffle(1);
        for (var pass = 0; pass < options.Passes; pass++)
        {
            shuffle.Apply(order);
            var worst = 0f;
            foreach (var row in order)
            {
                worst = Math.Max(worst, Visit(row, block));
            }

            if (worst < Close)
            {
                break;
            }
        }
    }

    private float Visit(int row, Block block)
    {
        var features = rows.Features(row);
        var values = rows.Values(row);
        weights.Score(features, values, block.From, block.Scores);
        var worst = Step(block.Scores, block.Duals.AsSpan(row * block.Scores.Length, block.Scores.Length), block.Steps, labels[row] - block.From, _squares[row], block.Classes);
        if (worst > 0)
        {
            weights.Add(features, values, block.From, block.Steps);
        }

        return worst;
    }

    private float Step(ReadOnlySpan<float> scores, Span<float> duals, Span<float> steps, int own, float square, int classes)
    {
        steps.Clear();
        var ridge = 1 / (2 * options.Cost);
        var worst = 0f;
        for (var i = 0; i < classes; i++)
        {
            var side = i == own ? 1f : -1f;
            var slope = (side * scores[i]) - 1 + (ridge * duals[i]);
            if (slope >= 0 && duals[i] == 0)
            {
                continue;
            }

            var moved = Math.Max(duals[i] - (slope / (square + ridge)), 0);
            var step = moved - duals[i];
            if (Math.Abs(step) > Still)
            {
                duals[i] = moved;
                steps[i] = step * side;
                worst = Math.Max(worst, Math.Abs(slope));
            }
        }

        return worst;
    }

    private static float[] Squares(SparseRows rows)
    {
        var squares = new float[rows.Count];
        for (var row = 0; row < squares.Length; row++)
        {
            foreach (var value in rows.Values(row))
            {
                squares[row] += value * value;
            }
        }

        return squares;
    }

    private sealed record Block(int From, int Classes, float[] Duals, float[] Scores, float[] Steps);
}
