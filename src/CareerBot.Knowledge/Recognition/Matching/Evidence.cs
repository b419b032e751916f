namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>What the confidence is made of.</summary>
/// <param name="Score">The score of the best label in scope.</param>
/// <param name="OverNone">How far it leads what is out of scope.</param>
/// <param name="Gap">How far it leads the next label in scope.</param>
/// <param name="Known">The share of known words, from 0 to 1.</param>
/// <param name="Keyword">How strongly keywords speak for it.</param>
internal readonly record struct Evidence(double Score, double OverNone, double Gap, double Known, double Keyword)
{
    // Leads beyond this are as good as each other.
    private const double Most = 4;

    /// <summary>The parts as the numbers that <see cref="ConfidenceWeights"/> weighs, in its order.</summary>
    public double[] Parts => [Math.Clamp(Score, -Most, Most), Math.Clamp(OverNone, -Most, Most), Math.Min(Gap, Most), Known, Math.Min(Keyword, Most)];

    /// <summary>What each part adds to the sum behind the chance.</summary>
    public IReadOnlyList<ConfidencePart> Explain(ConfidenceWeights weights)
    {
        double[] parts = [1, .. Parts];
        string[] names = ["bias", "score", "over none", "over the next", "known words", "keywords"];
        double[] each = [weights.Bias, weights.Score, weights.OverNone, weights.Gap, weights.Known, weights.Keyword];
        return [.. names.Select((name, i) => new ConfidencePart(name, Math.Round(parts[i], 6), each[i]))];
    }

    /// <summary>The chance that the text is in scope and the best label right.</summary>
    public double Confidence(ConfidenceWeights weights)
    {
        var sum = weights.Bias + (weights.Score * Math.Clamp(Score, -Most, Most)) + (weights.OverNone * Math.Clamp(OverNone, -Most, Most))
            + (weights.Gap * Math.Min(Gap, Most)) + (weights.Known * Known) + (weights.Keyword * Math.Min(Keyword, Most));
        return 1 / (1 + Math.Exp(-sum));
    }
}
