namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Some neighbouring classes that are learned together, side by side in every line.</summary>
/// <param name="rows">The number of rows to learn from.</param>
/// <param name="features">The number of features.</param>
internal sealed class HingeBlock(int rows, int features)
{
    /// <summary>The most classes in a block, and the room that they take in a line.</summary>
    public const int Width = 16;

    /// <summary>The first class.</summary>
    public int From { get; set; }

    /// <summary>The weights, a line for each feature.</summary>
    public float[] Weights { get; } = Cleared.Array<float>(features * Width);

    /// <summary>How much each class had to be told about each row, a line for each row; 0 where the row lies on its side of the margin by itself.</summary>
    public float[] Duals { get; } = Cleared.Array<float>(rows * Width);

    /// <summary>Forgets what was learned, for other classes to be.</summary>
    public void Clear()
    {
        Array.Clear(Weights);
        Array.Clear(Duals);
    }

    /// <summary>The number of blocks that <paramref name="classes"/> classes take.</summary>
    public static int Count(int classes) => (classes + Width - 1) / Width;
}
