namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>What the confidence is made of.</summary>
/// <param name="Score">The score of the best label in scope.</param>
/// <param name="OverNone">How far it leads what is out of scope.</param>
/// <param name="Gap">How far it leads the next label in scope.</param>
/// <param name="Strange">The share of words that no example of the label holds, names aside, from 0 to 1.</param>
/// <param name="Unheard">The share of words that no example of the best target holds, names aside, from 0 to 1.</param>
/// <param name="Behind">How far the label falls behind what is out of scope once the names say nothing; 0 or less, and 0 where none is named.</param>
internal readonly record struct Evidence(double Score, double OverNone, double Gap, double Strange, double Unheard, double Behind)
{
    // Scores and gaps beyond this are as good as each other, and so are leads over what is out of scope, which tell more.
    private const double Most = 4;
    private const double MostOverNone = 12;

    // As scores are told everywhere.
    private const int Decimals = 6;

    private double BoundedScore => Math.Clamp(Score, -Most, Most);

    private double BoundedOverNone => Math.Clamp(OverNone, -MostOverNone, MostOverNone);

    // How far a label lies behind another one counts in full.
    private double BoundedGap => Math.Min(Gap, Most);

    /// <summary>The parts as the numbers that <see cref="ConfidenceWeights"/> weighs, in its order.</summary>
    public double[] Parts => [BoundedScore, BoundedOverNone, BoundedGap, Strange, Unheard, NameAlone];

    // What nobody said of the topic, and what is said of other things, add up to what the name alone speaks for.
    private double NameAlone => Math.Max(Behind, -MostOverNone) * Unheard;

    /// <summary>What each part adds to the sum behind the chance.</summary>
    public IReadOnlyList<ConfidencePart> Explain(ConfidenceWeights weights) =>
    [
        new("bias", 1, weights.Bias),
        new("score", Math.Round(BoundedScore, Decimals), weights.Score),
        new("over none", Math.Round(BoundedOverNone, Decimals), weights.OverNone),
        new("over the next", Math.Round(BoundedGap, Decimals), weights.Gap),
        new("strange words", Math.Round(Strange, Decimals), weights.Strange),
        new("words unheard of the topic", Math.Round(Unheard, Decimals), weights.Unheard),
        new("the name alone", Math.Round(NameAlone, Decimals), weights.NameAlone),
    ];

    /// <summary>The chance that the text is in scope and the best label right.</summary>
    public double Confidence(ConfidenceWeights weights)
    {
        var sum = weights.Bias + (weights.Score * BoundedScore) + (weights.OverNone * BoundedOverNone) + (weights.Gap * BoundedGap)
            + (weights.Strange * Strange) + (weights.Unheard * Unheard) + (weights.NameAlone * NameAlone);
        return 1 / (1 + Math.Exp(-sum));
    }
}
