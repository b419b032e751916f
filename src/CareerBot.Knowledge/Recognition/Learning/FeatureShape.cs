namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Which pieces of words and which pairs of words count as features.</summary>
/// <param name="ShortestPiece">The letters of the shortest piece; 2 or more.</param>
/// <param name="LongestPiece">The letters of the longest.</param>
/// <param name="FarthestPair">Words that are this far apart or farther make no pair.</param>
internal sealed record FeatureShape(int ShortestPiece, int LongestPiece, int FarthestPair)
{
    // From so many examples on the lean shape told as much as the full one, in half the time.
    private const int ManyExamples = 10_000;

    private static readonly FeatureShape s_full = new(2, 5, 24);
    private static readonly FeatureShape s_lean = new(3, 4, 6);

    /// <summary>What suits this many examples: where they are few, everything that may tell something.</summary>
    public static FeatureShape For(int examples) => examples < ManyExamples ? s_full : s_lean;
}
